import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, JobQueue } from '@schakel/platform';
import { LISTING_CHANGED, type ListingKind } from '@schakel/listings';
import { CounterpartSearch } from '@schakel/search';
import { judge } from '../domain/judge';
import { proposalsFrom, type ScoredPair } from '../domain/proposal';
import { pairOf, type Subject } from '../domain/subject';
import { MatchStore } from '../persistence/match-store';
import { Subjects } from './subjects';

/** Counterparts that are judged for one listing. */
const RETRIEVED = 200;

/** Candidates that are kept for one listing. */
const KEPT = 50;

const COUNTERPARTS: Readonly<Record<ListingKind, readonly ListingKind[]>> = {
  REQUEST: ['OFFER'],
  OFFER: ['REQUEST', 'CAPABILITY'],
  CAPABILITY: ['OFFER'],
};

/**
 * Follows each change of a listing: finds counterparts, judges them, keeps candidates and proposals.
 * The job runs after the change was committed, so of two listings published at the same moment the one whose job runs last
 * sees the other. Running it again changes nothing.
 */
@Injectable()
export class Matcher implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly search: CounterpartSearch,
    private readonly subjects: Subjects,
    private readonly store: MatchStore,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(LISTING_CHANGED, async ({ listingId }) => this.match(String(listingId)));
  }

  async match(listingId: string): Promise<void> {
    const [subject] = await this.subjects.published([listingId]);
    if (!subject) return this.store.retire(listingId);
    const pairs = await this.scoredPairs(subject);
    await this.store.replace(subject, pairs, proposalsFrom(pairs));
  }

  private async scoredPairs(subject: Subject): Promise<ScoredPair[]> {
    const pairs: ScoredPair[] = [];
    for (const kind of COUNTERPARTS[subject.kind]) {
      const ids = await this.search.find({
        hubId: subject.hubId,
        kind,
        notOrganisationId: subject.organisationId,
        terms: [...subject.terms],
        materials: subject.interpretation.materials.map((finding) => finding.value),
        valueChain: subject.valueChain,
        today: this.clock.today(),
        limit: RETRIEVED,
      });
      const scored = (await this.subjects.published(ids)).flatMap((other): ScoredPair[] => {
        const pair = pairOf(subject, other);
        const verdict = pair && judge(pair);
        return pair && verdict && !verdict.refused && verdict.score > 0 ? [{ pair, score: verdict.score, reasons: verdict.parts }] : [];
      });
      // Ties fall by id, so that the same data always give the same answer.
      scored.sort((a, b) => b.score - a.score || (key(a) < key(b) ? -1 : 1));
      pairs.push(...scored.slice(0, KEPT));
    }
    return pairs;
  }
}

function key({ pair }: ScoredPair): string {
  return `${pair.query.id}:${pair.candidate.id}`;
}
