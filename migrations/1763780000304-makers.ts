import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the workshops that make what somebody asks for. */
export class Makers1763780000304 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX listing_products ON listing USING gin (jsonb_path_query_array(interpretation, '$.products[*].value')) WITH (gin_pending_list_limit = 256)
       WHERE status = 'PUBLISHED' AND kind = 'CAPABILITY';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
