import { Injectable } from '@nestjs/common';
import { Database } from '@schakel/platform';
import type { ListingKind } from '@schakel/listings';
import type { ValueChain } from '@schakel/taxonomy';

/** What the counterparts of a listing must look like. */
export interface CounterpartQuery {
  readonly hubId: string;
  readonly kind: ListingKind;
  /** Nobody is matched with itself. */
  readonly notOrganisationId: string;
  readonly terms: readonly string[];
  readonly materials: readonly string[];
  readonly valueChain: ValueChain | null;
  /** ISO date: listings whose window ended before it are out. */
  readonly today: string;
  readonly limit: number;
}

/** Finds the published listings that may fit another one; which of them do is for matching to judge. */
@Injectable()
export class CounterpartSearch {
  constructor(private readonly database: Database) {}

  /** Ids, the most likely first: shared materials and words count, the same chain counts when nothing else is shared. */
  async find(query: CounterpartQuery): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM (
         SELECT l.id,
                2 * cardinality(ARRAY(SELECT unnest(l.materials) INTERSECT SELECT unnest($4::text[])))
                + cardinality(ARRAY(SELECT unnest(l.terms) INTERSECT SELECT unnest($5::text[])))
                + CASE WHEN l.value_chain = $6 OR $6 IS NULL OR l.value_chain IS NULL THEN 1 ELSE 0 END AS likeness
           FROM listing l
          WHERE l.status = 'PUBLISHED' AND l.hub_id = $1 AND l.kind = $2 AND l.organisation_id <> $3
            AND (l.value_chain = $6 OR $6 IS NULL OR l.value_chain IS NULL OR l.terms && $5)
            AND (l.available_until IS NULL OR l.available_until >= $7::date)
       ) likely WHERE likeness > 0 ORDER BY likeness DESC, id LIMIT ${Math.trunc(query.limit)}`,
      [query.hubId, query.kind, query.notOrganisationId, query.materials, query.terms, query.valueChain, query.today],
    );
    return rows.map((row) => row.id);
  }
}
