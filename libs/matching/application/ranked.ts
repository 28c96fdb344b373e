import { Injectable } from '@nestjs/common';
import type { ScoredPair } from '../domain/proposal';
import type { Subject } from '../domain/subject';
import { CandidateStore } from '../persistence/candidate-store';
import { Subjects } from './subjects';

/** Candidates from which proposals are made. */
const MOST = 50;

/** The kept candidates of a listing as judged pairs, the best first. */
@Injectable()
export class Ranked {
  constructor(
    private readonly subjects: Subjects,
    private readonly candidates: CandidateStore,
  ) {}

  async of(query: Subject): Promise<ScoredPair[]> {
    const rows = (await this.candidates.of([query.id], MOST)).get(query.id) ?? [];
    const others = new Map((await this.subjects.published(rows.map((row) => row.candidateId))).map((other) => [other.id, other]));
    const direction = query.kind === 'REQUEST' ? 'REQUEST_OFFER' : 'OFFER_CAPABILITY';
    return rows.flatMap(({ candidateId, score, reasons }): ScoredPair[] => {
      const candidate = others.get(candidateId);
      return candidate ? [{ pair: { query, candidate, direction }, score, reasons }] : [];
    });
  }

  /** The requests for which an offer is a candidate, the best first. */
  async askers(offer: Subject): Promise<ScoredPair[]> {
    const rows = await this.candidates.queriesWith(offer.id, MOST);
    const requests = new Map((await this.subjects.published(rows.map((row) => row.queryId))).map((request) => [request.id, request]));
    return rows.flatMap(({ queryId, score, reasons }): ScoredPair[] => {
      const query = requests.get(queryId);
      return query ? [{ pair: { query, candidate: offer, direction: 'REQUEST_OFFER' }, score, reasons }] : [];
    });
  }
}
