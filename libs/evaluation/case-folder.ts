import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ExpectedChain, Judgments } from './measures';

/** A folder of cases: organisations and listings, with what people judged of them. */
export interface CaseFolder {
  readonly organisations: string;
  readonly listings: string;
  readonly judgments: Judgments;
  readonly labels: ReadonlyMap<string, string>;
  readonly chains: readonly ExpectedChain[];
  /** Grades of listings by search query; empty when the folder has none. */
  readonly search: Judgments;
  /** The earliest `available_from` of the listings, ISO. */
  readonly firstDay: string;
}

type Row = Record<string, string>;

async function rows(path: string): Promise<Row[]> {
  if (!existsSync(path)) return [];
  return parse<Row>(await readFile(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true });
}

function grades(table: readonly Row[], query: string, candidate: string): Judgments {
  const judgments = new Map<string, Map<string, number>>();
  for (const row of table) {
    const of = judgments.get(row[query] ?? '') ?? new Map<string, number>();
    judgments.set(row[query] ?? '', of.set(row[candidate] ?? '', Number(row['grade'])));
  }
  return judgments;
}

/** @throws Error naming the file that is missing */
export async function readCaseFolder(folder: string): Promise<CaseFolder> {
  const path = (name: string) => join(folder, name);
  for (const name of ['organisations.csv', 'listings.csv']) {
    if (!existsSync(path(name))) throw new Error(`${path(name)} is er niet`);
  }
  const days = (await rows(path('listings.csv'))).map((row) => row['available_from'] ?? '').filter((day) => /^\d{4}-\d\d-\d\d$/.test(day)).sort();
  return {
    organisations: path('organisations.csv'),
    listings: path('listings.csv'),
    judgments: grades(await rows(path('judgments.csv')), 'query_id', 'candidate_id'),
    labels: new Map((await rows(path('labels.csv'))).map((row) => [row['listing_id'] ?? '', row['value_chain'] ?? ''])),
    chains: (await rows(path('chains.csv'))).map((row) => ({
      source: row['source_offer_id'] ?? '', processors: (row['processor_capability_ids'] ?? '').split(';'), request: row['end_request_id'] ?? '',
    })),
    search: grades(await rows(path('search.csv')), 'query', 'listing_id'),
    firstDay: days[0] ?? new Date().toISOString().slice(0, 10),
  };
}
