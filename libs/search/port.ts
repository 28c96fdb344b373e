import type { QueryTerm } from '@schakel/language';
import type { Condition } from '@schakel/interpretation';
import { LISTING_KINDS, type ListingKind } from '@schakel/listings';
import type { Unit, ValueChain } from '@schakel/taxonomy';

/**
 * What a search engine has to be able to do, and nothing more. To add one: write a class that extends {@link SearchEngine} in a
 * folder of its own, add it to `makeEngines` (engines.ts), and run `describeSearchContract` (contract/) on it; docs/search.md says more.
 *
 * The room does the rest, once for all engines: it reads the current rows and makes the documents (stems, parts of compounds
 * and synonyms included), analyses and expands the query, checks filters and pages, sets hub and visibility, shows highlights
 * and "did you mean", keeps the engines in step, and turns to the next engine when one fails.
 */
export abstract class SearchEngine {
  /** As answers, `doctor` and the table of what is still to be indexed call it: `postgres`. */
  abstract readonly name: string;

  /**
   * Adds the documents, or puts them in the place of those with the same id. Resolves when a search would find them; with what
   * the engine refuses for good (a document it cannot read), so that one bad document does not hold up the others.
   * The room never hands on an older document after a newer one.
   * @throws SearchEngineError when the engine did not do it; it is then asked again
   */
  abstract index(documents: readonly SearchDocument[]): Promise<readonly RefusedDocument[]>;

  /** Takes documents out; ids that are not there are no fault. Resolves when no search finds them any more. */
  abstract remove(ids: readonly string[]): Promise<void>;

  /**
   * One page of hits, the facets that were asked for and the total. Only documents of `query.hubId` may come out. When `signal`
   * fires nobody waits for the answer any more.
   * @throws SearchEngineError when it cannot answer: the next engine does then
   */
  abstract search(query: SearchQuery, signal: AbortSignal): Promise<EngineAnswer>;

  /** Ids and versions of all that is in the index, in any order: the room compares them with what should be there, every night. */
  abstract contents(): AsyncIterable<readonly IndexedVersion[]>;

  /** Never throws. Cheap: it is asked every few seconds after a fault, and by `/health`. */
  abstract health(): Promise<EngineHealth>;

  /**
   * Makes the whole index anew beside the old one, which answers until the new one takes its place. The stream gives every
   * document, in batches; what changed while it ran the room indexes again afterwards. `progress` is called with the number of documents done.
   */
  abstract rebuild(documents: AsyncIterable<readonly SearchDocument[]>, progress?: (done: number) => void): Promise<readonly RefusedDocument[]>;
}

export interface IndexedVersion {
  readonly id: string;
  readonly version: number;
}

export const SEARCH_KINDS = [...LISTING_KINDS, 'ORGANISATION'] as const;
export type SearchKind = ListingKind | 'ORGANISATION';

/** A published listing, or an organisation, as it is searched. Never a draft; never an address for mail or a telephone number. */
export interface SearchDocument {
  /** UUID of the listing or organisation. */
  readonly id: string;
  readonly kind: SearchKind;
  readonly hubId: string;
  /** Its owner; of an organisation itself. */
  readonly organisationId: string;
  /** Grows with each change of the row. */
  readonly version: number;
  readonly texts: SearchTexts;
  readonly terms: SearchTerms;
  readonly valueChain: ValueChain | null;
  /** Materials with everything above them (`furniture.seating.office-chair`, `furniture.seating`, `furniture`). */
  readonly materials: readonly string[];
  readonly condition: Condition | null;
  /** NIS code of the municipality. */
  readonly nis: string;
  /** NIS code of the sub-municipality where one is given, else of the municipality. */
  readonly placeCode: string;
  readonly lat: number;
  readonly lon: number;
  /** ISO dates, both inclusive; null is open. */
  readonly availableFrom: string | null;
  readonly availableUntil: string | null;
  /** What has not been agreed yet, in `unit`. */
  readonly remaining: number | null;
  readonly unit: Unit | null;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
}

/** As people wrote it. */
export interface SearchTexts {
  /** Of an organisation: its name. */
  readonly title: string;
  readonly description: string;
  /** Name of the organisation; empty for an organisation itself. */
  readonly organisation: string;
  /** Names and postcodes of the place: "Hofstade Aalst 9308". */
  readonly place: string;
}

/**
 * What the language room makes of the texts: what the title (an organisation's name) speaks of, and what description, organisation
 * and place do. A match in the title weighs more, and in either the words themselves more than parts, parts more than synonyms.
 */
export interface SearchTerms {
  readonly title: FieldTerms;
  readonly text: FieldTerms;
}

/** Normalised; terms of several words have spaces. No term is in two of the first three lists. */
export interface FieldTerms {
  /** Base forms of the words. */
  readonly words: readonly string[];
  /** Parts of compounds: stoel for bureaustoel. */
  readonly parts: readonly string[];
  /** Other names for the same, and names of what it falls under: fauteuil and meubel for zetel. */
  readonly synonyms: readonly string[];
  /** What the synonyms are names of: ids of the lexicon (`furniture.seating.office-chair`), apart from those they fall under. */
  readonly senses: readonly string[];
  readonly sensesAbove: readonly string[];
}

/** A document that the engine will not take, however often it is asked. */
export interface RefusedDocument {
  readonly id: string;
  readonly reason: string;
}

export const SEARCH_SORTS = ['RELEVANCE', 'NEWEST', 'DISTANCE'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export const FACETS = ['kind', 'valueChain', 'material', 'nis', 'condition', 'window'] as const;
export type Facet = (typeof FACETS)[number];

/** When a listing begins, seen from `today`: begun (or no begin given), within 30 days, within 90 days, later. */
export const WINDOWS = ['NOW', 'WITHIN_MONTH', 'WITHIN_QUARTER', 'LATER'] as const;
export type Window = (typeof WINDOWS)[number];

/** Values within a facet are alternatives, facets narrow each other down. An empty list narrows nothing. */
export interface SearchFilter {
  readonly kind: readonly SearchKind[];
  readonly valueChain: readonly ValueChain[];
  readonly material: readonly string[];
  readonly nis: readonly string[];
  readonly condition: readonly Condition[];
  readonly window: readonly Window[];
}

/** Around a point (WGS 84, decimal degrees); with `km` nothing that lies farther away as the crow flies. */
export interface Near {
  readonly lat: number;
  readonly lon: number;
  readonly km: number | null;
}

/** A word or phrase of the query with what may stand for it. */
export interface SearchTerm extends QueryTerm {
  /** What it means, as ids of the lexicon; several when it is ambiguous. */
  readonly senses: readonly string[];
  /** The parts of a compound that the lexicon does not know as a whole (kantoor and meubel): its senses are those of the last part alone. */
  readonly parts: readonly string[];
  /** Other names for it that mean nothing else, in base form. */
  readonly names: readonly string[];
  /** NIS codes of the municipalities and sub-municipalities that bear this name. */
  readonly places: readonly string[];
  /** How much of what the query asks for it carries, above 0 to 1: a thing more than where it is or what colour. */
  readonly weight: number;
  /** The last word, which is no word that is known: what begins with it counts as well. */
  readonly open: boolean;
}

/** Pages reach no further than this many hits. */
export const REACH = 1000;

/** A query that was checked and analysed. */
export interface SearchQuery {
  /** Set by the server. */
  readonly hubId: string;
  /** As typed, without control characters; empty finds everything. */
  readonly text: string;
  /** The text, analysed. Best is what has all of it, but what has most of it (by weight) is found as well. A text of signs alone has no terms, and finds nothing. */
  readonly terms: readonly SearchTerm[];
  readonly filter: SearchFilter;
  /** Facets that are to be counted. */
  readonly facets: readonly Facet[];
  readonly sort: SearchSort;
  /** Always there when `sort` is DISTANCE; distances are then part of the hits, as whenever it is there. */
  readonly near: Near | null;
  /** `offset + limit` is at most {@link REACH}. */
  readonly offset: number;
  readonly limit: number;
  /** ISO date. */
  readonly today: string;
}

export interface EngineHit {
  readonly id: string;
  readonly kind: SearchKind;
  /** Higher is better; comparable only within one answer. */
  readonly score: number;
  /** From `near`, when it was given. */
  readonly distanceKm: number | null;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Counts by facet, the most frequent first, at most {@link FACET_VALUES} values each, none of them 0. */
export type FacetCounts = Readonly<Partial<Record<Facet, readonly FacetCount[]>>>;
export const FACET_VALUES = 100;

export interface EngineAnswer {
  readonly hits: readonly EngineHit[];
  /** All documents that match. */
  readonly total: number;
  /** Disjunctive: a facet is counted under the filters of all others, not its own, so that one sees what a further choice would add. */
  readonly facets: FacetCounts;
}

export interface EngineHealth {
  readonly reachable: boolean;
  /** There is no index yet, or one of other settings or another analysis: it has to be rebuilt. */
  readonly needsRebuild: boolean;
  /** Documents in the index; null when that cannot be told. */
  readonly documents: number | null;
  /** What is the matter, in Dutch, for whoever runs the server; empty when nothing is. Names no address and no key. */
  readonly says: string;
}

export type SearchFaultCode = 'UNREACHABLE' | 'TIMEOUT' | 'UNAUTHORISED' | 'NOT_READY' | 'OVERLOADED' | 'MALFORMED_ANSWER' | 'FAILED';

/** An engine could not do what it was asked. */
export class SearchEngineError extends Error {
  constructor(
    readonly engine: string,
    readonly code: SearchFaultCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SearchEngineError';
  }
}
