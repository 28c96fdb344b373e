import { Database } from '@schakel/platform';
import { SearchEngine, type EngineAnswer, type EngineHealth, type Facet, type FacetCount, type IndexedVersion, type RefusedDocument, type SearchDocument, type SearchKind, type SearchQuery } from '../port';
import { searchStatement, type SearchRow } from './search-statement';
import { vectorsOf } from './tsvector';

const COLUMNS = `id, hub_id, kind, organisation_id, version, value_chain, materials, condition, nis, lat, lon, available_from, available_until,
  published_at, terms, title_terms, indexed_at, analysis`;

/** Rows as {@link rowOf} makes them, from `$1`. */
const GIVEN = `jsonb_to_recordset($1::jsonb) AS r(id uuid, hub_id text, kind text, organisation_id uuid, version bigint, value_chain text,
  materials jsonb, condition text, nis text, lat float8, lon float8, available_from date, available_until date, published_at float8, terms text, title_terms text)`;

/** Searches in the project's own database: always there, and part of the transaction that indexes. */
export class PostgresEngine extends SearchEngine {
  readonly name = 'postgres';

  constructor(private readonly database: Database) {
    super();
  }

  /** `analysis` is what the documents were made with, at the earliest. */
  async index(documents: readonly SearchDocument[], analysis: string | null = null): Promise<readonly RefusedDocument[]> {
    await this.write(documents, null, analysis);
    return [];
  }

  /** Which of the documents are made of other words than what is kept. */
  async differing(documents: readonly SearchDocument[]): Promise<string[]> {
    if (documents.length === 0) return [];
    const rows = await this.database.query<{ id: string }>(
      `SELECT r.id FROM ${GIVEN} JOIN search_document s ON s.id = r.id
        WHERE s.terms <> r.terms::tsvector OR s.title_terms <> r.title_terms::tsvector
           OR (s.value_chain, s.materials, s.condition) IS DISTINCT FROM (r.value_chain, ARRAY(SELECT jsonb_array_elements_text(r.materials)), r.condition)`,
      [JSON.stringify(documents.map(rowOf))],
    );
    return rows.map((row) => row.id);
  }

  /** A newer version stays, unless it was written before `began`: a rebuild replaces everything. */
  private async write(documents: readonly SearchDocument[], began: string | null, analysis: string | null): Promise<void> {
    if (documents.length === 0) return;
    await this.database.query(
      `INSERT INTO search_document AS s (${COLUMNS})
       SELECT id, hub_id, kind, organisation_id, version, value_chain, ARRAY(SELECT jsonb_array_elements_text(materials)), condition, nis, lat, lon,
              available_from, available_until, to_timestamp(published_at / 1000), terms::tsvector, title_terms::tsvector, clock_timestamp(), $3
         FROM ${GIVEN}
       ON CONFLICT (id) DO UPDATE SET (${COLUMNS}) = ROW(excluded.*) WHERE s.version <= excluded.version OR s.indexed_at < $2::timestamptz`,
      [JSON.stringify(documents.map(rowOf)), began, analysis],
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.database.query('DELETE FROM search_document WHERE id = ANY($1)', [ids]);
  }

  async search(query: SearchQuery): Promise<EngineAnswer> {
    const statement = searchStatement(query);
    const [row] = statement ? await this.database.query<SearchRow>(statement.sql, statement.parameters) : [];
    return {
      total: row?.total ?? 0,
      hits: (row?.hits ?? []).map(({ id, kind, score, distance }) => ({ id, kind: kind as SearchKind, score, distanceKm: distance })),
      facets: Object.fromEntries(query.facets.map((facet): [Facet, readonly FacetCount[]] => [facet, row?.[`facet_${facet}`] ?? []])),
    };
  }

  async *contents(): AsyncGenerator<readonly IndexedVersion[]> {
    yield await this.database.query<IndexedVersion>('SELECT id, version::float8 AS version FROM search_document');
  }

  async health(): Promise<EngineHealth> {
    try {
      // An estimate, where counting would take its time.
      const [row] = await this.database.query<{ documents: number }>(
        `SELECT CASE WHEN reltuples > 10000 THEN reltuples::int ELSE (SELECT count(*)::int FROM search_document) END AS documents FROM pg_class WHERE oid = 'search_document'::regclass`,
      );
      return { reachable: true, needsRebuild: false, documents: row?.documents ?? null, says: '' };
    } catch {
      return { reachable: false, needsRebuild: false, documents: null, says: 'De databank antwoordt niet.' };
    }
  }

  /** In place: each document is replaced on its own, and what the stream did not give goes at the end. */
  async rebuild(documents: AsyncIterable<readonly SearchDocument[]>, progress?: (done: number) => void, analysis: string | null = null): Promise<readonly RefusedDocument[]> {
    // As text: a Date would cut the microseconds off, and what was written in the same millisecond before would stay.
    const [start] = await this.database.query<{ at: string }>('SELECT clock_timestamp()::text AS at');
    const began = start?.at ?? null;
    let done = 0;
    for await (const batch of documents) {
      await this.write(batch, began, analysis);
      done += batch.length;
      progress?.(done);
    }
    await this.database.query('DELETE FROM search_document WHERE indexed_at < $1::timestamptz', [began]);
    return [];
  }
}

function rowOf(document: SearchDocument) {
  const { terms, title } = vectorsOf(document);
  return {
    id: document.id, hub_id: document.hubId, kind: document.kind, organisation_id: document.organisationId, version: document.version,
    value_chain: document.valueChain, materials: document.materials, condition: document.condition, nis: document.nis, lat: document.lat, lon: document.lon,
    available_from: document.availableFrom, available_until: document.availableUntil, published_at: document.publishedAt, terms, title_terms: title,
  };
}
