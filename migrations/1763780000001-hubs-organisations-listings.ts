import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hubs, the audit trail, organisations and listings. */
export class HubsOrganisationsListings1763780000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hub (
        id text PRIMARY KEY,
        name text NOT NULL,
        active boolean NOT NULL
      );

      CREATE TABLE audit_entry (
        id uuid PRIMARY KEY,
        hub_id text REFERENCES hub,
        at timestamptz NOT NULL,
        actor_user_id uuid,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_entry_hub ON audit_entry (hub_id, id DESC);
      CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, id DESC);

      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        hub_id text NOT NULL REFERENCES hub,
        external_ref text,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('NEC', 'SEC', 'PUBLIC', 'CITIZEN_INITIATIVE')),
        description text NOT NULL DEFAULT '',
        nis text NOT NULL,
        place_code text NOT NULL,
        postal_code text,
        lat double precision NOT NULL,
        lon double precision NOT NULL,
        enterprise_number char(10),
        email text,
        phone text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (hub_id, external_ref),
        UNIQUE (hub_id, enterprise_number)
      );
      CREATE TABLE contact_disclosure (
        hub_id text NOT NULL REFERENCES hub,
        organisation_id uuid NOT NULL REFERENCES organisation,
        to_organisation_id uuid NOT NULL REFERENCES organisation,
        opened_at timestamptz NOT NULL,
        PRIMARY KEY (to_organisation_id, organisation_id)
      );

      CREATE INDEX organisation_by_name ON organisation (hub_id, lower(name), id);

      CREATE TABLE listing (
        id uuid PRIMARY KEY,
        hub_id text NOT NULL REFERENCES hub,
        organisation_id uuid NOT NULL REFERENCES organisation,
        external_ref text,
        kind text NOT NULL CHECK (kind IN ('OFFER', 'REQUEST', 'CAPABILITY')),
        status text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'FULFILLED', 'WITHDRAWN', 'EXPIRED')),
        title text NOT NULL,
        description text NOT NULL DEFAULT '',
        quantity numeric(14, 3) CHECK (quantity > 0),
        remaining numeric(14, 3) CHECK (remaining >= 0 AND remaining <= quantity),
        unit text CHECK (unit IN ('PIECES', 'KG', 'TONNE', 'M3', 'M2', 'HOURS_PER_WEEK', 'PALLETS')),
        recurrence text NOT NULL DEFAULT 'ONCE' CHECK (recurrence IN ('ONCE', 'WEEKLY', 'MONTHLY', 'QUARTERLY')),
        available_from date,
        available_until date,
        nis text NOT NULL,
        place_code text NOT NULL,
        lat double precision NOT NULL,
        lon double precision NOT NULL,
        value_chain text CHECK (value_chain IN ('TEXTILE', 'FURNITURE', 'ELECTRO', 'ICT', 'PACKAGING', 'OTHER')),
        interpretation jsonb NOT NULL DEFAULT '{}',
        corrections jsonb NOT NULL DEFAULT '{}',
        materials text[] NOT NULL DEFAULT '{}',
        terms text[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        published_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (hub_id, external_ref),
        CHECK (available_until >= available_from)
      );
      CREATE INDEX listing_feed ON listing (hub_id, kind, value_chain, published_at DESC, id DESC) WHERE status = 'PUBLISHED';
      CREATE INDEX listing_newest ON listing (hub_id, published_at DESC, id DESC) WHERE status = 'PUBLISHED';
      CREATE INDEX listing_of_organisation ON listing (organisation_id, created_at DESC, id DESC);
      CREATE INDEX listing_terms ON listing USING gin (terms) WHERE status = 'PUBLISHED';
      CREATE INDEX listing_expiry ON listing (available_until) WHERE status = 'PUBLISHED' AND available_until IS NOT NULL;

      CREATE TABLE import_run (
        id uuid PRIMARY KEY,
        hub_id text NOT NULL REFERENCES hub,
        organisation_id uuid REFERENCES organisation,
        started_by uuid,
        kind text NOT NULL CHECK (kind IN ('ORGANISATIONS', 'LISTINGS')),
        file_name text NOT NULL,
        dry_run boolean NOT NULL,
        status text NOT NULL CHECK (status IN ('RUNNING', 'DONE', 'FAILED')),
        bytes_total bigint NOT NULL,
        bytes_read bigint NOT NULL DEFAULT 0,
        summary jsonb NOT NULL DEFAULT '{}',
        faults jsonb NOT NULL DEFAULT '[]',
        started_at timestamptz NOT NULL,
        beat_at timestamptz NOT NULL,
        finished_at timestamptz
      );
      CREATE INDEX import_run_hub ON import_run (hub_id, id DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
