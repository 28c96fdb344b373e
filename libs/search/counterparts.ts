import { Injectable } from '@nestjs/common';
import { Database } from '@schakel/platform';
import { closeness, topicsNear, unpacked, type Meaning } from '@schakel/meaning';
import type { ListingKind } from '@schakel/listings';
import type { ValueChain } from '@schakel/taxonomy';
import { Words } from './postgres/words';

/** What the counterparts of a listing must look like. */
export interface CounterpartQuery {
  readonly hubId: string;
  readonly kind: ListingKind;
  /** Nobody is matched with itself. */
  readonly notOrganisationId: string;
  readonly terms: readonly string[];
  /** The most certain first. */
  readonly materials: readonly string[];
  /** Work that is done to any goods: workshops that do it are found whatever goods they name. */
  readonly processes: readonly string[];
  /** What the listing is about: others that are about it need no word in common with it. */
  readonly meaning: Meaning;
  readonly valueChain: ValueChain | null;
  readonly near: { readonly lat: number; readonly lon: number };
  /** ISO date: listings whose window ended before it are out. */
  readonly today: string;
}

/** Up to so many counterparts there is nothing to choose: all are judged. */
const ALL = 200;

/** Materials that a listing is mostly about. */
const MAIN = 3;

/** How many are taken of each sort of likeness, the nearest first. */
const SAME_GOODS = 60;
const WIDER_GOODS = 30;
const NEIGHBOURS = 20;
const BY_WORDS = 30;
const BY_PROCESS = 20;
/** How many topics around a meaning are looked through, and how many of each of them at most. */
const TOPICS = 24;
const OF_TOPIC = 100;
const BY_MEANING = 40;
/** With fewer than this there are some of the same chain added. */
const ENOUGH = 40;

/** Words in more documents than this tell little. */
const COMMON = 400;
const RARE_WORDS = 8;

/** Kilometres east per kilometre north of a degree, at this latitude. */
const LON_SCALE = 0.4;

const DOCUMENT = `d.hub_id = $1 AND d.kind = $2 AND d.organisation_id <> $3 AND (d.available_until IS NULL OR d.available_until >= $4::date)`;
const LISTING = `l.status = 'PUBLISHED' AND l.hub_id = $1 AND l.kind = $2 AND l.organisation_id <> $3 AND (l.available_until IS NULL OR l.available_until >= $4::date)`;

/** Near enough to sort by: squared, and without the curve of the earth. */
const distance = (table: string) => `(${table}.lat - $5) ^ 2 + ${LON_SCALE} * (${table}.lon - $6) ^ 2`;

/**
 * Finds the published listings that may fit another one; which of them do is for matching to judge. In a small hub that is all of
 * them. In a large one each sort of likeness (the same goods, wider ones, rare words ...) brings its nearest few, each by an index, so
 * that the work does not grow with the hub.
 */
@Injectable()
export class CounterpartSearch {
  constructor(
    private readonly database: Database,
    private readonly words: Words,
  ) {}

  /** Ids, each once, in a fixed order. */
  async find(query: CounterpartQuery): Promise<string[]> {
    const base = [query.hubId, query.kind, query.notOrganisationId, query.today, query.near.lat, query.near.lon];
    const few = await this.ids(`SELECT d.id FROM search_document d WHERE ${DOCUMENT} AND $5::float8 IS NOT NULL AND $6::float8 IS NOT NULL LIMIT ${ALL + 1}`, base);
    if (few.length <= ALL) return few.sort();

    const main = query.materials.slice(0, MAIN);
    const above = [...new Set(main.flatMap(ancestors))];
    const parents = [...new Set(main.flatMap((id) => ancestors(id).slice(-1)))].filter((id) => id.includes('.'));
    const rare = await this.rareWords(query);
    const bySigns = await this.ids(
      `(SELECT d.id FROM search_document d WHERE ${DOCUMENT} AND d.materials && $7::text[] ORDER BY ${distance('d')}, d.id LIMIT ${SAME_GOODS})
       UNION (SELECT l.id FROM listing l WHERE ${LISTING} AND l.materials && $8::text[] ORDER BY ${distance('l')}, l.id LIMIT ${WIDER_GOODS})
       UNION (SELECT d.id FROM search_document d WHERE ${DOCUMENT} AND d.materials && $9::text[] ORDER BY ${distance('d')}, d.id LIMIT ${NEIGHBOURS})
       UNION (SELECT d.id FROM search_document d
               WHERE ${DOCUMENT} AND d.terms @@ (SELECT string_agg(quote_literal(word), ' | ') FROM unnest($10::text[]) word)::tsquery
               ORDER BY ${distance('d')}, d.id LIMIT ${BY_WORDS})
       ${query.kind === 'CAPABILITY' && query.processes.length > 0 ? `UNION (SELECT l.id FROM listing l
               WHERE ${LISTING} AND l.kind = 'CAPABILITY' AND l.processes && $11::text[]
               ORDER BY ${distance('l')}, l.id LIMIT ${BY_PROCESS})` : 'UNION SELECT NULL::uuid WHERE $11::text[] IS NULL'}`,
      [...base, main, above, parents, rare, query.processes],
    );
    const found = [...new Set([...bySigns, ...(await this.nearest(query, base))])];
    if (found.length >= ENOUGH || !query.valueChain) return found.sort();
    const alike = await this.ids(
      `SELECT d.id FROM search_document d WHERE ${DOCUMENT} AND d.value_chain = $7 ORDER BY ${distance('d')}, d.id LIMIT ${ENOUGH}`,
      [...base, query.valueChain],
    );
    return [...new Set([...found, ...alike])].sort();
  }

  /** Those whose texts are about the nearest things, of the topics around that of the listing. */
  private async nearest({ meaning }: CounterpartQuery, base: readonly unknown[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string; meaning: string }>(
      `SELECT l.id, l.meaning FROM unnest($7::smallint[]) t (topic) CROSS JOIN LATERAL (
         SELECT l.id, l.meaning FROM listing l WHERE ${LISTING} AND l.topic = t.topic ORDER BY ${distance('l')}, l.id LIMIT ${OF_TOPIC}) l`,
      [...base, topicsNear(meaning, TOPICS)],
    );
    return rows
      .map(({ id, meaning: there }) => ({ id, near: closeness(meaning, unpacked(there)) }))
      .sort((a, b) => b.near - a.near || (a.id < b.id ? -1 : 1))
      .slice(0, BY_MEANING)
      .map(({ id }) => id);
  }

  /** The words of a listing that tell most: those that few others have. */
  private async rareWords({ hubId, terms }: CounterpartQuery): Promise<string[]> {
    const words = await this.words.of(hubId);
    return terms
      .map((term) => ({ term, documents: words.count(term) }))
      .filter(({ documents }) => documents > 0 && documents <= COMMON)
      .sort((a, b) => a.documents - b.documents || (a.term < b.term ? -1 : 1))
      .slice(0, RARE_WORDS)
      .map(({ term }) => term);
  }

  private async ids(sql: string, parameters: readonly unknown[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(sql, parameters);
    return rows.map((row) => row.id);
  }
}

/** What lies above a material, the widest first. */
function ancestors(material: string): string[] {
  const steps = material.split('.');
  return steps.slice(1).map((_, at) => steps.slice(0, at + 1).join('.'));
}
