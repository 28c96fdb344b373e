import { Injectable } from '@nestjs/common';
import { cellFault, readTable, type Fault, type ReadTableOptions, type RowReading, type TableRow } from '@schakel/exchange';
import { LISTING_COLUMNS, ListingImport, ListingsSeen, readListingRow, type ImportedListing } from '@schakel/listings';
import { Clock } from '@schakel/platform';
import { ORGANISATION_COLUMNS, OrganisationImport, OrganisationsSeen, readOrganisationRow, type ImportedOrganisation, type ImportOutcome } from '@schakel/organisations';
import { hubById } from '@schakel/taxonomy';

export const IMPORT_KINDS = ['ORGANISATIONS', 'LISTINGS'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface ImportOptions {
  readonly hubId: string;
  readonly kind: ImportKind;
  readonly path: string;
  /** As faults name it. */
  readonly fileName: string;
  readonly dryRun: boolean;
  /** A member imports for its own organisation alone. */
  readonly onlyOrganisationId?: string | null;
  /** Organisations that a dry run of their file would have made. */
  readonly expectedOrganisations?: ReadonlySet<string>;
  readonly onProgress?: (bytesRead: number, bytesTotal: number) => void;
  readonly onFault?: (fault: Fault) => void;
  /** Told the reference of each organisation that was (or would be) written. */
  readonly onOrganisation?: (externalRef: string) => void;
}

export interface ImportSummary {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  warnings: number;
  /** Whether the file as a whole could not be read. */
  unreadable: boolean;
}

/** Rows that are written in one transaction. */
const BATCH = 500;

/** Faults of a whole file after which its rows are still read. */
const READABLE = new Set(['DELIMITER', 'ENCODING', 'INVALID_UTF8']);

interface Pending<T> {
  readonly record: T;
  readonly row: TableRow;
}

/** Reads a file row by row: each fault is reported with its place, good rows are written in batches. Memory does not grow with the file. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: OrganisationImport,
    private readonly listings: ListingImport,
  ) {}

  async run(options: ImportOptions): Promise<ImportSummary> {
    const preferNis = hubById(options.hubId)?.municipalities ?? [];
    if (options.kind === 'ORGANISATIONS') {
      return this.rows<ImportedOrganisation>(options, {
        columns: ORGANISATION_COLUMNS,
        read: (row) => readOrganisationRow(row, { preferNis }),
        seen: new OrganisationsSeen(),
        write: async (records) => {
          const outcomes = await this.organisations.write(options.hubId, records, options.dryRun);
          outcomes.forEach(({ outcome }, index) => outcome !== 'REFUSED' && options.onOrganisation?.(records[index]?.externalRef ?? ''));
          return outcomes;
        },
      });
    }
    return this.rows<ImportedListing>(options, {
      columns: LISTING_COLUMNS,
      read: (row) => readListingRow(row, { preferNis, today: this.clock.today() }),
      seen: new ListingsSeen(),
      write: (records) => this.listings.write(options.hubId, records, {
        dryRun: options.dryRun, onlyOrganisationId: options.onlyOrganisationId, expected: options.expectedOrganisations,
      }),
    });
  }

  private async rows<T extends { externalRef: string }>(
    options: ImportOptions,
    table: {
      columns: Pick<ReadTableOptions, 'required' | 'optional'>;
      read: (row: TableRow) => RowReading<T>;
      seen: { claim(record: T, row: TableRow): Fault | undefined };
      write: (records: readonly T[]) => Promise<ImportOutcome[]>;
    },
  ): Promise<ImportSummary> {
    const summary: ImportSummary = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0, unreadable: false };
    const report = (fault: Fault) => {
      if (fault.severity === 'WARN') summary.warnings += 1;
      options.onFault?.(fault);
    };
    let pending: Pending<T>[] = [];
    const flush = async () => {
      const outcomes = pending.length > 0 ? await table.write(pending.map(({ record }) => record)) : [];
      outcomes.forEach((outcome, index) => {
        const { row } = pending[index] as Pending<T>;
        if (outcome.outcome === 'REFUSED') {
          summary.rejected += 1;
          report(cellFault(row, outcome.column, outcome.code));
        } else {
          summary[outcome.outcome === 'CREATED' ? 'created' : outcome.outcome === 'UPDATED' ? 'updated' : 'unchanged'] += 1;
        }
      });
      pending = [];
    };
    for await (const event of readTable(options.path, { ...table.columns, fileName: options.fileName, onProgress: options.onProgress })) {
      if (event.kind === 'FAULT') {
        if (event.fault.severity === 'FILE' && !READABLE.has(event.fault.code)) summary.unreadable = true;
        report(event.fault);
        continue;
      }
      summary.rows += 1;
      const { value, faults } = table.read(event);
      faults.forEach(report);
      const double = value && table.seen.claim(value, event);
      if (double) report(double);
      if (!value || double) {
        summary.rejected += 1;
        continue;
      }
      pending.push({ record: value, row: event });
      if (pending.length >= BATCH) await flush();
    }
    await flush();
    return summary;
  }
}
