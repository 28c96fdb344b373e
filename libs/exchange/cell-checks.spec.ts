import { readContent } from './table-fixtures';

const MULTILINE = { required: [{ name: 'id' }, { name: 'text', multiline: true, maxLength: 100 }] };
const ONE_LINE = { required: [{ name: 'id' }, { name: 'text' }] };

async function check(text: string | Buffer, options = MULTILINE) {
  const bytes = Buffer.from(text as string).toString('latin1').replaceAll('"', '""');
  const content = Buffer.concat([Buffer.from('id,text\r\na1,"'), Buffer.from(bytes, 'latin1'), Buffer.from('"\r\nb2,ééé\r\n')]);
  const { rows } = await readContent(content, options);
  const [fault, ...more] = rows[0]?.faults ?? [];
  expect(more).toEqual([]);
  return { code: fault?.code, suggestion: fault?.suggestion, detail: fault?.detail, text: rows[0]?.cells.get('text') };
}

describe('texts that people write', () => {
  it.each([
    ['Maat < 40 cm en > 20, prijs <10 euro'],
    ['Vraag het aan Jan <info@huis.example>'],
    ['Stoelen <b en c> of <nog na te kijken>, zie <hoogte 40 cm>'],
    ['+/- 40 stoelen, - 20 graden'],
    ['- tien stoelen (rood)\n- vijf tafels'],
    ['-12.5'],
    ['+32 53 00 00 00'],
    ["'t Gildehuis en 's avonds"],
    ['Café Één, naïef, coöperatie, Łódź, €, ½, m², 100 °C, «CAFÉ», CAFÉ™, À la carte'],
    ['👩‍🏭 emoji met een verbinding, en een 🏴󠁧󠁢󠁥󠁮󠁧󠁿 vlag'],
    ['zacht\u00ADafbreekteken, vaste\u00A0spatie, tab\ten regel\r\nnaar\rregel'],
  ])('have no fault: %j', async (text) => {
    expect(await check(text)).toMatchObject({ code: undefined, text });
  });
});

describe('texts that are refused', () => {
  it.each([
    ['<script>alert(1)</script>', 'MARKUP'],
    ['<img src=x onerror=alert(1)', 'MARKUP'],
    ['<x onclick=alert(1)>', 'MARKUP'],
    ['<b>vet</b>', 'MARKUP'],
    ['regel<br/>regel', 'MARKUP'],
    ['tekst</p>', 'MARKUP'],
    ['<!-- verborgen -->', 'MARKUP'],
    ['<a href="https://kwaad.example">klik</a>', 'MARKUP'],
    ['NUL \u0000', 'CONTROL_CHARACTER'],
    ['belletje \u0007', 'CONTROL_CHARACTER'],
    ['DEL \u007F', 'CONTROL_CHARACTER'],
    ['C1 \u0085', 'CONTROL_CHARACTER'],
    ['omkering \u202Egnp', 'CONTROL_CHARACTER'],
    ['isolatie \u2066x\u2069', 'CONTROL_CHARACTER'],
    ['richting \u200Fx', 'CONTROL_CHARACTER'],
    ['x'.repeat(101), 'TOO_LONG'],
  ])('%j: %s', async (text, code) => {
    expect((await check(text)).code).toBe(code);
  });

  it('a line end is one in a column of one line only', async () => {
    expect((await check('twee\nregels', ONE_LINE)).code).toBe('CONTROL_CHARACTER');
    expect((await check('één regel\r\n', ONE_LINE)).code).toBeUndefined();
  });

  it('characters are counted, not their halves', async () => {
    expect((await check('👍'.repeat(100))).code).toBeUndefined();
    expect(await check(`${'👍'.repeat(99)}ab`)).toMatchObject({ code: 'TOO_LONG', detail: { length: 101, max: 100 } });
  });

  it('names the hidden character and suggests the text without it', async () => {
    expect(await check('Kast\u202E hoog')).toMatchObject({ suggestion: 'Kast hoog', detail: { character: 'U+202E' } });
  });

  it('suggests what broken bytes mean in Windows-1252', async () => {
    expect(await check(Buffer.from('Caf\xe9 3\x80', 'latin1'))).toMatchObject({ code: 'INVALID_UTF8', suggestion: 'Café 3€' });
  });

  it('suggests nothing that would be refused again', async () => {
    expect(await check(Buffer.from('Caf\xe9 <script>', 'latin1'))).toMatchObject({ code: 'INVALID_UTF8', suggestion: undefined });
  });
});

describe('texts that are doubted', () => {
  it.each(['=1+1', '=HYPERLINK("x")', " =cmd|'/C calc'!A0", '@SUM(1)', '+SUM(A1)', "-2+3+cmd|' /C calc'!A0", '-Blad1!A1', '＝1+1'])(
    '%j looks like a formula',
    async (text) => {
      expect(await check(text)).toMatchObject({ code: 'FORMULA', text });
    },
  );

  it.each([
    ['CafÃ© Ã©Ã©n', 'Café één'],
    ['10 â‚¬ voor â€œmooiâ€\u009D', '10 € voor “mooi”'],
    ['10 â‚¬ â€“ 20 Â°C', '10 € – 20 °C'],
    ['Ã\u0089Ã©n', 'Één'],
    ['verloren \uFFFD letter', undefined],
  ])('%j is garbled', async (text, suggestion) => {
    expect(await check(text)).toMatchObject({ code: 'MOJIBAKE', suggestion });
  });

  it('a formula that was defused is the text that it was, without doubt', async () => {
    expect(await check("'=1+1")).toMatchObject({ code: undefined, text: '=1+1' });
    expect(await check("''=1+1")).toMatchObject({ code: undefined, text: "'=1+1" });
  });
});
