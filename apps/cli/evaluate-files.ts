import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTable, type CellRecord } from '@schakel/exchange';
import type { Found } from './evaluate-pipeline';

async function* from<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

/** The tables of what was found, and the report. */
export async function writeFiles(folder: string, found: Found, report: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.md'), report);
  const table = (name: string, columns: readonly string[], rows: readonly CellRecord<string>[]) =>
    writeTable('csv', columns, from(rows), createWriteStream(join(folder, name)));
  await table('candidates.csv', ['query_id', 'candidate_id', 'rank', 'score', 'proposed', 'reasons'],
    found.candidates.map((row) => ({ query_id: row.query, candidate_id: row.candidate, rank: row.rank, score: row.score, proposed: row.proposed, reasons: row.reasons })));
  await table('labels.csv', ['listing_id', 'value_chain', 'materials', 'condition'],
    found.labels.map((row) => ({ listing_id: row.id, value_chain: row.valueChain, materials: row.materials, condition: row.condition })));
  await table('chains.csv', ['source_offer_id', 'processor_capability_ids', 'end_request_id', 'rank', 'score'],
    found.chains.map((row) => ({
      source_offer_id: row.source, processor_capability_ids: row.processors.join(';'), end_request_id: row.request, rank: row.rank, score: row.score,
    })));
  if (found.search.size > 0) {
    await table('search.csv', ['query', 'listing_id', 'rank'],
      [...found.search].flatMap(([query, listings]) => listings.map((listing_id, index) => ({ query, listing_id, rank: index + 1 }))));
  }
}
