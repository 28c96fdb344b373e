import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { cellFault, Fault, readTable } from '@schakel/exchange';
import { hubById } from '@schakel/taxonomy';
import { ImportedListing, LISTING_COLUMNS, ListingsSeen, readListingRow } from './listing-row';

const CASES = 'demo/cases';
const context = { today: '2026-10-31', preferNis: hubById('de-keet')?.municipalities };

interface FileReading {
  readonly faults: readonly Fault[];
  readonly accepted: readonly ImportedListing[];
}

function columnOf(path: string, column: string): ReadonlySet<string> {
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true });
  return new Set(rows.map((row) => row[column] ?? ''));
}

/** Reads a file as if the example organisations and, beside that file itself, the example listings were stored. */
async function read(path: string): Promise<FileReading> {
  const organisations = columnOf(`${CASES}/organisations.csv`, 'id');
  const stored = path.includes('bad/') ? columnOf(`${CASES}/listings.csv`, 'id') : new Set<string>();
  const faults: Fault[] = [];
  const accepted: ImportedListing[] = [];
  const seen = new ListingsSeen();
  for await (const event of readTable(path, LISTING_COLUMNS)) {
    if (event.kind === 'FAULT') {
      faults.push(event.fault);
      continue;
    }
    const { value, faults: own } = readListingRow(event, context);
    faults.push(...own);
    if (!value) continue;
    const refusal =
      seen.claim(value, event) ??
      (organisations.has(value.organisationRef) ? undefined : cellFault(event, 'organisation_id', 'UNKNOWN_ORGANISATION')) ??
      (stored.has(value.externalRef) ? cellFault(event, 'id', 'DUPLICATE_ID') : undefined);
    if (refusal) faults.push(refusal);
    else accepted.push(value);
  }
  return { faults, accepted };
}

interface ExpectedFault {
  readonly file: string;
  readonly line: string;
  readonly column_no: string;
  readonly column: string;
  readonly code: string;
  readonly severity: string;
  readonly record_id: string;
}

const expected: ExpectedFault[] = parse(readFileSync(`${CASES}/bad/expected.csv`), { columns: true });

function asExpected(fault: Fault): ExpectedFault {
  const text = (value: string | number | null): string => String(value ?? '');
  return {
    file: fault.file, line: text(fault.line), column_no: text(fault.columnNo), column: text(fault.column),
    code: fault.code, severity: fault.severity, record_id: text(fault.recordId),
  };
}

describe('faulty files', () => {
  const files = [...new Set(expected.map(({ file }) => file))].filter((file) => file.startsWith('listings'));

  it.each(files)('%s has the expected faults, and no others', async (file) => {
    const { faults } = await read(`${CASES}/bad/${file}`);
    expect(faults.map(asExpected)).toEqual(expected.filter((fault) => fault.file === file).map(({ file, line, column_no, column, code, severity, record_id }) =>
      ({ file, line, column_no, column, code, severity, record_id })));
  });

  it('keep their good rows, and those with a warning', async () => {
    const { accepted } = await read(`${CASES}/bad/listings-bad.csv`);
    expect(accepted.map(({ externalRef }) => externalRef)).toEqual([
      'bad-lst-91', 'bad-lst-92', 'bad-lst-20', 'bad-lst-27', 'bad-lst-30', 'bad-lst-93',
    ]);
    expect(accepted[1]).toEqual({
      externalRef: 'bad-lst-92',
      organisationRef: 'org-027',
      kind: 'REQUEST',
      title: 'Gezocht: verhuisdozen',
      description: 'Goede rij, "stevig" en liefst droog.\nTwee regels.',
      quantity: 100,
      unit: 'PIECES',
      availableFrom: '2027-02-01',
      availableUntil: null,
      place: expect.objectContaining({ name: 'Aalst' }) as unknown,
    });
    expect(accepted[4]?.title).toBe('Schermen 24" zwart');
  });

  it.each(['bom', 'semicolon', 'lf-no-final-newline', 'unclosed-quote'])('in another notation keep their rows: %s', async (notation) => {
    const { accepted } = await read(`${CASES}/bad/listings-${notation}.csv`);
    expect(accepted.map(({ externalRef }) => externalRef)).toEqual(['solo-lst-01', 'solo-lst-02']);
    expect(accepted[1]?.availableUntil).toBe('2027-04-01');
  });

  it.each(['empty', 'header-only', 'no-header', 'missing-column'])('that cannot be read give no rows: %s', async (fault) => {
    expect((await read(`${CASES}/bad/listings-${fault}.csv`)).accepted).toEqual([]);
  });

  it('suggest what was meant', async () => {
    const { faults } = await read(`${CASES}/bad/listings-bad.csv`);
    const suggestions: Record<number, string> = {};
    for (const { line, suggestion } of faults) if (line !== null && suggestion !== undefined) suggestions[line] = suggestion;
    expect(suggestions).toMatchObject({
      3: 'Aalst', 4: 'Erpe-Mere', 11: '1250.5', 12: '50', 17: 'uren_per_week', 20: '2027-03-15', 24: '2027-02-01', 25: 'OFFER',
    });
    expect(suggestions[18]).toBeUndefined();
  });
});

it('the example listings have no faults', async () => {
  const { faults, accepted } = await read(`${CASES}/listings.csv`);
  expect(faults).toEqual([]);
  expect(accepted).toHaveLength(134);
});

describe('a row', () => {
  const GOOD = {
    id: 'l1', organisation_id: 'org-001', kind: 'OFFER', title: 'Kast', description: '', quantity: '1', unit: 'stuks', available_from: '2027-02-01',
    available_until: '', municipality: 'Aalst',
  };

  async function faultsOf(cells: Partial<typeof GOOD>): Promise<readonly (string | undefined)[][]> {
    const folder = await mkdtemp(join(tmpdir(), 'schakel-listings-'));
    try {
      const path = join(folder, 'listings.csv');
      const row = { ...GOOD, ...cells };
      await writeFile(path, `${Object.keys(row).join(',')}\r\n${Object.values(row).map((cell) => `"${cell}"`).join(',')}\r\n`);
      return (await read(path)).faults.map(({ column, code, suggestion }) => [column ?? undefined, code, suggestion]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  it('has one fault for each bad cell', async () => {
    expect(await faultsOf({ title: '', quantity: '0', unit: 'doos', available_from: '' })).toEqual([
      ['title', 'REQUIRED', undefined],
      ['unit', 'UNKNOWN_UNIT', undefined],
      ['quantity', 'OUT_OF_RANGE', undefined],
      ['available_from', 'REQUIRED', undefined],
    ]);
  });

  it('may end on the day it begins', async () => {
    expect(await faultsOf({ available_until: '2027-02-01' })).toEqual([]);
  });

  it.each([
    ['offer', 'OFFER'],
    ['Gezocht', 'REQUEST'],
    ['dienst', 'CAPABILITY'],
    ['TE KOOP', undefined],
  ])('of kind %j gets the suggestion %j', async (kind, suggestion) => {
    expect(await faultsOf({ kind })).toEqual([['kind', 'UNKNOWN_KIND', suggestion]]);
  });
});
