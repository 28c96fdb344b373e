import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of listings, as they are shown: made small, upright, without metadata. What was uploaded is not kept. */
export class ListingPhotos1763780000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE listing_photo (
        id uuid PRIMARY KEY,
        listing_id uuid NOT NULL REFERENCES listing ON DELETE CASCADE,
        -- The order of showing; what was removed leaves a gap.
        position integer NOT NULL,
        -- Of the large one, in pixels.
        width integer NOT NULL CHECK (width > 0),
        height integer NOT NULL CHECK (height > 0),
        bytes bytea NOT NULL,
        thumb bytea NOT NULL,
        alt text CHECK (length(alt) BETWEEN 1 AND 200),
        created_at timestamptz NOT NULL,
        created_by uuid,
        UNIQUE (listing_id, position)
      );
      -- WebP both: compressing it once more would only cost time.
      ALTER TABLE listing_photo ALTER COLUMN bytes SET STORAGE EXTERNAL, ALTER COLUMN thumb SET STORAGE EXTERNAL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
