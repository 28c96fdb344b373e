import type { Interpretation, Recurrence } from '@schakel/interpretation';
import type { ListingKind } from '@schakel/listings';
import type { Meaning } from '@schakel/meaning';
import type { OrganisationKind } from '@schakel/organisations';
import type { Unit, ValueChain } from '@schakel/taxonomy';

/** All that the rules know of a listing. Values only, so that a judgment can be repeated at any time. */
export interface Subject {
  readonly id: string;
  /** Which state of the listing this is. */
  readonly version: number;
  readonly hubId: string;
  readonly kind: ListingKind;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly title: string;
  readonly description: string;
  /** What is left of the quantity. */
  readonly remaining: number | null;
  readonly unit: Unit | null;
  readonly recurrence: Recurrence;
  /** ISO dates; null is open. */
  readonly availableFrom: string | null;
  readonly availableUntil: string | null;
  readonly nis: string;
  readonly lat: number;
  readonly lon: number;
  readonly valueChain: ValueChain | null;
  readonly terms: ReadonlySet<string>;
  /** What the text is about; empty while it has not been read. */
  readonly meaning: Meaning;
  readonly interpretation: Interpretation;
}

/** What is judged: does `candidate` serve `query`? A request asks for offers, an offer for capabilities. */
export interface MatchPair {
  readonly query: Subject;
  readonly candidate: Subject;
  readonly direction: Direction;
}

export type Direction = 'REQUEST_OFFER' | 'OFFER_CAPABILITY';

/** The kinds of listing that meet: which one asks, and which one answers. */
export function pairOf(a: Subject, b: Subject): MatchPair | null {
  for (const [query, candidate] of [[a, b], [b, a]] as const) {
    if (query.kind === 'REQUEST' && candidate.kind === 'OFFER') return { query, candidate, direction: 'REQUEST_OFFER' };
    if (query.kind === 'OFFER' && candidate.kind === 'CAPABILITY') return { query, candidate, direction: 'OFFER_CAPABILITY' };
  }
  return null;
}
