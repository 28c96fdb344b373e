import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobQueue } from '@schakel/platform';
import { alike, chainProposals, type Route } from '../domain/chains';
import { mainMaterials } from '../domain/findings';
import { pairProposals } from '../domain/pairs';
import type { ProposalDraft, ScoredPair } from '../domain/proposal';
import { shareProposal, splitProposal } from '../domain/splits';
import type { Subject } from '../domain/subject';
import { CandidateStore } from '../persistence/candidate-store';
import { ProposalStore } from '../persistence/proposal-store';
import { RuledOutStore } from '../persistence/ruled-out-store';
import { Ranked } from './ranked';
import { Subjects } from './subjects';

const PROPOSE = 'propose';

/** Offers from which chains to a request may start, and workshops looked at for each. */
const OFFERS = 12;
const WORKSHOPS = 6;
/** Workshops that could make what is asked, and offers that each of them could work on. */
const MAKERS = 3;
const INPUTS = 10;

/**
 * Makes the proposals of one listing from its candidates: pairs, splits and chains of a request, workshops and takers of an offer.
 * A listing's proposals depend on its candidates alone, so the order in which listings came does not matter.
 */
@Injectable()
export class Proposer implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly subjects: Subjects,
    private readonly candidates: CandidateStore,
    private readonly store: ProposalStore,
    private readonly ranking: Ranked,
    private readonly ruledOut: RuledOutStore,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PROPOSE, async ({ listingId }) => this.propose(String(listingId)));
  }

  /** Has the proposals of these listings made anew, once each however often it was asked for. */
  async later(listingIds: readonly string[]): Promise<void> {
    await this.jobs.addAll(listingIds.map((listingId) => ({ name: PROPOSE, payload: { listingId }, key: `${PROPOSE}:${listingId}`, priority: 1 })));
  }

  async propose(listingId: string): Promise<void> {
    await this.store.alone(listingId, () => this.proposeAnew(listingId));
  }

  private async proposeAnew(listingId: string): Promise<void> {
    const [query] = await this.subjects.published([listingId]);
    if (!query) return this.store.retire(listingId);
    if (query.kind === 'CAPABILITY') return;
    const ranked = await this.ranking.of(query);
    const drafts: ProposalDraft[] = pairProposals(ranked);
    if (query.kind === 'REQUEST') {
      const split = splitProposal(await this.possible(ranked));
      drafts.push(...(split ? [split] : []), ...chainProposals(await this.routes(query, ranked)));
    } else {
      const share = shareProposal(await this.possible(await this.ranking.askers(query)));
      drafts.push(...(share ? [share] : []));
    }
    await this.store.replace(query, drafts);
  }

  /** The pairs that nobody said no to. */
  private async possible(pairs: readonly ScoredPair[]): Promise<ScoredPair[]> {
    const apart = await this.ruledOut.of(pairs.slice(0, 1).flatMap(({ pair }) => [pair.query.id, pair.candidate.id]));
    return pairs.filter(({ pair: { query, candidate } }) => !apart(query.id, candidate.id) && !apart(candidate.id, query.id));
  }

  private async routes(request: Subject, ranked: readonly ScoredPair[]): Promise<Route[]> {
    const direct = ranked.slice(0, OFFERS);
    const makers = (await this.subjects.published(await this.candidates.makersFor(request, alike(mainMaterials(request.interpretation).map((finding) => finding.value)), MAKERS))).map((maker) => maker.id);
    const inputs = await this.candidates.queriesOf(makers, INPUTS);
    const known = new Set(direct.map((scored) => scored.pair.candidate.id));
    const others = await this.subjects.published(inputs.filter((id) => !known.has(id)));
    const offers = [
      ...direct.map((scored) => ({ offer: scored.pair.candidate, direct: scored })),
      ...others.map((offer) => ({ offer, direct: null })),
    ];
    const apart = await this.ruledOut.of([request.id, ...offers.map(({ offer }) => offer.id)]);
    const workshops = await this.candidates.of(offers.map(({ offer }) => offer.id), WORKSHOPS);
    const shops = new Map((await this.subjects.published([...new Set([...workshops.values()].flat().map((row) => row.candidateId))])).map((shop) => [shop.id, shop]));
    return offers.filter(({ offer }) => !apart(request.id, offer.id)).map(({ offer, direct: pair }) => ({
      request, offer, direct: pair,
      workshops: (workshops.get(offer.id) ?? []).flatMap(({ candidateId, score, reasons }): ScoredPair[] => {
        const shop = shops.get(candidateId);
        const together = shop && !apart(offer.id, shop.id) && !apart(request.id, shop.id);
        return together ? [{ pair: { query: offer, candidate: shop, direction: 'OFFER_CAPABILITY' }, score, reasons }] : [];
      }),
    }));
  }
}
