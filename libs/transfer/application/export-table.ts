import { Injectable } from '@nestjs/common';
import type { Writable } from 'node:stream';
import { writeTable, type CellRecord, type TableFormat } from '@schakel/exchange';
import { Database, isStaffOf, Refusal, type Viewer } from '@schakel/platform';
import { INSIGHT_TABLES, InsightTables, type InsightTableName, type Period } from '@schakel/insight';
import { Candidates } from '@schakel/matching';
import { placeByNis, placeLabel, UNIT_SPELLINGS, type Unit } from '@schakel/taxonomy';

const FIGURES = Object.keys(INSIGHT_TABLES) as InsightTableName[];

export const EXPORTS = ['proposals', 'candidates', 'organisations', 'listings', ...FIGURES] as const;
export type ExportName = (typeof EXPORTS)[number];

const isFigures = (name: ExportName): name is InsightTableName => Object.hasOwn(INSIGHT_TABLES, name);

/** Figures of all time: from before the first hub until after anybody reads this. */
const ALWAYS: Period = { from: '2000-01-01', until: '2999-12-31' };

const COLUMNS = {
  organisations: ['id', 'name', 'kind', 'municipality', 'postal_code', 'description', 'email', 'enterprise_number'],
  listings: ['id', 'organisation_id', 'kind', 'title', 'description', 'quantity', 'unit', 'available_from', 'available_until', 'municipality',
    'status', 'remaining', 'value_chain'],
  proposals: ['id', 'kind', 'status', 'score', 'value_chain', 'sources', 'processors', 'users', 'stale_cause', 'dismiss_reason', 'created_at', 'decided_at'],
  candidates: ['query_id', 'candidate_id', 'rank', 'score', 'proposed', 'reasons'],
  ...INSIGHT_TABLES,
} as const satisfies Record<ExportName, readonly string[]>;

const BATCH = 1000;
const BEST = 10;

/** A row's own reference where the file that it came from gave one, else our id. */
const REF = (table: string) => `coalesce(${table}.external_ref, ${table}.id::text)`;

const STATEMENTS: Readonly<Record<Exclude<ExportName, 'candidates' | InsightTableName>, string>> = {
  organisations: `SELECT o.id AS key, ${REF('o')} AS id, o.name, o.kind, o.place_code, o.postal_code, o.description, o.email, o.enterprise_number
      FROM organisation o WHERE o.hub_id = $1 AND o.id > $2 ORDER BY o.id LIMIT ${BATCH}`,
  listings: `SELECT l.id AS key, ${REF('l')} AS id, ${REF('o')} AS organisation_id, l.kind, l.title, l.description, l.quantity::float8, l.unit,
             l.available_from::text, l.available_until::text, l.place_code, l.status, l.remaining::float8, l.value_chain
      FROM listing l JOIN organisation o ON o.id = l.organisation_id WHERE l.hub_id = $1 AND l.id > $2 ORDER BY l.id LIMIT ${BATCH}`,
  proposals: `SELECT p.id AS key, p.id, p.kind, p.status, p.score, p.value_chain, p.stale_cause, p.dismiss_reason, p.created_at::text, p.decided_at::text,
             (SELECT string_agg(${REF('l')}, ';' ORDER BY part.position) FROM proposal_part part JOIN listing l ON l.id = part.listing_id
               WHERE part.proposal_id = p.id AND part.role = 'SOURCE') AS sources,
             (SELECT string_agg(${REF('l')}, ';' ORDER BY part.position) FROM proposal_part part JOIN listing l ON l.id = part.listing_id
               WHERE part.proposal_id = p.id AND part.role = 'PROCESSOR') AS processors,
             (SELECT string_agg(${REF('l')}, ';' ORDER BY part.position) FROM proposal_part part JOIN listing l ON l.id = part.listing_id
               WHERE part.proposal_id = p.id AND part.role = 'USER') AS users
      FROM proposal p WHERE p.hub_id = $1 AND p.id > $2 ORDER BY p.id LIMIT ${BATCH}`,
};

type Row = Record<string, string | number | null> & { key: string };

/** Tables of a hub as files, row by row. Organisations and listings can be imported again as they are. */
@Injectable()
export class ExportTable {
  constructor(
    private readonly database: Database,
    private readonly candidates: Candidates,
    private readonly insight: InsightTables,
  ) {}

  /** For hub staff only: the tables hold contact details. @throws Refusal FORBIDDEN, UNAUTHENTICATED */
  authorise(viewer: Viewer, hubId: string): void {
    if (!isStaffOf(viewer, hubId)) throw new Refusal(viewer.userId ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  }

  /** Only the figures are of a period. */
  async write(hubId: string, name: ExportName, format: TableFormat, output: Writable, period: Period = ALWAYS): Promise<void> {
    await writeTable<string>(format, COLUMNS[name], this.rowsOf(hubId, name, period), output);
  }

  private rowsOf(hubId: string, name: ExportName, period: Period): AsyncGenerator<CellRecord<string>> {
    if (isFigures(name)) return this.insight.rowsOf(name, hubId, period);
    return name === 'candidates' ? this.candidateRows(hubId) : this.rows(hubId, STATEMENTS[name]);
  }

  private async *rows(hubId: string, statement: string): AsyncGenerator<CellRecord<string>> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await this.database.query<Row>(statement, [hubId, after]);
      for (const { key, place_code: place, ...row } of rows) {
        after = key;
        const unit = row['unit'] ? { unit: UNIT_SPELLINGS[row['unit'] as Unit] } : {};
        yield { ...row, ...unit, ...(place ? { municipality: placeName(String(place)) } : {}) };
      }
      if (rows.length < BATCH) return;
    }
  }

  private async *candidateRows(hubId: string): AsyncGenerator<CellRecord<string>> {
    for await (const row of this.candidates.ofHub(hubId, BEST)) {
      yield {
        query_id: row.queryRef ?? row.queryId, candidate_id: row.candidateRef ?? row.candidateId, rank: row.rank, score: row.score,
        proposed: row.proposed, reasons: row.reasons.map((part) => part.reason.code).join(' '),
      };
    }
  }
}

function placeName(code: string): string {
  const place = placeByNis(code.slice(0, 5), code.length > 5 ? code : undefined);
  return place ? placeLabel(place) : code;
}
