import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import { Scene } from './testing/scene';

// The bench stands on 2 March 2026.

const TEXT = 'Wij vervangen 40 bureaustoelen. Goede staat, zwart, elke maand op te halen in Ninove vanaf 12 mei tot eind juni.';
const EVIDENCE = 'evidence { field from to text }';
const READING = `title description missing
  interpretation { materials { value ${EVIDENCE} } condition { value ${EVIDENCE} } }
  quantity { quantity unit ${EVIDENCE} } quantityChoices { quantity unit }
  window { availableFrom availableUntil ${EVIDENCE} } recurrence { value ${EVIDENCE} } place { place { label } suggestions { label } ${EVIDENCE} }`;

interface Evidence {
  readonly field: 'title' | 'description';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Reading {
  readonly title: string;
  readonly description: string;
  readonly missing: readonly string[];
  readonly quantity: { quantity: number; unit: string } | null;
  readonly quantityChoices: readonly { quantity: number; unit: string }[];
  readonly window: { availableFrom: string | null; availableUntil: string | null } | null;
  readonly recurrence: { value: string } | null;
  readonly place: { place: { label: string } | null; suggestions: readonly { label: string }[] } | null;
  readonly interpretation: { materials: readonly { value: string }[]; condition: { value: string } | null };
}

function evidenceIn(part: unknown): Evidence[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'evidence' in part && Array.isArray(part.evidence) ? (part.evidence as Evidence[]) : [];
  return [...own, ...Object.values(part).flatMap(evidenceIn)];
}

describe('reading a text while it is written', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open();
  });
  afterAll(() => bench.close());

  async function read(input: Record<string, unknown>, client = bench.visitor()) {
    const { data, code, errors } = await client.ask<{ interpretText: Reading }>(
      `query ($input: InterpretTextInput!) { interpretText(input: $input) { ${READING} } }`, { input: { kind: 'OFFER', hubId: Rows.HUB, ...input } },
    );
    return { reading: data?.interpretText, code, errors };
  }

  it('gives a visitor what a form can be filled in with', async () => {
    const { reading } = await read({ text: TEXT });
    expect(reading).toMatchObject({
      title: 'Wij vervangen 40 bureaustoelen', description: TEXT,
      quantity: { quantity: 40, unit: 'PIECES' }, quantityChoices: [],
      window: { availableFrom: '2026-05-12', availableUntil: '2026-06-30' },
      recurrence: { value: 'MONTHLY' },
      place: { place: { label: 'Ninove' }, suggestions: [] },
      interpretation: { materials: [{ value: 'furniture.seating.office-chair' }], condition: { value: 'GOOD' } },
      missing: [],
    });
  });

  it('shows on which words each part rests, where they stand', async () => {
    const { reading } = await read({ text: `  ${TEXT}\n` });
    const evidence = evidenceIn(reading);
    expect(evidence.length).toBeGreaterThan(6);
    for (const { field, from, to, text } of evidence) expect(reading?.[field].slice(from, to)).toBe(text);
  });

  it('names what is missing, and no longer asks for what the form says', async () => {
    const text = 'Wij hebben bureaustoelen over.';
    expect((await read({ text })).reading?.missing).toEqual(['QUANTITY', 'CONDITION', 'AVAILABLE_FROM', 'DESCRIPTION']);
    const form = { title: 'Bureaustoelen', text: 'In goede staat.', quantity: 40, unit: 'PIECES', availableFrom: '2026-04-01' };
    expect((await read(form)).reading?.missing).toEqual([]);
  });

  it('asks which place is meant instead of guessing', async () => {
    expect((await read({ text: 'Stoelen in Ninovve' })).reading?.place).toMatchObject({ place: null, suggestions: [{ label: 'Ninove' }] });
    expect((await read({ text: 'Stoelen' })).reading?.place).toBeNull();
  });

  it('leaves what a person corrected in a listing as it is, for those who may change it', async () => {
    const scene = await Scene.on(bench);
    const id = await scene.draft();
    const member = await scene.client('member');
    await member.ask('mutation ($id: ID!) { correctInterpretation(id: $id, corrections: { condition: WORN }) { __typename } }', { id });
    const changed = { title: 'Bureaustoelen', text: 'In goede staat.', listingId: id };
    expect((await read(changed, member)).reading?.interpretation.condition?.value).toBe('WORN');
    expect((await read(changed, await scene.client('otherMember'))).reading?.interpretation.condition?.value).toBe('GOOD');
  });

  it('refuses a text that is too long, by its code', async () => {
    const { code, errors } = await read({ text: 'x'.repeat(5001) });
    expect([code, errors[0]?.extensions.faults]).toEqual(['INVALID_INPUT', [expect.objectContaining({ field: 'text', code: 'MAX_LENGTH' })]]);
    expect((await read({ text: 'x'.repeat(5000) })).code).toBeNull();
  });

  it.each(['', '   \n', '🪑🪑', '\u0000 stoelen', '((((((', '9999999999 stoelen'])('reads whatever is typed: %j', async (text) => {
    expect((await read({ text })).code).toBeNull();
  });

  it('keeps and logs nothing of it', async () => {
    const sums = async () => bench.database.query('SELECT (SELECT count(*) FROM listing) AS listings, (SELECT count(*) FROM audit_entry) AS entries, (SELECT count(*) FROM graphile_worker.jobs) AS jobs');
    const before = await sums();
    await read({ text: 'Geheimzinnige zeppelinstoelen in Ninove' });
    await read({ text: `${'Geheimzinnige zeppelinstoelen '.repeat(200)}` });
    expect(await sums()).toEqual(before);
    expect(bench.logLines.filter((line) => line.includes('zeppelin'))).toEqual([]);
  });

  it('is refused to who asks without end, and to nobody else', async () => {
    const scene = await Scene.on(bench);
    const eager = await scene.client('member');
    const codes: (string | null)[] = [];
    while (codes.length < 200 && !codes.at(-1)) codes.push((await read({ text: 'x'.repeat(5000) }, eager)).code);
    // 11 points each, of 1200 a minute.
    expect([codes.length, codes.at(-1)]).toEqual([110, 'TOO_MANY_REQUESTS']);
    expect((await read({ text: TEXT }, await scene.client('otherMember'))).code).toBeNull();
  });
});
