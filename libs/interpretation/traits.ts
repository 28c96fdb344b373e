import type { Document } from './document';
import { type Match, Phrases } from './phrases';
import { propertyPhrases } from './context';
import type { Scope } from './scopes';
import type { Evidence } from './interpretation';

/** A property, state or act that the text names, wherever and however it does. */
export interface Trait {
  readonly kind: 'property' | 'condition' | 'process';
  /** Without its kind: `cotton`, `worn`, `wipe-data`. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly field: Evidence['field'];
  /** What rules it out or demands it alone. */
  readonly scope: Scope | undefined;
}

let phrases: Phrases<string> | undefined;

/** Properties that the text words in a way of its own. */
export function findPropertyPhrases({ words }: Document): Match<string>[] {
  phrases ??= new Phrases(propertyPhrases());
  return phrases.find(words);
}

function scopeAt(scopes: readonly Scope[], from: number): Scope | undefined {
  return scopes.find((scope) => scope.from <= from && from < scope.to);
}

const KINDS = ['property', 'condition', 'process'] as const;

/** Everything that the text says of things, in its order. */
export function findTraits(document: Document, scopes: readonly Scope[], phrased: readonly Match<string>[]): Trait[] {
  const traits: Trait[] = [];
  for (const word of document.words) {
    for (const { sense, from, to, via, weight } of word.senses) {
      const kind = KINDS.find((one) => sense.startsWith(`${one}.`));
      if (!kind || (via === 'COMPOUND_PART' && kind !== 'property')) continue;
      traits.push({ kind, id: sense.slice(kind.length + 1), from, to, weight: via === 'INFLECTION' ? 1 : weight, field: word.field, scope: scopeAt(scopes, from) });
    }
  }
  for (const { gives, from, to } of phrased) {
    const field = document.words[from]?.field ?? 'description';
    if (!traits.some((trait) => trait.id === gives && trait.from <= from && to <= trait.to)) {
      traits.push({ kind: 'property', id: gives, from, to, weight: 1, field, scope: scopeAt(scopes, from) });
    }
  }
  return traits.sort((a, b) => a.from - b.from);
}
