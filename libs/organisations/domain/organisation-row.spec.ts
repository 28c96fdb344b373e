import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Fault, readTable } from '@schakel/exchange';
import { hubById } from '@schakel/taxonomy';
import { ImportedOrganisation, ORGANISATION_COLUMNS, OrganisationsSeen, readOrganisationRow } from './organisation-row';

const CASES = 'demo/cases';
const preferNis = hubById('de-keet')?.municipalities;

interface FileReading {
  readonly faults: readonly Fault[];
  readonly accepted: readonly ImportedOrganisation[];
}

async function read(path: string): Promise<FileReading> {
  const faults: Fault[] = [];
  const accepted: ImportedOrganisation[] = [];
  const seen = new OrganisationsSeen();
  for await (const event of readTable(path, ORGANISATION_COLUMNS)) {
    if (event.kind === 'FAULT') {
      faults.push(event.fault);
      continue;
    }
    const reading = readOrganisationRow(event, { preferNis });
    faults.push(...reading.faults);
    const repeated = reading.value && seen.claim(reading.value, event);
    if (repeated) faults.push(repeated);
    else if (reading.value) accepted.push(reading.value);
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

function asExpected(fault: Fault): Omit<ExpectedFault, 'explanation'> {
  const text = (value: string | number | null): string => String(value ?? '');
  return {
    file: fault.file, line: text(fault.line), column_no: text(fault.columnNo), column: text(fault.column),
    code: fault.code, severity: fault.severity, record_id: text(fault.recordId),
  };
}

describe('faulty files', () => {
  const files = [...new Set(expected.map(({ file }) => file))].filter((file) => file.startsWith('organisations'));

  it.each(files)('%s has the expected faults, and no others', async (file) => {
    const { faults } = await read(`${CASES}/bad/${file}`);
    // A semicolon in a text without quotes is told beside the delimiter itself.
    const found = faults.filter(({ code }) => code !== 'BARE_DELIMITER').map(asExpected);
    expect(found).toEqual(expected.filter((fault) => fault.file === file).map(({ file, line, column_no, column, code, severity, record_id }) =>
      ({ file, line, column_no, column, code, severity, record_id })));
  });

  it('keep their good rows, and those with a warning', async () => {
    const { accepted } = await read(`${CASES}/bad/organisations-bad.csv`);
    expect(accepted.map(({ externalRef }) => externalRef)).toEqual([
      'bad-org-91', 'bad-org-04', 'bad-org-92', 'bad-org-19', 'bad-org-20', 'bad-org-93', 'bad-org-27', 'bad-org-94',
    ]);
    expect(accepted[5]).toMatchObject({
      name: 'Repaircafé De Scheve Vijs',
      kind: 'CITIZEN_INITIATIVE',
      place: { name: 'Herzele' },
      postalCode: '9550',
      description: 'Goede rij, met "aanhalingstekens", komma\'s\nen een toegelaten regeleinde in de beschrijving.',
      email: 'info@kikkerbil93.example',
      enterpriseNumber: null,
    });
    expect(accepted[2]?.enterpriseNumber).toBe('0999970030');
  });

  it.each(['bom', 'cp1252', 'semicolon', 'utf16'])('in another notation keep all rows: %s', async (notation) => {
    const { accepted } = await read(`${CASES}/bad/organisations-${notation}.csv`);
    expect(accepted.map(({ externalRef }) => externalRef)).toEqual(['solo-org-01', 'solo-org-02']);
    expect(accepted[1]).toMatchObject({ name: 'Café De Spriet', place: { name: 'Lede' }, email: 'info@spriet.example' });
  });

  it('suggest what was meant', async () => {
    const { faults } = await read(`${CASES}/bad/organisations-bad.csv`);
    const suggestions: Record<number, string> = {};
    for (const { line, suggestion } of faults) if (line !== null && suggestion !== undefined) suggestions[line] = suggestion;
    expect(suggestions).toMatchObject({
      4: 'Erpe-Mere', 5: 'Sint-Lievens-Houtem', 6: '9400', 7: '9450', 15: 'PUBLIC', 17: 'info@kikkerbil14.example', 21: 'Café De Zwarte Kraai 18',
      33: 'Café Kikkerbil 27',
    });
  });
});

it('the example organisations have no faults', async () => {
  const { faults, accepted } = await read(`${CASES}/organisations.csv`);
  expect(faults).toEqual([]);
  expect(accepted).toHaveLength(40);
});

describe('a row', () => {
  const GOOD = { id: 'o1', name: 'Huis', kind: 'SEC', municipality: 'Aalst', postal_code: '9300', description: '', email: 'a@b.example', enterprise_number: '' };

  async function readOne(cells: Partial<typeof GOOD>, row = { ...GOOD, ...cells }): Promise<FileReading> {
    const folder = await mkdtemp(join(tmpdir(), 'schakel-organisations-'));
    try {
      const path = join(folder, 'organisations.csv');
      const line = Object.values(row).map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
      await writeFile(path, `${Object.keys(row).join(',')}\r\n${line}\r\n`);
      return await read(path);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  async function faultsOf(cells: Partial<typeof GOOD>): Promise<readonly (string | undefined)[][]> {
    return (await readOne(cells)).faults.map(({ column, code, suggestion }) => [column ?? undefined, code, suggestion]);
  }

  it('has the fields that were read', async () => {
    const { accepted } = await readOne({ name: ' Huis\u00a0', enterprise_number: 'BE 0999.910.147' });
    expect(accepted).toEqual([
      {
        externalRef: 'o1', name: 'Huis', kind: 'SEC', place: expect.objectContaining({ name: 'Aalst' }) as unknown, postalCode: '9300', description: '',
        email: 'a@b.example', enterpriseNumber: '0999910147',
      },
    ]);
  });

  it('may lack its postcode, description and address', async () => {
    const { accepted, faults } = await readOne({ postal_code: '', email: ' ', description: '' });
    expect(faults).toEqual([]);
    expect(accepted).toMatchObject([{ postalCode: null, email: null }]);
  });

  it('has one fault for each bad cell, the gravest', async () => {
    expect(await faultsOf({ id: '', kind: '=SEC', municipality: 'Erpe Mere', email: 'x' })).toEqual([
      ['kind', 'UNKNOWN_KIND', undefined],
      ['id', 'REQUIRED', undefined],
      ['municipality', 'UNKNOWN_MUNICIPALITY', 'Erpe-Mere'],
      ['email', 'INVALID_EMAIL', undefined],
    ]);
  });

  it.each([
    ['kind', 'sec', 'SEC'],
    ['kind', 'Maatwerkbedrijf', 'SEC'],
    ['kind', 'burgerinitiatief', 'CITIZEN_INITIATIVE'],
    ['postal_code', 'B-9300', '9300'],
    ['postal_code', '93 00', '9300'],
    ['postal_code', '93000', undefined],
    ['email', 'Jan <jan@huis.example>', 'jan@huis.example'],
    ['email', 'jan@huis', undefined],
    ['municipality', 'Okegm', 'Okegem (Ninove)'],
  ])('%s %j gets the suggestion %j', async (column, cell, suggestion) => {
    expect((await faultsOf({ [column]: cell })).map(([, , found]) => found)).toEqual([suggestion]);
  });

  it('may name its place as a suggestion does', async () => {
    const { accepted } = await readOne({ municipality: 'Okegem (Ninove)', postal_code: '9400' });
    expect(accepted).toMatchObject([{ place: { name: 'Okegem', municipality: 'Ninove' } }]);
  });

  it('with a name that two places have is asked which, unless its postcode or the hub tells', async () => {
    const [fault] = await faultsOf({ municipality: 'Halle', postal_code: '' });
    expect(fault).toEqual(['municipality', 'UNKNOWN_MUNICIPALITY', 'Halle (Vlaams-Brabant) of Halle (Zoersel)']);
    expect((await readOne({ municipality: 'Halle', postal_code: '2980' })).accepted).toMatchObject([{ place: { municipality: 'Zoersel' } }]);
    expect((await readOne({ municipality: 'Halle (Vlaams-Brabant)', postal_code: '' })).accepted).toMatchObject([{ place: { municipality: 'Halle' } }]);
    expect((await readOne({ municipality: 'Hofstade', postal_code: '' })).accepted).toMatchObject([{ place: { municipality: 'Aalst' } }]);
  });
});
