import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a listing is about as a direction (base64, @schakel/meaning), and the topic it lies in, by which those near it are found. Filled when listings are read anew. */
export class Meaning1763780000342 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE listing ADD COLUMN meaning text NOT NULL DEFAULT '', ADD COLUMN topic smallint;
      CREATE INDEX listing_topic ON listing (hub_id, kind, topic) WHERE status = 'PUBLISHED';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
