import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, JobQueue } from '@schakel/platform';
import type { Process } from '@schakel/interpretation';
import { LISTING_CHANGED, type ListingKind } from '@schakel/listings';
import { CounterpartSearch, SearchIndexer } from '@schakel/search';
import { alike, madeBy } from '../domain/chains';
import { judge, type Weights } from '../domain/judge';
import type { ScoredPair } from '../domain/proposal';
import { pairOf, type Subject } from '../domain/subject';
import { CandidateStore, type FoundPair } from '../persistence/candidate-store';
import { Proposer } from './proposer';
import { MATCH } from './rematch';
import { Subjects } from './subjects';
import { WeightSets } from './weight-sets';

/** Work for which it matters little what the goods are. */
const WORK_ON_ANYTHING: readonly Process[] = ['TRANSPORT', 'STORE', 'CLEAR_OUT', 'DECONSTRUCT', 'PACK', 'LABEL', 'WIPE_DATA', 'REMOVE_LOGO'];

/** Candidates that are kept for one listing, of those that were found from its own side, and from theirs. */
const KEPT = 50;
const KEPT_FROM_THEIRS = 200;

/** Requests for what a new workshop makes whose chains are made anew. */
const ASKERS = 20;

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
    private readonly weights: WeightSets,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(LISTING_CHANGED, async ({ listingId }) => {
      // Indexed before it is matched: of two listings the one that is matched last finds the other.
      await this.index.update([String(listingId)]);
      await this.match(String(listingId));
    });
    this.jobs.handle(MATCH, async ({ listingId }) => this.match(String(listingId)));
  }

  async match(listingId: string): Promise<void> {
    const [subject] = await this.subjects.published([listingId]);
    // Before anything is looked for: what others write from here on is theirs.
    const known = await this.candidates.partnersOf(listingId);
    const seen: Subject[] = [];
    const touched = subject ? await this.candidates.replace(subject, await this.pairs(subject, seen), known) : await this.candidates.remove(listingId);
    // What changed while this went on was judged as it was before, and may have been matched already: once more.
    if (await this.subjects.anyChanged(seen)) await this.jobs.add(MATCH, { listingId }, { key: `${MATCH}:${listingId}` });
    // The listing's own proposals at once, those of the others after it.
    await this.proposer.propose(listingId);
    const askers = subject?.kind === 'CAPABILITY' ? await this.askersOf(subject) : [];
    await this.proposer.later([...new Set([...touched, ...askers])].filter((id) => id !== listingId));
  }

  /** Requests for what a workshop makes: their chains may start from goods that were no candidates for them. */
  private async askersOf(workshop: Subject): Promise<string[]> {
    const made = alike(madeBy(workshop));
    return made.length === 0 ? [] : this.candidates.requestsFor(workshop, made, ASKERS);
  }

  /** `seen` is given every listing that was looked at. */
  private async pairs(subject: Subject, seen: Subject[]): Promise<FoundPair[]> {
    const weights = await this.weights.inForce(subject.hubId);
    const theirs = new Set(await this.candidates.foundFromOtherSide(subject.id, KEPT_FROM_THEIRS));
    const found: FoundPair[] = [];
    for (const kind of COUNTERPARTS[subject.kind]) {
      const ids = await this.search.find({
        hubId: subject.hubId,
        kind,
        notOrganisationId: subject.organisationId,
        terms: [...subject.terms],
        materials: subject.interpretation.materials.map((finding) => finding.value),
        processes: WORK_ON_ANYTHING,
        meaning: subject.meaning,
        valueChain: subject.valueChain,
        near: subject,
        today: this.clock.today(),
      });
      const judged = await this.judged(subject, ids, weights, seen);
      // What is not among its own best may still be kept for the other's sake.
      found.push(...judged.map((pair, index) => ({ ...pair, own: index < KEPT })).filter(({ own, other }) => own || theirs.has(other)));
      for (const id of ids) theirs.delete(id);
    }
    const beside = await this.judged(subject, [...theirs], weights, seen);
    return [...found, ...beside.map((pair) => ({ ...pair, own: false }))];
  }

  /** The best first; ties fall by id, so that the same data always give the same answer. */
  private async judged(subject: Subject, ids: readonly string[], weights: Weights, seen: Subject[]): Promise<Judged[]> {
    const others = await this.subjects.published(ids);
    seen.push(...others);
    const found = others.flatMap((other): Judged[] => {
      const pair = pairOf(subject, other);
      const verdict = pair && judge(pair, weights);
      return pair && verdict && !verdict.refused && verdict.score >= SCORE_FROM ? [{ pair, score: verdict.score, reasons: verdict.parts, other: other.id }] : [];
    });
    return found.sort((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1));
  }
}

interface Judged extends ScoredPair {
  readonly other: string;
}
