import type { Condition } from '@schakel/interpretation';
import { defaultLexicon, indexTerms } from '@schakel/language';
import { placeByNis, type Place, type Unit, type ValueChain } from '@schakel/taxonomy';
import type { FieldTerms, SearchDocument, SearchKind } from '../port';
import { sensesOf } from './senses';

/** The columns of a listing or organisation that its document is made of. */
export interface DocumentSource {
  readonly id: string;
  readonly kind: SearchKind;
  readonly hubId: string;
  readonly organisationId: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  /** Empty for an organisation itself. */
  readonly organisation: string;
  readonly valueChain: ValueChain | null;
  readonly materials: readonly string[];
  readonly condition: Condition | null;
  readonly nis: string;
  readonly placeCode: string;
  readonly lat: number;
  readonly lon: number;
  readonly availableFrom: string | null;
  readonly availableUntil: string | null;
  readonly remaining: number | null;
  readonly unit: Unit | null;
  readonly publishedAt: number;
}

/** The document of a row: its texts with the terms that let both engines find them, materials with what lies above them. */
export function documentOf(source: DocumentSource): SearchDocument {
  const { title, description, organisation, materials, ...rest } = source;
  const chain = source.valueChain ?? undefined;
  const place = placeText(source.nis, source.placeCode);
  return {
    ...rest,
    materials: withAncestors(materials),
    texts: { title, description, organisation, place },
    terms: { title: fieldTerms(title, chain), text: fieldTerms(`${description}\n${organisation}\n${place}`, chain) },
  };
}

function fieldTerms(text: string, chain: ValueChain | undefined): FieldTerms {
  const { stems, parts, synonyms } = indexTerms(text, { chain });
  const known = new Set([...stems, ...parts]);
  return { words: stems, parts: [...parts, ...[...new Set(stems.flatMap(compoundTails))].filter((tail) => !known.has(tail))], synonyms, ...sensesOf(text, chain) };
}

/** Of a compound of compounds the last words that the lexicon names: vaatwasser for doorschuifvaatwasser. */
export function compoundTails(word: string): string[] {
  const lexicon = defaultLexicon();
  const parts = lexicon.splitCompound(word);
  return parts.slice(1, -1).map((_, at) => parts.slice(at + 1).join('')).filter((tail) => lexicon.has(tail));
}

/** `furniture.seating.office-chair` gives itself, `furniture.seating` and `furniture`. */
function withAncestors(materials: readonly string[]): string[] {
  const all = new Set<string>();
  for (const material of materials) {
    const steps = material.split('.');
    for (let depth = steps.length; depth > 0; depth -= 1) all.add(steps.slice(0, depth).join('.'));
  }
  return [...all];
}

/** What people call the place: its own name, its municipality's, and the postcodes of the place itself. */
function placeText(nis: string, placeCode: string): string {
  const place: Place | undefined = placeByNis(nis, placeCode === nis ? null : placeCode);
  return place ? [...new Set([place.name, place.municipality, ...place.postcodes])].join(' ') : '';
}
