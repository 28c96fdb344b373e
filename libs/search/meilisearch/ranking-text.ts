import { placeLexeme, senseLexeme } from '../domain/lexemes';
import { certainSenses, wordsOf } from '../domain/text-plan';
import type { SearchTerm } from '../port';
import { ANCHOR, rankingWord } from './documents';

/** Meilisearch ranks by the first ten words. */
const MOST_WORDS = 10;

/**
 * What a text is ranked by. The filter says which documents match; of these Meilisearch puts first the ones that have the most words of
 * this text from its beginning on, then the ones that have them in the better fields. So the weightiest terms go first, each as what
 * most documents about it share: its sense or its place; then the terms as they were written. At the very front is a word that
 * every document has, or those without the next one would be left out.
 */
export function rankingText(terms: readonly SearchTerm[]): string {
  const ordered = terms.filter((term) => !term.open).sort((a, b) => b.weight - a.weight);
  const words = new Set([ANCHOR, ...ordered.flatMap((term) => shared(term)), ...ordered.flatMap((term) => own(term))].map(rankingWord));
  const open = terms.find((term) => term.open)?.alternatives[0];
  const kept = [...words].filter((word) => word !== '').slice(0, open ? MOST_WORDS - 1 : MOST_WORDS);
  // The last word is a beginning, unless a space follows it.
  return open ? [...kept, rankingWord(open.word)].join(' ') : `${kept.join(' ')} `;
}

function shared(term: SearchTerm): string[] {
  const [place] = term.places;
  if (place !== undefined) return [placeLexeme(place)];
  const senses = certainSenses(term);
  if (senses.length === 1) return senses;
  if (term.parts.length > 0) return [...(term.senses.length === 1 ? term.senses.map(senseLexeme) : term.parts.slice(-1)), ...term.parts.slice(0, -1)];
  return own(term);
}

/** The word itself in base form; what a misspelled one was taken for. */
function own(term: SearchTerm): string[] {
  const meant = term.senses.length === 0 ? term.alternatives.find((other) => other.via === 'SPELLING') : undefined;
  const base = term.alternatives.filter((other) => other.via === 'INFLECTION').at(-1);
  return (meant ?? base)?.word.split(' ') ?? wordsOf(term).slice(0, 1);
}
