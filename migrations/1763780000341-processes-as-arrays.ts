import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a workshop does and makes, as lists of their own: an index on the JSON had to open each reading that it found once more. */
export class ProcessesAsArrays1763780000341 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION found_values(interpretation jsonb, kind text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN ARRAY(SELECT finding->>'value' FROM jsonb_array_elements(interpretation->kind) finding);
      ALTER TABLE listing
        ADD COLUMN processes text[] GENERATED ALWAYS AS (found_values(interpretation, 'processes')) STORED,
        ADD COLUMN products text[] GENERATED ALWAYS AS (found_values(interpretation, 'products')) STORED;
      DROP INDEX listing_processes, listing_products;
      CREATE INDEX listing_processes ON listing USING gin (processes) WITH (gin_pending_list_limit = 256) WHERE status = 'PUBLISHED' AND kind = 'CAPABILITY';
      CREATE INDEX listing_products ON listing USING gin (products) WITH (gin_pending_list_limit = 256) WHERE status = 'PUBLISHED' AND kind = 'CAPABILITY';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
