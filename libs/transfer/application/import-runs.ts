import { Inject, Injectable } from '@nestjs/common';
import { rm, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import { faultMessage, type Fault } from '@schakel/exchange';
import { actsForOrganisation, AuditTrail, Clock, Database, isStaffOf, LOGGER, Refusal, type Viewer } from '@schakel/platform';
import { ImportFile, type ImportKind, type ImportSummary } from './import-file';

/** Faults that are kept with a run; the summary counts them all. */
const KEPT_FAULTS = 1000;

/** A run that gives no sign of life for this long was cut off. */
const SILENT_MINUTES = 5;

const BEAT_MS = 1000;

export interface ImportRun {
  readonly id: string;
  readonly hubId: string;
  readonly organisationId: string | null;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly status: 'RUNNING' | 'DONE' | 'FAILED';
  readonly bytesTotal: number;
  readonly bytesRead: number;
  readonly summary: Partial<ImportSummary>;
  readonly faults: readonly (Fault & { readonly message: string })[];
}

export interface Upload {
  readonly hubId: string;
  readonly kind: ImportKind;
  readonly path: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly organisationId: string | null;
}

/** Imports of uploaded files: each runs beside the request, and can be followed. */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly files: ImportFile,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Staff import anything in their hub; a member the listings of its own organisation. @throws Refusal FORBIDDEN */
  authorise(viewer: Viewer, upload: Pick<Upload, 'hubId' | 'kind' | 'organisationId'>): void {
    if (isStaffOf(viewer, upload.hubId)) return;
    const own = upload.kind === 'LISTINGS' && upload.organisationId !== null && actsForOrganisation(viewer, upload.organisationId);
    if (!own) throw new Refusal(viewer.userId ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  }

  /** Begins to read the file, which is removed at the end. @returns the run's id, and a promise of its end */
  async start(viewer: Viewer, upload: Upload): Promise<{ id: string; finished: Promise<void> }> {
    this.authorise(viewer, upload);
    const id = uuid();
    const { size } = await stat(upload.path);
    const now = this.clock.now();
    await this.database.transaction(async () => {
      await this.database.query(
        `INSERT INTO import_run (id, hub_id, organisation_id, started_by, kind, file_name, dry_run, status, bytes_total, started_at, beat_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'RUNNING', $8, $9, $9)`,
        [id, upload.hubId, upload.organisationId, viewer.userId, upload.kind, upload.fileName, upload.dryRun, size, now],
      );
      await this.audit.record(viewer, { hubId: upload.hubId, action: 'IMPORT_STARTED', subjectType: 'IMPORT_RUN', subjectId: id, detail: { kind: upload.kind } });
    });
    return { id, finished: this.run(id, upload) };
  }

  async find(viewer: Viewer, id: string): Promise<ImportRun | null> {
    const [run] = await this.database.query<ImportRun & { silent: boolean }>(
      `SELECT id, hub_id AS "hubId", organisation_id AS "organisationId", kind, file_name AS "fileName", dry_run AS "dryRun", status,
              bytes_total::float8 AS "bytesTotal", bytes_read::float8 AS "bytesRead", summary, faults,
              beat_at < $2::timestamptz - interval '${SILENT_MINUTES} minutes' AS silent
         FROM import_run WHERE id = $1`,
      [id, this.clock.now()],
    );
    if (!run) return null;
    const open = isStaffOf(viewer, run.hubId) || (run.organisationId !== null && actsForOrganisation(viewer, run.organisationId));
    if (!open) return null;
    return run.status === 'RUNNING' && run.silent ? { ...run, status: 'FAILED' } : run;
  }

  private async run(id: string, upload: Upload): Promise<void> {
    const faults: (Fault & { message: string })[] = [];
    let lastBeat = Date.now();
    try {
      const summary = await this.files.run({
        ...upload,
        onlyOrganisationId: upload.organisationId,
        onFault: (fault) => void (faults.length < KEPT_FAULTS && faults.push({ ...fault, message: faultMessage(fault) })),
        onProgress: (bytesRead) => {
          if (Date.now() - lastBeat < BEAT_MS) return;
          lastBeat = Date.now();
          void this.database.query('UPDATE import_run SET bytes_read = $2, beat_at = $3 WHERE id = $1', [id, bytesRead, this.clock.now()]).catch(() => undefined);
        },
      });
      await this.end(id, 'DONE', summary, faults);
    } catch (error) {
      this.logger.error({ err: error, importRun: id }, 'An import failed');
      await this.end(id, 'FAILED', {}, faults).catch(() => undefined);
    } finally {
      await rm(upload.path, { force: true });
    }
  }

  private async end(id: string, status: 'DONE' | 'FAILED', summary: Partial<ImportSummary>, faults: readonly Fault[]): Promise<void> {
    await this.database.query(
      `UPDATE import_run SET status = $2, summary = $3, faults = $4, bytes_read = CASE WHEN $2 = 'DONE' THEN bytes_total ELSE bytes_read END,
              beat_at = $5, finished_at = $5 WHERE id = $1`,
      [id, status, JSON.stringify(summary), JSON.stringify(faults), this.clock.now()],
    );
  }
}
