import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which rules the listings of a hub were matched last. */
export class MatchedWith1763780000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null when that is not known: then they are matched again.
      ALTER TABLE hub ADD COLUMN matched_with text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
