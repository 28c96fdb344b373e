import type { Database } from '@schakel/platform';
import { judge } from '../domain/judge';
import { pairOf } from '../domain/subject';
import { Subjects } from './subjects';

const BATCH = 1000;

/** Judges a listing against every other that could answer it, the plain way: what matching has to be faster than. @returns how many scored */
export async function bruteForce(database: Database, listingId: string): Promise<number> {
  const subjects = new Subjects(database);
  const [subject] = await subjects.published([listingId]);
  if (!subject) return 0;
  const rows = await database.query<{ id: string }>(`SELECT id FROM listing WHERE hub_id = $1 AND status = 'PUBLISHED' AND kind <> $2 ORDER BY id`, [subject.hubId, subject.kind]);
  let scored = 0;
  for (let from = 0; from < rows.length; from += BATCH) {
    for (const other of await subjects.published(rows.slice(from, from + BATCH).map((row) => row.id))) {
      const pair = pairOf(subject, other);
      const verdict = pair && judge(pair);
      if (verdict && !verdict.refused && verdict.score > 0) scored += 1;
    }
  }
  return scored;
}
