import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What PostgreSQL searches, the words that occur in it, and what the engines still have to be told. */
export class Search1763780000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Published listings and organisations as they are searched. The texts are not here: rows stay small, and what is shown is read
      -- from listing and organisation. Lexemes of terms: base forms and words as written, ~senses, @places; labels A and C come from
      -- the title (words and senses; parts and what they fall under), B and D from the other texts. title_terms has A and C alone.
      CREATE TABLE search_document (
        id uuid PRIMARY KEY,
        hub_id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('OFFER', 'REQUEST', 'CAPABILITY', 'ORGANISATION')),
        organisation_id uuid NOT NULL,
        version bigint NOT NULL,
        value_chain text,
        materials text[] NOT NULL,
        condition text,
        nis text NOT NULL,
        lat double precision NOT NULL,
        lon double precision NOT NULL,
        available_from date,
        available_until date,
        published_at timestamptz NOT NULL,
        terms tsvector NOT NULL,
        title_terms tsvector NOT NULL,
        indexed_at timestamptz NOT NULL
      );
      -- The vectors are kept beside the row: what matches is found by the index and counted by the other columns, and only the best
      -- thousand are ranked by their vectors.
      ALTER TABLE search_document SET (toast_tuple_target = 128);
      ALTER TABLE search_document ALTER COLUMN terms SET STORAGE EXTERNAL, ALTER COLUMN title_terms SET STORAGE EXTERNAL;
      CREATE INDEX search_document_terms ON search_document USING gin (terms) WITH (gin_pending_list_limit = 256);
      CREATE INDEX search_document_title ON search_document USING gin (title_terms) WITH (gin_pending_list_limit = 256);
      CREATE INDEX search_document_materials ON search_document USING gin (materials) WITH (gin_pending_list_limit = 256);
      CREATE INDEX search_document_newest ON search_document (hub_id, published_at DESC, id DESC);
      CREATE INDEX search_document_chain ON search_document (hub_id, value_chain, kind, published_at DESC);
      -- Counting facets and sorting by distance without a text go through this index alone.
      CREATE INDEX search_document_browse ON search_document (hub_id, lat, lon)
        INCLUDE (id, kind, value_chain, materials, condition, nis, available_from, published_at);

      -- What matches a text. PostgreSQL takes the comparison of vectors for cheap and would rather read the whole table once several
      -- thousand rows match: here it may not, neither the table itself nor by the index of hubs.
      CREATE FUNCTION search_matching(wanted tsquery, hub text)
        RETURNS TABLE (id uuid, kind text, value_chain text, materials text[], condition text, nis text, available_from date, published_at timestamptz,
                       lat double precision, lon double precision)
        LANGUAGE sql STABLE SET enable_seqscan = off AS $$
        SELECT d.id, d.kind, d.value_chain, d.materials, d.condition, d.nis, d.available_from, d.published_at, d.lat, d.lon
          FROM search_document d WHERE d.terms @@ wanted AND d.hub_id || '' = hub
      $$;
      CREATE FUNCTION search_titled(wanted tsquery, hub text) RETURNS SETOF uuid LANGUAGE sql STABLE SET enable_seqscan = off AS $$
        SELECT d.id FROM search_document d WHERE d.title_terms @@ wanted AND d.hub_id || '' = hub
      $$;

      -- The words of the documents, and in about how many each occurs: what misspelled words are taken for, and how rare each is.
      -- Senses (~) are counted as well. Indexing adds to the counts, a nightly job puts them right.
      CREATE TABLE search_word (
        hub_id text NOT NULL,
        word text NOT NULL,
        documents integer NOT NULL,
        touched timestamptz NOT NULL,
        PRIMARY KEY (hub_id, word)
      );
      CREATE INDEX search_word_touched ON search_word (touched);

      -- Documents that an engine still has to be told of. mark grows each time a document is marked anew; refused says why the
      -- engine will not take it: it waits for its next change then.
      CREATE SEQUENCE search_mark;
      CREATE TABLE search_pending (
        engine text NOT NULL,
        document_id uuid NOT NULL,
        mark bigint NOT NULL DEFAULT nextval('search_mark'),
        since timestamptz NOT NULL,
        refused text,
        PRIMARY KEY (engine, document_id)
      );
      CREATE INDEX search_pending_queue ON search_pending (engine, mark) WHERE refused IS NULL;

      -- With which analysis (lexicon, rules) an engine's index was built.
      CREATE TABLE search_index (
        engine text PRIMARY KEY,
        analysis text NOT NULL,
        built_at timestamptz NOT NULL
      );

      -- Whatever changes an organisation, its document and those of its listings (which carry its name and place) follow: the job is
      -- part of the change's transaction, as listings announce their own.
      CREATE FUNCTION announce_changed_organisations() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM graphile_worker.add_job('organisation-changed', json_build_object('organisationId', id), job_key => 'organisation-changed:' || id)
           FROM changed;
        RETURN NULL;
      END $$;
      CREATE TRIGGER organisation_added AFTER INSERT ON organisation
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_changed_organisations();
      CREATE TRIGGER organisation_changed AFTER UPDATE ON organisation
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_changed_organisations();
      CREATE TRIGGER organisation_removed AFTER DELETE ON organisation
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_changed_organisations();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
