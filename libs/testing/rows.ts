import { hashSync } from '@node-rs/argon2';
import { v7 as uuid } from 'uuid';
import type { Interpretation } from '@schakel/interpretation';
import type { Clock, Database, HubRole } from '@schakel/platform';

/** What the system would have read in the listings made here. */
const INTERPRETATION: Interpretation = {
  version: 'spec',
  valueChain: { value: 'FURNITURE', confidence: 0.9, evidence: [{ field: 'title', from: 0, to: 7, text: 'Stoelen' }] },
  materials: [], condition: null, acceptedConditions: [], exclusions: [], requirements: [], properties: [], shares: [], sizes: [], quantities: [],
  recurrence: null, needs: [], processes: [], products: [], questions: ['CONDITION'],
};

const REASONS = [{ criterion: 'distance', weight: 1, score: 1, reason: { code: 'DISTANCE', figures: { km: 3.2 } } }];

type ListingStatus = 'DRAFT' | 'PUBLISHED' | 'FULFILLED' | 'WITHDRAWN' | 'EXPIRED';

/** Writes rows straight into the database, each with an id of its own. Only what a test is about has to be given. */
export class Rows {
  static readonly PASSWORD = 'vier ezels op een dak';
  /** One hash for everybody, and a light one: the specs of identity look after the real cost. */
  private static readonly HASH = hashSync(Rows.PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 });

  static readonly HUB = 'de-keet';
  static readonly OTHER_HUB = 'gent';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A hub with no other rows than those that the test makes. */
  async hub(): Promise<string> {
    const id = `hub-${uuid()}`;
    await this.database.query('INSERT INTO hub (id, name, active) VALUES ($1, $1, true)', [id]);
    return id;
  }

  async organisation(given: { hubId?: string; name?: string; externalRef?: string; email?: string; phone?: string } = {}): Promise<{ id: string; hubId: string; email: string }> {
    const id = uuid();
    const { hubId = Rows.HUB, name = `Organisatie ${id}`, externalRef = null, email = `contact-${id}@voorbeeld.be`, phone = '053 12 34 56' } = given;
    await this.database.query(
      `INSERT INTO organisation (id, hub_id, external_ref, name, kind, nis, place_code, postal_code, lat, lon, email, phone, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'SEC', '41002', '41002', '9300', 50.94, 4.04, $5, $6, $7, $7)`,
      [id, hubId, externalRef, name, email, phone, this.clock.now()],
    );
    return { id, hubId, email };
  }

  async user(given: { name?: string; organisationIds?: readonly string[]; hubRoles?: readonly { hubId: string; role: HubRole }[] } = {}): Promise<{ id: string; email: string }> {
    const id = uuid();
    const email = `gebruiker-${id}@voorbeeld.be`;
    const now = this.clock.now();
    await this.database.query(
      'INSERT INTO user_account (id, email, name, password_hash, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)',
      [id, email, given.name ?? 'An Peeters', Rows.HASH, now],
    );
    for (const organisationId of given.organisationIds ?? []) {
      await this.database.query('INSERT INTO membership (user_id, organisation_id, created_at) VALUES ($1, $2, $3)', [id, organisationId, now]);
    }
    for (const { hubId, role } of given.hubRoles ?? []) {
      await this.database.query('INSERT INTO hub_role (user_id, hub_id, role, created_at) VALUES ($1, $2, $3, $4)', [id, hubId, role, now]);
    }
    return { id, email };
  }

  async listing(
    organisation: { id: string; hubId: string },
    given: { status?: ListingStatus; kind?: 'OFFER' | 'REQUEST' | 'CAPABILITY'; title?: string; externalRef?: string; quantity?: number | null; publishedAt?: string } = {},
  ): Promise<string> {
    const id = uuid();
    const { status = 'PUBLISHED', kind = 'OFFER', title = 'Stoelen van een school', externalRef = null, quantity = 40 } = given;
    const now = this.clock.now().toISOString();
    await this.database.query(
      `INSERT INTO listing (id, hub_id, organisation_id, external_ref, kind, status, title, description, quantity, remaining, unit, available_from, available_until,
              nis, place_code, lat, lon, value_chain, interpretation, published_at, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'Veertig stoelen, goede staat.', $8, $8, 'PIECES', '2026-03-01', '2026-12-31',
              '41002', '41002', 50.94, 4.04, 'FURNITURE', $9, $10, $11, $11)`,
      [id, organisation.hubId, organisation.id, externalRef, kind, status, title, quantity, JSON.stringify(INTERPRETATION), status === 'DRAFT' ? null : (given.publishedAt ?? now), now],
    );
    return id;
  }

  /** Of which nothing is to be seen: the bytes are no picture. */
  async photo(listingId: string): Promise<string> {
    const id = uuid();
    await this.database.query(
      `INSERT INTO listing_photo (id, listing_id, position, width, height, bytes, thumb, created_at)
       SELECT $1, $2, 1 + count(*), 1600, 1200, $3, $3, $4 FROM listing_photo WHERE listing_id = $2`,
      [id, listingId, Buffer.alloc(1), this.clock.now()],
    );
    return id;
  }

  /** A pair: the first listing is the source, the second the user. */
  async proposal(
    hubId: string,
    listingIds: readonly string[],
    given: { status?: 'OPEN' | 'APPROVED' | 'DISMISSED' | 'INTRODUCED'; score?: number } = {},
  ): Promise<string> {
    const id = uuid();
    await this.database.query(
      `INSERT INTO proposal (id, hub_id, key, query_id, kind, status, score, value_chain, nis, reasons, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'PAIR', $5, $6, 'FURNITURE', '41002', $7, $8, $8)`,
      [id, hubId, `spec:${id}`, listingIds.at(-1), given.status ?? 'OPEN', given.score ?? 0.8, JSON.stringify(REASONS), this.clock.now()],
    );
    await this.database.query(
      `INSERT INTO proposal_part (proposal_id, position, role, listing_id)
       SELECT $1, n, CASE n WHEN 1 THEN 'SOURCE' ELSE 'USER' END, listing::uuid FROM unnest($2::text[]) WITH ORDINALITY AS parts (listing, n)`,
      [id, listingIds],
    );
    return id;
  }

  /** Of a proposal that was introduced; every party has given the answer that goes with the status. */
  async introduction(
    hubId: string,
    proposalId: string,
    organisationIds: readonly string[],
    given: { status?: 'PENDING' | 'AGREED'; introducedBy?: string } = {},
  ): Promise<string> {
    const id = uuid();
    const { status = 'PENDING', introducedBy = uuid() } = given;
    const now = this.clock.now();
    await this.database.query(
      `INSERT INTO introduction (id, hub_id, proposal_id, status, introduced_by, due_on, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6::date + 7, $6, $6)`,
      [id, hubId, proposalId, status, introducedBy, now],
    );
    await this.database.query(
      'INSERT INTO introduction_party (introduction_id, organisation_id, answer) SELECT $1, unnest($2::uuid[]), $3',
      [id, organisationIds, status === 'AGREED' ? 'ACCEPTED' : 'PENDING'],
    );
    return id;
  }

  async agreement(introduction: { id: string; hubId: string }, listingId: string, quantity = 10): Promise<string> {
    const id = uuid();
    await this.database.query(
      `INSERT INTO agreement (id, hub_id, introduction_id, listing_id, quantity, unit, status, recorded_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 'PIECES', 'AGREED', $1, $6, $6)`,
      [id, introduction.hubId, introduction.id, listingId, quantity, this.clock.now()],
    );
    return id;
  }

  /** Weights that count from the first day on. */
  async weightSet(hubId: string, weights: Readonly<Record<string, number>> = {}): Promise<string> {
    const id = uuid();
    await this.database.query(
      `INSERT INTO weight_set (id, hub_id, valid_from, weights, origin, why, created_at) VALUES ($1, $2, '2020-01-01', $3, 'STAFF', 'voor de proef', $4)`,
      [id, hubId, JSON.stringify(weights), this.clock.now()],
    );
    return id;
  }

  /** A word that means an office chair. */
  async lexiconEntry(hubId: string, term = `flutter ${uuid()}`): Promise<string> {
    const id = uuid();
    await this.database.query(
      `INSERT INTO lexicon_entry (id, hub_id, term, sense, lang, exact, except_phrases, note, added_at)
       VALUES ($1, $2, $3, 'furniture.seating.office-chair', 'nl', false, '{}', '', $4)`,
      [id, hubId, term, this.clock.now()],
    );
    return id;
  }

  async importRun(given: { hubId: string; organisationId: string | null }): Promise<string> {
    const id = uuid();
    await this.database.query(
      `INSERT INTO import_run (id, hub_id, organisation_id, kind, file_name, dry_run, status, bytes_total, summary, faults, started_at, beat_at)
       VALUES ($1, $2, $3, 'LISTINGS', 'berichten.csv', false, 'DONE', 100, '{"rows": 2, "created": 1, "rejected": 1}', $4, $5, $5)`,
      [id, given.hubId, given.organisationId, JSON.stringify([{ code: 'UNKNOWN_UNIT', severity: 'REJECT', line: 3, columnNo: 7, column: 'unit', recordId: 'b-2', message: 'Onbekend.' }]), this.clock.now()],
    );
    return id;
  }
}
