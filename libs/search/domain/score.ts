import type { Label } from './lexemes';
import { BOTH, type RankedTerm, type Rung, type Wanted } from './text-plan';

/** The lexemes of one document. */
export interface Lexemes {
  has(lexeme: string, labels: readonly Label[]): boolean;
  hasBeginning(beginning: string, labels: readonly Label[]): boolean;
}

/** How well a document answers the terms, from 0 to a little over 1: each counts by its weight, for as much as the document has of it. */
export function scoreOf(terms: readonly RankedTerm[], document: Lexemes): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return terms.reduce((sum, { weight, title, text }) => {
    const levels = [levelOf(title, document), levelOf(text, document)];
    return sum + (weight / total) * (Math.max(...levels) + BOTH * Math.min(...levels));
  }, 0);
}

function levelOf(rungs: readonly Rung[], document: Lexemes): number {
  return rungs.find(({ wanted, labels }) => meets(wanted, labels, document))?.level ?? 0;
}

function meets(wanted: Wanted, labels: readonly Label[], document: Lexemes): boolean {
  if ('lexeme' in wanted) return document.has(wanted.lexeme, labels);
  if ('beginning' in wanted) return document.hasBeginning(wanted.beginning, labels);
  return 'all' in wanted ? wanted.all.every((part) => meets(part, labels, document)) : wanted.any.some((part) => meets(part, labels, document));
}
