import { interpret, withCorrections, type Corrections } from '@schakel/interpretation';
import { indexTerms } from '@schakel/language';
import { meaningOf } from '@schakel/meaning';
import type { ListingKind } from '@schakel/listings';
import { resolvePlace } from '@schakel/taxonomy';
import { partsOf, scoreOf, WEIGHTS } from '../domain/judge';
import type { ScoredPair } from '../domain/proposal';
import { pairOf, type MatchPair, type Subject } from '../domain/subject';

let made = 0;

/** A listing as the rules see it, read from its text by the real reader; only what a test is about has to be given. */
export function subject(kind: ListingKind, title: string, given: Partial<Subject> & { where?: string; corrections?: Corrections } = {}): Subject {
  const { description = '', where = 'Aalst', corrections = {}, ...rest } = given;
  const found = resolvePlace(where, { preferNis: ['41002', '41048', '41082', '41034'] });
  if (found.kind !== 'EXACT') throw new Error(where);
  made += 1;
  const interpretation = withCorrections(interpret({ kind, title, description, quantity: rest.remaining ?? null, unit: rest.unit ?? null }), corrections);
  const { stems, parts } = indexTerms(`${title}\n${description}`);
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`, version: 1, hubId: 'de-keet', kind, organisationId: `org-${made}`, organisationKind: 'NEC', title, description,
    remaining: 40, unit: 'PIECES', recurrence: 'ONCE', availableFrom: '2027-01-01', availableUntil: '2027-06-30',
    nis: found.place.nis, lat: found.place.lat, lon: found.place.lon, valueChain: interpretation.valueChain?.value ?? null,
    terms: new Set([...stems, ...parts]), meaning: meaningOf(`${title}. ${description}`), interpretation, ...rest,
  };
}

/** A listing of each kind, read from its title and what it may have of a description. */
export const asks = (title: string, description = '', given: Parameters<typeof subject>[2] = {}): Subject => subject('REQUEST', title, { description, ...given });
export const offers = (title: string, description = '', given: Parameters<typeof subject>[2] = {}): Subject => subject('OFFER', title, { description, ...given });
export const works = (title: string, description = '', given: Parameters<typeof subject>[2] = {}): Subject => subject('CAPABILITY', title, { description, ...given });

/** Two listings as they meet. */
export function met(a: Subject, b: Subject): MatchPair {
  const pair = pairOf(a, b);
  if (!pair) throw new Error(`${a.kind} and ${b.kind} do not meet`);
  return pair;
}

/** The pair of two listings, judged without gates. */
export function scored(a: Subject, b: Subject): ScoredPair {
  const pair = met(a, b);
  const reasons = partsOf(pair, WEIGHTS);
  return { pair, score: scoreOf(reasons, WEIGHTS), reasons };
}

/** The best first, as they are kept. */
export function ranked(query: Subject, candidates: readonly Subject[]): ScoredPair[] {
  return candidates.map((candidate) => scored(query, candidate)).sort((a, b) => b.score - a.score || (a.pair.candidate.id < b.pair.candidate.id ? -1 : 1));
}
