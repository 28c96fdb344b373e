import type { Database } from '@schakel/platform';

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
