import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Listings whose owners declined to be brought together: they are not put together again, in whatever form. */
export class DeclinedMatches1763780000302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE declined_match (
        listing_id uuid NOT NULL REFERENCES listing ON DELETE CASCADE,
        other_id uuid NOT NULL REFERENCES listing ON DELETE CASCADE,
        hub_id text NOT NULL REFERENCES hub,
        declined_at timestamptz NOT NULL,
        PRIMARY KEY (listing_id, other_id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
