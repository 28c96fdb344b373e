import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, JobQueue } from '@schakel/platform';
import { LISTING_CHANGED, type ListingKind } from '@schakel/listings';
import { CounterpartSearch, SearchIndexer } from '@schakel/search';
import { judge } from '../domain/judge';
import type { ScoredPair } from '../domain/proposal';
import { pairOf, type Subject } from '../domain/subject';
import { CandidateStore } from '../persistence/candidate-store';
import { Proposer } from './proposer';
import { Subjects } from './subjects';

/** Counterparts that are judged for one listing. */
const RETRIEVED = 200;

/** Candidates that are kept for one listing. */
const KEPT = 50;

/** A pair below this is noise. */
const SCORE_FROM = 0.05;

const COUNTERPARTS: Readonly<Record<ListingKind, readonly ListingKind[]>> = {
  REQUEST: ['OFFER'],
  OFFER: ['REQUEST', 'CAPABILITY'],
  CAPABILITY: ['OFFER'],
};

/**
 * Follows each change of a listing: finds counterparts, judges them and keeps them as candidates; then has the proposals made anew
 * of every listing whose candidates changed. The job runs after the change was committed, so of two listings published at the same
 * moment the one whose job runs last sees the other. Running it again changes nothing.
 */
@Injectable()
export class Matcher implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly index: SearchIndexer,
    private readonly search: CounterpartSearch,
    private readonly subjects: Subjects,
    private readonly candidates: CandidateStore,
    private readonly proposer: Proposer,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(LISTING_CHANGED, async ({ listingId }) => {
      // Indexed before it is matched: of two listings the one that is matched last finds the other.
      await this.index.update([String(listingId)]);
      await this.match(String(listingId));
    });
  }

  async match(listingId: string): Promise<void> {
    const [subject] = await this.subjects.published([listingId]);
    const touched = subject
      ? await this.candidates.replace(subject, await this.scoredPairs(subject))
      : await this.candidates.remove(listingId);
    // The listing's own proposals at once, those of the others after it.
    await this.proposer.propose(listingId);
    await this.proposer.later(touched.filter((id) => id !== listingId));
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
        return pair && verdict && !verdict.refused && verdict.score >= SCORE_FROM ? [{ pair, score: verdict.score, reasons: verdict.parts }] : [];
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
