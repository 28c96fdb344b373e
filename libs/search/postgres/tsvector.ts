import type { SearchDocument } from '../port';
import { cut, lexemesOf, type Label } from '../domain/lexemes';
import type { Wanted } from '../domain/text-plan';

/** As a lexeme is written in the text of a tsvector or tsquery. */
function quoted(lexeme: string): string {
  return `'${cut(lexeme).replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}

/** The two vectors of a document, as text: all its lexemes, and those of its title. */
export function vectorsOf(document: SearchDocument): { terms: string; title: string } {
  const lexemes = [...lexemesOf(document)];
  return {
    terms: lexemes.map(([lexeme, labels]) => `${quoted(lexeme)}:${[...labels].map((label, at) => `${at + 1}${label}`).join(',')}`).join(' '),
    title: lexemes.filter(([, labels]) => labels.has('A') || labels.has('C')).map(([lexeme]) => quoted(lexeme)).join(' '),
  };
}

/** The text of a `tsquery`; with labels a lexeme has to be there with one of them. */
export function tsquery(wanted: Wanted, labels: readonly Label[] = []): string {
  if ('lexeme' in wanted) return quoted(wanted.lexeme) + (labels.length > 0 ? `:${labels.join('')}` : '');
  if ('beginning' in wanted) return `${quoted(wanted.beginning)}:*${labels.join('')}`;
  const [parts, sign] = 'any' in wanted ? [wanted.any, '|'] : [wanted.all, '&'];
  return `(${parts.map((part) => tsquery(part, labels)).join(` ${sign} `)})`;
}
