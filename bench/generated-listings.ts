import { readFileSync } from 'node:fs';
import { parseLexicon } from '@schakel/language';
import type { Condition } from '@schakel/interpretation';
import type { ListingKind } from '@schakel/listings';
import { hubById, materials, municipalityByNis, referenceFile, subMunicipalities, type Place, type ValueChain } from '@schakel/taxonomy';

/** A listing as a company in the hub might have written it; the same number gives the same listing in every run. */
export interface GeneratedListing {
  readonly kind: ListingKind;
  readonly title: string;
  readonly description: string;
  /** What it is about. */
  readonly material: string;
  readonly valueChain: ValueChain;
  readonly condition: Condition;
  readonly quantity: number;
  readonly place: Place;
  /** Days from the day of the bench, and from then on. */
  readonly from: number;
  readonly days: number;
}

/** A query with what it looks for: listings of this material (or below it), in this place if one is given. */
export interface GeneratedQuery {
  readonly text: string;
  readonly material: string;
  readonly place: Place | null;
}

const HUB = 'de-keet';
const FILES = ['textile', 'furniture', 'electro', 'ict', 'packaging'];
const CHAIN_FILES = [...FILES, 'general'];

const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  NEW: 'condition.new', GOOD: 'condition.good', WORN: 'condition.worn', DEFECTIVE: 'condition.defective', PARTS: 'condition.parts', MIXED: 'condition.mixed',
};

const TITLES: Readonly<Record<ListingKind, readonly string[]>> = {
  OFFER: ['{n} {things}', '{Things} uit {purpose}', 'Partij {things}', '{Things}, {condition}', '{Thing} over na verhuis', 'Overschot {things} {property}', '{n} stuks {thing}'],
  REQUEST: ['Gezocht: {things}', 'Wij zoeken {n} {things} voor {purpose}', '{Things} gevraagd', 'Op zoek naar {things}, {property}', 'Wie heeft er {things}?'],
  CAPABILITY: ['{Process} van {things}', 'Wij doen {process}: {things}', '{Process} voor bedrijven ({things})', 'Ons atelier: {process}'],
};

const SENTENCES = [
  'Het gaat om ongeveer {n} stuks, {condition}.', 'Alles is {property} en {property}.', 'Af te halen in {place}, liefst voor de middag.', 'Ook enkele {others} kunnen mee.',
  'Vroeger gebruikt voor {purpose}.', 'Komt vrij bij onze verhuis naar een kleiner gebouw.', 'Stapelbaar op paletten, laadkade aanwezig.', 'Interessant voor {purpose}.',
  'Een deel is {condition}.', 'Foto’s op aanvraag, zelf komen kijken mag altijd.', 'We geven het liever een tweede leven dan dat het in de container belandt.',
  'Levering binnen 20 km is bespreekbaar.', 'Combinatie met {others} is mogelijk.', 'Maten verschillen, meeste stukken 80x120 cm.', 'Vragen? Bel gerust tijdens de kantooruren.',
];

/** Small and fast, and the same everywhere (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Near enough to Dutch for a bench: most of the lexicon's things take one of these. */
function plural(thing: string): string {
  if (/(en|s|eren)$/.test(thing)) return thing;
  if (/[aiouy]$/.test(thing)) return `${thing}'s`;
  if (/(e|el|er|em|ie|aar)$/.test(thing)) return `${thing}s`;
  if (/[^aeiou][aeiou][bdfgklmnprt]$/.test(thing)) return `${thing}${thing.slice(-1)}en`;
  return `${thing.replace(/([aeou])\1([bdfgklmnprst])$/, '$1$2').replace(/f$/, 'v')}en`;
}

/** Makes listings out of the words of the lexicon, so that every material, synonym and Flemish word turns up as often as any other. */
export class ListingGenerator {
  /** Dutch names by sense: materials and the rest. */
  private readonly names = new Map<string, string[]>();
  private readonly things: readonly { id: string; chain: ValueChain; names: readonly string[] }[];
  private readonly places: readonly Place[];
  private readonly bySense: (prefix: string) => readonly string[];

  constructor() {
    for (const file of CHAIN_FILES) {
      for (const { term, sense, lang } of parseLexicon(readFileSync(referenceFile('lexicon', `${file}.tsv`), 'utf8'), file)) {
        if (lang === 'nl' || lang === 'nl-BE') this.names.set(sense, [...(this.names.get(sense) ?? []), term]);
      }
    }
    this.things = materials().flatMap(({ id, chain }) => {
      const names = this.names.get(id) ?? [];
      return id.includes('.') && names.length > 0 ? [{ id, chain, names }] : [];
    });
    this.places = (hubById(HUB)?.municipalities ?? []).flatMap((nis) => {
      const whole = municipalityByNis(nis);
      return whole ? [whole, ...subMunicipalities(nis)] : [];
    });
    const cache = new Map<string, readonly string[]>();
    this.bySense = (prefix) => {
      const known = cache.get(prefix) ?? [...this.names].filter(([sense]) => sense === prefix || sense.startsWith(`${prefix}.`)).flatMap(([, names]) => names);
      cache.set(prefix, known);
      return known;
    };
  }

  listing(number: number): GeneratedListing {
    const random = randomOf(number + 1);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    const thing = pick(this.things);
    const kind = pick<ListingKind>(['OFFER', 'OFFER', 'OFFER', 'REQUEST', 'REQUEST', 'CAPABILITY']);
    const condition = pick<Condition>(['NEW', 'GOOD', 'GOOD', 'WORN', 'DEFECTIVE', 'PARTS', 'MIXED']);
    const place = pick(this.places);
    const quantity = 1 + Math.floor(random() ** 3 * 900);
    const name = pick(thing.names);
    const words: Readonly<Record<string, () => string>> = {
      n: () => String(quantity), thing: () => name, things: () => plural(name), Thing: () => capital(name), Things: () => capital(plural(name)),
      others: () => plural(pick(pick(this.things).names)), condition: () => pick(this.bySense(CONDITION_WORDS[condition])), place: () => place.name,
      purpose: () => pick(this.bySense('purpose')), property: () => pick(this.bySense('property')), process: () => pick(this.bySense('process')), Process: () => capital(pick(this.bySense('process'))),
    };
    const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_, word: string) => words[word]?.() ?? '');
    const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(SENTENCES));
    return {
      kind, title: fill(pick(TITLES[kind])), description: fill(`Met ${name}. ${sentences.join(' ')}`), material: thing.id, valueChain: thing.chain,
      condition, quantity, place, from: Math.floor(random() * 200) - 60, days: 60 + Math.floor(random() * 300),
    };
  }

  /** One word or two, another name for the thing as often as not, now and then misspelled or with a place. */
  query(number: number): GeneratedQuery {
    const random = randomOf(number + 7_000_001);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    const thing = pick(this.things);
    const name = pick(thing.names);
    const place = random() < 0.3 ? pick(this.places) : null;
    const slip = random() < 0.2 && name.length > 5 ? 1 + Math.floor(random() * (name.length - 2)) : -1;
    const typed = slip < 0 ? name : name.slice(0, slip) + name.slice(slip + 1);
    const word = random() < 0.2 ? `${pick(this.bySense('property'))} ` : '';
    return { text: `${word}${typed}${place ? ` ${place.name}` : ''}`, material: thing.id, place };
  }
}
