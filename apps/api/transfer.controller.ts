import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { v7 as uuid, validate } from 'uuid';
import { TABLE_FORMATS, type TableFormat } from '@schakel/exchange';
import { Organisations } from '@schakel/organisations';
import { Configuration, dataPath, LOGGER, Refusal, viewerOf, ViewerSource } from '@schakel/platform';
import { hubById } from '@schakel/taxonomy';
import { EXPORTS, ExportTable, IMPORT_KINDS, ImportRuns, type ExportName, type ImportKind } from '@schakel/transfer';
import { receive } from './receive';

const CONTENT_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function oneOf<T extends string>(values: readonly T[], value: string | undefined, field: string): T {
  const found = values.find((each) => each === value);
  if (!found) throw new Refusal('INVALID_INPUT', {}, [{ field, code: 'IS_IN', suggestion: values.join(', ') }]);
  return found;
}

function dayIn(query: Readonly<Record<string, string | undefined>>, field: string): string {
  const day = query[field] ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) throw new Refusal('INVALID_INPUT', {}, [{ field, code: 'IS_ISO8601' }]);
  return day;
}

/** Files in and out: what GraphQL is not made for. */
@Controller('api')
export class TransferController {
  constructor(
    private readonly configuration: Configuration,
    private readonly viewers: ViewerSource,
    private readonly runs: ImportRuns,
    private readonly tables: ExportTable,
    private readonly organisations: Organisations,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Takes a file (multipart, field `file`); answers with the run that GraphQL's `importRun` follows. */
  @Post('imports')
  async upload(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Query() query: Record<string, string | undefined>) {
    // A page of another site can post a form with our cookies, but cannot set a header of its own.
    if (!request.headers['x-schakel-request']) throw new Refusal('FORBIDDEN');
    const viewer = await viewerOf(request, this.viewers);
    const hubId = hubById(query['hub'] ?? this.configuration.HUB)?.id;
    if (!hubId) throw new Refusal('NOT_FOUND');
    const kind: ImportKind = oneOf(IMPORT_KINDS, query['kind'], 'kind');
    const organisationId = query['organisation'] ?? null;
    this.runs.authorise(viewer, { hubId, kind, organisationId });
    if (organisationId !== null && !(await this.isIn(hubId, organisationId))) throw new Refusal('NOT_FOUND');
    if (!request.isMultipart()) throw new Refusal('BAD_REQUEST');
    const file = await request.file();
    if (!file) throw new Refusal('INVALID_INPUT', {}, [{ field: 'file', code: 'REQUIRED' }]);
    const folder = dataPath(this.configuration, 'uploads');
    await mkdir(folder, { recursive: true });
    const path = `${folder}/${uuid()}`;
    try {
      await this.keep(request, file, path);
      const fileName = file.filename.slice(0, 200);
      const { id } = await this.runs.start(viewer, { hubId, kind, path, fileName, dryRun: query['dryRun'] === 'true', organisationId });
      void reply.status(202);
      return { importRunId: id };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  private async isIn(hubId: string, organisationId: string): Promise<boolean> {
    return validate(organisationId) && (await this.organisations.find(organisationId))?.hubId === hubId;
  }

  /** Writes the file to `path`. @throws Refusal BODY_TOO_LARGE, BAD_REQUEST when the sender hangs up half way */
  private async keep(request: FastifyRequest, { file }: MultipartFile, path: string): Promise<void> {
    await receive(request, file, createWriteStream(path, { mode: 0o600 }));
    if (file.truncated) throw new Refusal('BODY_TOO_LARGE');
  }

  /** A table of the hub as a file. */
  @Get('exports/:name')
  async download(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('name') wanted: string,
    @Query() query: Record<string, string | undefined>,
  ) {
    const hubId = query['hub'] ?? this.configuration.HUB;
    this.tables.authorise(await viewerOf(request, this.viewers), hubId);
    const name: ExportName = oneOf(EXPORTS, wanted, 'name');
    const format: TableFormat = oneOf(TABLE_FORMATS, query['format'] ?? 'csv', 'format');
    const period = query['from'] || query['until'] ? { from: dayIn(query, 'from'), until: dayIn(query, 'until') } : undefined;
    const output = new PassThrough();
    const written = this.tables.write(hubId, name, format, output, period);
    // What fails before there is anything to send is answered as any other fault.
    await Promise.race([once(output, 'readable'), written]);
    void reply
      .header('content-type', CONTENT_TYPES[format])
      .header('content-disposition', `attachment; filename="${name}.${format}"`)
      .send(output);
    await written.catch((error: Error) => {
      this.logger.warn({ err: error, requestId: request.id }, 'A download was cut off');
      output.destroy(error);
    });
  }
}
