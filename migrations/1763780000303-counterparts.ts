import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What finds the counterparts of a listing fast in a large hub: by the goods it names itself, and workshops by what they do. */
export class Counterparts1763780000303 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX listing_materials ON listing USING gin (materials) WITH (gin_pending_list_limit = 256) WHERE status = 'PUBLISHED';
      CREATE INDEX listing_processes ON listing USING gin (jsonb_path_query_array(interpretation, '$.processes[*].value')) WITH (gin_pending_list_limit = 256)
       WHERE status = 'PUBLISHED' AND kind = 'CAPABILITY';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
