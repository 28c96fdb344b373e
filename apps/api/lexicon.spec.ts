import { Rows } from '@schakel/testing';
import { useLexiconEntries } from '@schakel/language';
import { ApiBench } from './testing/api-bench';
import type { ApiClient } from './testing/api-client';
import { Scene } from './testing/scene';

const INPUT = { hubId: Rows.HUB, term: 'fluttermat', sense: 'furniture.seating.office-chair' };
const ADD = `mutation ($input: LexiconEntryInput!) { addLexiconEntry(input: $input) {
  ... on LexiconEntry { id term lang exact except note addedByHub addedByName sense { label within } withdrawnAt } ... on Refusal { code faults { field code message suggestion } } } }`;

describe('the lexicon over GraphQL', () => {
  let bench: ApiBench;
  let staff: ApiClient;

  beforeAll(async () => {
    bench = await ApiBench.open();
    const scene = await Scene.on(bench);
    staff = await scene.client('staff');
    await bench.rows.listing(scene.ours, { title: '20 fluttermatten' });
  });
  afterAll(async () => {
    await bench.close();
    useLexiconEntries([]);
  });

  it('refuses a word with a sentence and a suggestion for its field, before and when it is saved', async () => {
    const fault = { field: 'term', code: 'LEXICON_TERM_CAPITALS', message: 'Schrijf het woord met kleine letters.', suggestion: 'fluttermat' };
    const { data: preview } = await staff.ask('query ($input: LexiconEntryInput!) { previewLexiconEntry(input: $input) { changed faults { field code message suggestion } } }', { input: { ...INPUT, term: 'Fluttermat' } });
    expect(preview).toEqual({ previewLexiconEntry: { changed: 0, faults: [fault] } });
    const { data } = await staff.ask(ADD, { input: { ...INPUT, term: 'Fluttermat' } });
    expect(data).toEqual({ addLexiconEntry: { code: 'INVALID_INPUT', faults: [fault] } });
  });

  it('shows a gap with where it stands, what a word would change, and takes it', async () => {
    const gap = await staff.ask(`{ lexiconGaps(hubId: "${Rows.HUB}", first: 5) { totalCount nodes { word listings examples { title text from to kind place { label } } } } }`);
    expect(gap.data).toEqual({ lexiconGaps: { totalCount: 1, nodes: [{ word: 'fluttermat', listings: 1, examples: [{ title: '20 fluttermatten', text: '20 fluttermatten', from: 3, to: 16, kind: 'OFFER', place: { label: 'Aalst' } }] }] } });
    const senses = await staff.ask<{ senses: { id: string; within: string }[] }>('{ senses(query: "bureaustoel") { id within } }');
    expect(senses.data?.senses[0]).toEqual({ id: INPUT.sense, within: 'Meubilair › zitmeubilair' });
    const preview = await staff.ask(
      'query ($input: LexiconEntryInput!) { previewLexiconEntry(input: $input) { faults { code } examined isPart changed listings { passage { text from to } before { materials } after { valueChain materials } } } }', { input: INPUT },
    );
    expect(preview.data).toEqual({ previewLexiconEntry: {
      faults: [], examined: 1, isPart: false, changed: 1,
      listings: [{ passage: { text: '20 fluttermatten', from: 3, to: 16 }, before: { materials: ['stoel'] }, after: { valueChain: 'FURNITURE', materials: ['bureaustoel', 'stoel'] } }],
    } });
    const added = await staff.ask<{ addLexiconEntry: { id: string } }>(ADD, { input: { ...INPUT, lang: 'NL_BE', note: 'uit Lede' } });
    expect(added.data).toMatchObject({ addLexiconEntry: { term: 'fluttermat', lang: 'NL_BE', exact: false, except: [], note: 'uit Lede', addedByHub: Rows.HUB, addedByName: 'An Peeters', sense: { label: 'bureaustoel' }, withdrawnAt: null } });
    expect((await staff.ask(`{ lexiconGaps(hubId: "${Rows.HUB}") { nodes { word } } }`)).data).toEqual({ lexiconGaps: { nodes: [] } });
    const foreign = await (await Scene.on(bench)).client('foreignStaff');
    expect((await foreign.ask('{ lexiconEntries { nodes { term addedByName } } }')).data).toEqual({ lexiconEntries: { nodes: [{ term: 'fluttermat', addedByName: null }] } });
    await staff.ask('mutation ($id: ID!) { withdrawLexiconEntry(id: $id) { __typename } }', { id: added.data?.addLexiconEntry.id });
    expect((await staff.ask('{ lexiconEntries { nodes { term } } }')).data).toEqual({ lexiconEntries: { nodes: [] } });
  });

  it.each(['eenCursor', Buffer.from('["x"]').toString('base64url'), Buffer.from('[-1]').toString('base64url')])('refuses a cursor that it never gave: %s', async (after) => {
    for (const field of [`lexiconGaps(hubId: "${Rows.HUB}", after: "${after}")`, `lexiconEntries(after: "${after}")`]) {
      expect((await staff.ask(`{ ${field} { nodes { __typename } } }`)).code).toBe('INVALID_CURSOR');
    }
  });
});
