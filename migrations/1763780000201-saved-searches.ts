import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches that people keep, to be told of what is new in them. */
export class SavedSearches1763780000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_search (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
        hub_id text NOT NULL REFERENCES hub,
        name text NOT NULL,
        address text NOT NULL,
        -- Stops this one search without signing in: it is in each mail.
        stop_token text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        UNIQUE (user_id, hub_id, address)
      );

      -- What somebody was told of, so that nothing is told twice.
      CREATE TABLE saved_search_told (
        search_id uuid NOT NULL REFERENCES saved_search ON DELETE CASCADE,
        listing_id uuid NOT NULL REFERENCES listing ON DELETE CASCADE,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (search_id, listing_id)
      );

      -- What an account looked for goes with it when it is erased.
      CREATE FUNCTION forget_searches() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM saved_search WHERE user_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER account_erased AFTER UPDATE OF email ON user_account
        FOR EACH ROW WHEN (NEW.email IS NULL AND OLD.email IS NOT NULL) EXECUTE FUNCTION forget_searches();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
