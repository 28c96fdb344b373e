import { Meilisearch } from 'meilisearch';
import type { Database } from '@schakel/platform';
import type { LocalMeilisearch } from '@schakel/search';

/** A search as one would write it without this room: best listings first, by their reference. */
export interface PlainSearch {
  readonly name: string;
  find(text: string, limit: number): Promise<string[]>;
}

interface Row {
  readonly ref: string;
}

const refs = (rows: readonly Row[]) => rows.map((row) => row.ref);

export function plainSearches(database: Database): PlainSearch[] {
  return [
    {
      name: 'ILIKE, every word',
      find: async (text, limit) => refs(await database.query<Row>(
        `SELECT external_ref AS ref FROM listing
          WHERE status = 'PUBLISHED' AND hub_id = 'de-keet' AND (title || ' ' || description) ILIKE ALL (ARRAY(SELECT '%' || word || '%' FROM unnest($1::text[]) word))
          ORDER BY published_at DESC LIMIT ${limit}`,
        [text.split(/\s+/).map((word) => word.replace(/[\\%_]/g, '\\$&'))],
      )),
    },
    {
      name: "to_tsvector('dutch')",
      find: async (text, limit) => refs(await database.query<Row>(
        `SELECT external_ref AS ref FROM listing, websearch_to_tsquery('dutch', $1) wanted
          WHERE status = 'PUBLISHED' AND hub_id = 'de-keet' AND to_tsvector('dutch', title || ' ' || description) @@ wanted
          ORDER BY ts_rank(to_tsvector('dutch', title || ' ' || description), wanted) DESC, published_at DESC LIMIT ${limit}`,
        [text],
      )),
    },
  ];
}

/** Meilisearch as it comes, on titles and descriptions. */
export async function plainMeilisearch(server: LocalMeilisearch, database: Database): Promise<PlainSearch> {
  const index = new Meilisearch({ host: server.url, apiKey: server.key }).index('bench_plain');
  const listings = await database.query<{ id: string; ref: string; title: string; description: string }>('SELECT id, external_ref AS ref, title, description FROM listing');
  await index.updateSettings({ searchableAttributes: ['title', 'description'] }).waitTask();
  await index.addDocuments(listings, { primaryKey: 'id' }).waitTask({ timeout: 60_000 });
  return {
    name: 'Meilisearch as it comes',
    find: async (text, limit) => (await index.search(text, { limit })).hits.map((hit) => String(hit['ref'])),
  };
}
