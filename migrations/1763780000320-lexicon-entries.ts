import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that staff add to the lexicon, and with which words each search document was made. */
export class LexiconEntries1763780000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One lexicon for the whole installation; hub_id is where the word was added. Rows are never changed, but for being withdrawn once.
      CREATE TABLE lexicon_entry (
        id uuid PRIMARY KEY,
        hub_id text NOT NULL REFERENCES hub,
        term text NOT NULL CHECK (term = lower(term) AND length(term) BETWEEN 1 AND 80),
        sense text NOT NULL,
        lang text NOT NULL CHECK (lang IN ('nl', 'nl-BE', 'fr', 'en', 'brand', 'typo')),
        exact boolean NOT NULL,
        except_phrases text[] NOT NULL,
        note text NOT NULL,
        added_by uuid,
        added_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by uuid
      );
      CREATE UNIQUE INDEX lexicon_entry_in_force ON lexicon_entry (term, sense) WHERE withdrawn_at IS NULL;

      -- Whatever changes the words: every process hears of it when the change is there.
      CREATE FUNCTION announce_changed_lexicon() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NOTIFY lexicon_changed;
        RETURN NULL;
      END $$;
      CREATE TRIGGER lexicon_changed AFTER INSERT OR UPDATE OR DELETE ON lexicon_entry
        FOR EACH STATEMENT EXECUTE FUNCTION announce_changed_lexicon();

      -- With which analysis (lexicon, rules) a document was made; null when that is not known: it is compared then.
      ALTER TABLE search_document ADD COLUMN analysis text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
