import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a hub lets each criterion count, by date; and from which side each candidate was found. */
export class HubWeights1763780000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE weight_set (
        id uuid PRIMARY KEY,
        hub_id text NOT NULL REFERENCES hub,
        valid_from date NOT NULL,
        weights jsonb NOT NULL,
        origin text NOT NULL CHECK (origin IN ('STAFF', 'LEARNT')),
        basis jsonb,
        why text NOT NULL,
        set_by uuid,
        created_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by uuid
      );
      CREATE INDEX weight_set_hub ON weight_set (hub_id, valid_from DESC, id DESC);

      ALTER TABLE candidate ADD COLUMN by_query boolean NOT NULL DEFAULT true, ADD COLUMN by_candidate boolean NOT NULL DEFAULT true;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
