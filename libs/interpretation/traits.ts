import { type Document, isMaterialSense, type Word } from './document';
import { isWithinLonger, type Match, Phrases } from './phrases';
import { propertyPhrases } from './context';
import type { Scope, Scopes } from './scopes';
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
  /** Worded in a way of its own, finer than the lexicon's terms. */
  readonly fine: boolean;
  /** What rules it out, if anything does. */
  readonly ruledOut: Scope | undefined;
  /** Said not to matter. */
  readonly loose: boolean;
}

let phrases: Phrases<string> | undefined;

/** Properties that the text words in a way of its own. */
export function findPropertyPhrases({ words }: Document): Match<string>[] {
  phrases ??= new Phrases(propertyPhrases());
  const found = phrases.find(words);
  // "MDM verwijderd": a longer phrase around another says it better.
  return found.filter(({ from, to }) => !isWithinLonger(found, from, to));
}

const KINDS = ['property', 'condition', 'process'] as const;

/** Everything that the text says of things, in its order. */
export function findTraits(document: Document, scopes: Scopes, phrased: readonly Match<string>[]): Trait[] {
  const traits: Trait[] = [];
  const add = (trait: Pick<Trait, 'kind' | 'id' | 'from' | 'to' | 'weight' | 'fine'>): void => {
    const { from, to } = trait;
    const field = document.words[from]?.field ?? 'description';
    // "Schijven zijn nog niet gewist": the cue may stand within the phrase.
    const within = trait.fine ? scopes.all.find(({ polarity, cue }) => polarity === 'NO' && cue[0] > from && cue[1] < to) : undefined;
    traits.push({ ...trait, field, ruledOut: scopes.over(from) ?? within, loose: scopes.isLoose(from) });
  };
  const phrasedAt = new Set(phrased.map(({ gives, from, to }) => `${gives} ${from} ${to}`));
  for (const word of document.words) {
    for (const { sense, term, from, to, via, weight } of word.senses) {
      const kind = KINDS.find((one) => sense.startsWith(`${one}.`));
      if (!kind || (via === 'COMPOUND_PART' && !(kind === 'property' && hasMaterialHead(word)))) continue;
      // "Leren zetels" are of leather; who has to "leren patchen" learns.
      if (word.norm === 'leren' && !document.words[to]?.senses.some((next) => isMaterialSense(next.sense))) continue;
      // A kerststukje is not broken.
      if (via === 'COMPOUND_HEAD' && term === 'stuk') continue;
      const id = sense.slice(kind.length + 1);
      if (document.kind === 'OFFER' && DONE_TO_GOODS.has(id) && isYetToBe(document.words, from)) continue;
      if (!phrasedAt.has(`${id} ${from} ${to}`)) add({ kind, id, from, to, weight: via === 'INFLECTION' ? 1 : weight, fine: false });
    }
  }
  for (const { gives, from, to } of phrased) add({ kind: 'property', id: gives, from, to, weight: 1, fine: true });
  return traits.sort((a, b) => a.from - b.from);
}

/** "Moet nog gereinigd", "kunnen gewassen worden": that was not done. */
function isYetToBe(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 4), at).some(({ norm, clause }) => clause === words[at]?.clause && /^(?:moet|moeten|kan|kunnen|mag|mogen)$/.test(norm));
}
const DONE_TO_GOODS = new Set(['washed', 'clean', 'tested', 'wiped', 'sorted', 'disinfected']);

/** "Katoendoek" is of cotton, "leerwerkers" are not of leather: the head must be a thing. */
function hasMaterialHead({ senses }: Word): boolean {
  return senses.some(({ sense, via }) => via === 'COMPOUND_HEAD' && isMaterialSense(sense));
}
