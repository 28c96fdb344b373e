import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient, HttpAnswer } from './api-client';

/** What becomes of an import, as its follower sees it. */
export interface ImportOutcome {
  readonly status: string;
  readonly summary: { readonly rows: number; readonly created: number; readonly updated: number; readonly unchanged: number; readonly rejected: number };
  readonly faults: readonly { readonly line: number; readonly column: string; readonly code: string; readonly severity: string; readonly message: string }[];
}

const QUERY = `query ($id: ID!) { importRun(id: $id) {
  status summary { rows created updated unchanged rejected } faults { line column code severity message }
} }`;

/** Follows an import to its end. */
export async function followImport(client: ApiClient, upload: HttpAnswer): Promise<ImportOutcome> {
  const { importRunId } = upload.json<{ importRunId: string }>();
  for (;;) {
    const { data } = await client.ask<{ importRun: ImportOutcome }>(QUERY, { id: importRunId });
    if (!data?.importRun) throw new Error(`No import ${importRunId} to be seen: ${upload.text}`);
    if (data.importRun.status !== 'RUNNING') return data.importRun;
    await sleep(10);
  }
}

/** A table of listings as CSV; each row is its first cells (id, organisation, title), the rest is filled in. */
export function listingsCsv(rows: readonly (readonly [id: string, organisation: string, title: string, unit?: string])[]): string {
  const header = 'id,organisation_id,kind,title,description,quantity,unit,available_from,available_until,municipality';
  return [header, ...rows.map(([id, organisation, title, unit = 'stuks']) => `${id},${organisation},OFFER,"${title}","Goede staat.",40,${unit},2026-03-01,2026-12-31,Aalst`), ''].join('\r\n');
}
