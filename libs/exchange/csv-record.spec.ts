import { parse } from 'csv-parse/sync';
import { randomFrom } from './random-fixtures';
import { readContent } from './table-fixtures';

const PARTS = ['a', 'é', '👍', ' ', ',', ';', '\t', '"', '""', '\n', '\r\n', 'Kast', '', '1.5', "'t", '\u00a0'];
const NAMES = ['id', 'c1', 'c2', 'c3'];
const OPTIONS = { required: NAMES.map((name) => ({ name, multiline: true })) };

function quoted(text: string, always: boolean): string {
  return always || /[",;\t\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

it('reads well-formed CSV as csv-parse does', async () => {
  const random = randomFrom(20270201);
  for (const delimiter of [',', ';', '\t']) {
    for (const end of ['\r\n', '\n']) {
      const lines = Array.from({ length: 200 }, (_, line) =>
        NAMES.map((_name, column) => {
          const text = Array.from({ length: random(6) }, () => PARTS[random(PARTS.length)] ?? '').join('');
          return quoted(column === 0 ? `${line}${text.trim()}` : text, random(4) === 0);
        }).join(delimiter),
      );
      const content = [NAMES.join(delimiter), ...lines].join(end);
      const theirs = parse(content, { delimiter, record_delimiter: end, from_line: 2, info: true }) as unknown as {
        record: string[];
      }[];
      const { rows } = await readContent(content, OPTIONS);
      expect(rows.map(({ cells }) => NAMES.map((name) => cells.get(name)))).toEqual(theirs.map(({ record }) => record));
    }
  }
});
