import { Injectable } from '@nestjs/common';
import { Database } from '@schakel/platform';
import type { ListingKind } from '@schakel/listings';
import type { ValueChain } from '@schakel/taxonomy';
import type { ListingGroup, Step } from '../domain/funnel';
import type { Timed } from '../domain/lead-times';
import type { Goods } from '../domain/movement';
import type { Period } from '../domain/period';
import type { WorkDone } from '../domain/social-work';
import { DELIVERED_GOODS, EXPECTED_GOODS, SOCIAL_WORK } from './goods-rows';
import { LISTING_STEPS } from './listing-steps';
import { TIMED_ROWS } from './timed-rows';

/** One published listing and how far it came; the counts are of what it takes part in. */
export interface ListingSteps {
  readonly id: string;
  readonly ref: string;
  readonly kind: ListingKind;
  readonly valueChain: ValueChain | null;
  readonly nis: string;
  readonly publishedOn: string;
  readonly candidate: boolean;
  readonly proposals: number;
  readonly approved: number;
  readonly introductions: number;
  readonly agreed: number;
  readonly agreements: number;
  readonly deliveries: number;
  readonly step: Step;
}

const BATCH = 1000;

/** The rows under the figures of a hub. Listings may be many and are counted in the database; what moves is not. */
@Injectable()
export class InsightRows {
  constructor(private readonly database: Database) {}

  listingGroups(hubId: string, { from, until }: Period): Promise<ListingGroup[]> {
    return this.database.query(
      `${LISTING_STEPS} SELECT kind, value_chain AS "valueChain", nis, step, count(*)::int AS listings FROM furthest GROUP BY kind, value_chain, nis, step`,
      [hubId, from, until],
    );
  }

  async *listings(hubId: string, { from, until }: Period): AsyncGenerator<ListingSteps> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await this.database.query<ListingSteps>(
        `${LISTING_STEPS} SELECT id, ref, kind, value_chain AS "valueChain", nis, published_on::text AS "publishedOn", candidate, proposals, approved, introductions, agreed,
                agreements, deliveries, step FROM furthest WHERE id > $4 ORDER BY id LIMIT ${BATCH}`,
        [hubId, from, until, after],
      );
      yield* rows;
      after = rows.at(-1)?.id ?? after;
      if (rows.length < BATCH) return;
    }
  }

  timed(hubId: string, { from, until }: Period): Promise<Timed[]> {
    return this.database.query(TIMED_ROWS, [hubId, from, until]);
  }

  delivered(hubId: string, { from, until }: Period): Promise<Goods[]> {
    return this.database.query(DELIVERED_GOODS, [hubId, from, until]);
  }

  expected(hubId: string): Promise<Goods[]> {
    return this.database.query(EXPECTED_GOODS, [hubId]);
  }

  work(hubId: string, { from, until }: Period): Promise<WorkDone[]> {
    return this.database.query(SOCIAL_WORK, [hubId, from, until]);
  }
}
