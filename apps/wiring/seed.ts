import type { Database } from '@schakel/platform';
import { hubs } from '@schakel/taxonomy';

/** Keeps the table of hubs in step with the reference data. */
export async function seedReferenceData(database: Database): Promise<void> {
  await database.query(
    `INSERT INTO hub AS h (id, name, active)
     SELECT j->>'id', j->>'name', (j->>'active')::boolean FROM jsonb_array_elements($1::jsonb) j
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, active = excluded.active WHERE (h.name, h.active) <> (excluded.name, excluded.active)`,
    [JSON.stringify(hubs())],
  );
}
