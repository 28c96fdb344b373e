import { Injectable } from '@nestjs/common';
import { Database } from '@schakel/platform';

/** Reasons to dismiss a pair that hold in a split or a chain just as well. A wrong quantity a split may mend, a wrong condition a chain. */
const FOR_ANY_FORM = ['WRONG_MATERIAL', 'WRONG_PERIOD', 'TOO_FAR', 'TRANSPORT_TOO_COSTLY', 'EXCLUDED_BY_PARTY', 'ALREADY_TAKEN', 'PARTY_NOT_INTERESTED'];

/** Which listings people said do not belong together. */
@Injectable()
export class RuledOutStore {
  constructor(private readonly database: Database) {}

  async decline(proposalId: string, organisationId: string, now: Date): Promise<void> {
    await this.database.query(
      `WITH parts AS (
         SELECT part.listing_id AS id, l.hub_id, l.organisation_id = $2 AS declines FROM proposal_part part JOIN listing l ON l.id = part.listing_id WHERE part.proposal_id = $1
       ), pairs AS (
         SELECT a.id AS a, b.id AS b, a.hub_id FROM parts a JOIN parts b ON a.declines AND NOT b.declines
       )
       INSERT INTO declined_match (listing_id, other_id, hub_id, declined_at)
       SELECT a, b, hub_id, $3::timestamptz FROM pairs UNION SELECT b, a, hub_id, $3::timestamptz FROM pairs
       ON CONFLICT DO NOTHING`,
      [proposalId, organisationId, now],
    );
  }

  /** For each of these listings, the others that it is not to be put together with. */
  async of(listingIds: readonly string[]): Promise<(listingId: string, otherId: string) => boolean> {
    const rows = await this.database.query<{ id: string; other: string }>(
      `SELECT listing_id AS id, other_id AS other FROM declined_match WHERE listing_id = ANY($1)
       UNION
       SELECT mine.listing_id, theirs.listing_id FROM proposal_part mine
         JOIN proposal p ON p.id = mine.proposal_id AND p.kind = 'PAIR' AND p.status = 'DISMISSED' AND p.dismiss_reason = ANY($2)
         JOIN proposal_part theirs ON theirs.proposal_id = p.id AND theirs.listing_id <> mine.listing_id
        WHERE mine.listing_id = ANY($1)`,
      [listingIds, FOR_ANY_FORM],
    );
    const pairs = new Set(rows.map(({ id, other }) => `${id} ${other}`));
    return (listingId, otherId) => pairs.has(`${listingId} ${otherId}`);
  }
}
