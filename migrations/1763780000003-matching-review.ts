import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Candidates and proposals; introductions, agreements and deliveries. */
export class MatchingReview1763780000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE candidate (
        query_id uuid NOT NULL REFERENCES listing ON DELETE CASCADE,
        candidate_id uuid NOT NULL REFERENCES listing ON DELETE CASCADE,
        hub_id text NOT NULL REFERENCES hub,
        score double precision NOT NULL,
        reasons jsonb NOT NULL,
        judged_at timestamptz NOT NULL,
        PRIMARY KEY (query_id, candidate_id)
      );
      CREATE INDEX candidate_best ON candidate (query_id, score DESC, candidate_id);
      CREATE INDEX candidate_reverse ON candidate (candidate_id, score DESC, query_id);

      CREATE TABLE proposal (
        id uuid PRIMARY KEY,
        hub_id text NOT NULL REFERENCES hub,
        key text NOT NULL,
        query_id uuid NOT NULL REFERENCES listing,
        kind text NOT NULL CHECK (kind IN ('PAIR', 'SPLIT', 'CHAIN')),
        status text NOT NULL CHECK (status IN ('OPEN', 'STALE', 'APPROVED', 'DISMISSED', 'INTRODUCED')),
        score double precision NOT NULL,
        value_chain text,
        nis text NOT NULL,
        reasons jsonb NOT NULL,
        stale_cause text,
        owner_user_id uuid,
        due_on date,
        dismiss_reason text,
        dismiss_note text,
        decided_by uuid,
        decided_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (hub_id, key)
      );
      CREATE INDEX proposal_queue ON proposal (hub_id, status, score DESC, id DESC);
      CREATE INDEX proposal_query ON proposal (query_id);
      CREATE INDEX proposal_age ON proposal (hub_id, status, created_at, id);

      CREATE TABLE proposal_part (
        proposal_id uuid NOT NULL REFERENCES proposal ON DELETE CASCADE,
        position smallint NOT NULL,
        role text NOT NULL CHECK (role IN ('SOURCE', 'PROCESSOR', 'USER')),
        listing_id uuid NOT NULL REFERENCES listing,
        quantity numeric(14, 3),
        PRIMARY KEY (proposal_id, position)
      );
      CREATE INDEX proposal_part_listing ON proposal_part (listing_id);

      CREATE TABLE introduction (
        id uuid PRIMARY KEY,
        hub_id text NOT NULL REFERENCES hub,
        proposal_id uuid NOT NULL UNIQUE REFERENCES proposal,
        status text NOT NULL CHECK (status IN ('PENDING', 'AGREED', 'DECLINED')),
        message text NOT NULL DEFAULT '',
        introduced_by uuid NOT NULL,
        due_on date NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX introduction_queue ON introduction (hub_id, status, due_on, id);

      CREATE TABLE introduction_party (
        introduction_id uuid NOT NULL REFERENCES introduction ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation,
        answer text NOT NULL CHECK (answer IN ('PENDING', 'ACCEPTED', 'DECLINED')),
        note text NOT NULL DEFAULT '',
        answered_by uuid,
        answered_at timestamptz,
        PRIMARY KEY (introduction_id, organisation_id)
      );
      CREATE INDEX introduction_party_organisation ON introduction_party (organisation_id, introduction_id DESC);

      CREATE TABLE agreement (
        id uuid PRIMARY KEY,
        hub_id text NOT NULL REFERENCES hub,
        introduction_id uuid NOT NULL REFERENCES introduction,
        listing_id uuid NOT NULL REFERENCES listing,
        quantity numeric(14, 3) NOT NULL CHECK (quantity > 0),
        unit text NOT NULL,
        status text NOT NULL CHECK (status IN ('AGREED', 'DELIVERED', 'CALLED_OFF')),
        due_on date,
        note text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX agreement_introduction ON agreement (introduction_id);

      CREATE TABLE delivery (
        id uuid PRIMARY KEY,
        hub_id text NOT NULL REFERENCES hub,
        agreement_id uuid NOT NULL REFERENCES agreement,
        quantity numeric(14, 3) NOT NULL CHECK (quantity > 0),
        delivered_on date NOT NULL,
        recorded_by uuid NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX delivery_agreement ON delivery (agreement_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
