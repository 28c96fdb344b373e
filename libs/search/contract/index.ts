import { distanceKm } from '@schakel/taxonomy';
import type { SearchEngine, SearchQuery } from '../port';
import { askFor } from './ask';
import { contractDocuments, doc, document, HUB, OTHER_HUB, place } from './documents';

/** An engine on an empty index, and how to be rid of it. */
export interface EngineUnderTest {
  readonly engine: SearchEngine;
  close(): Promise<void>;
}

const numberOf = (id: string) => Number(id.slice(-12));

/**
 * What every engine has to do, as tests of one and the same wording. Call it at the top level of a spec; `makeEngine` gives an
 * engine on an empty index of its own, null skips the cases. @returns how many there are
 */
export function describeSearchContract(name: string, makeEngine: (() => Promise<EngineUnderTest>) | null): number {
  let cases = 0;
  const it = (title: string, work: () => Promise<void>) => {
    cases += 1;
    globalThis.it(title, work);
  };
  (makeEngine ? describe : describe.skip)(`${name} as a search engine`, () => {
    const documents = contractDocuments();
    const ask = askFor(documents);
    let engine: SearchEngine;
    let under: EngineUnderTest;

    const answer = (query: SearchQuery) => engine.search(query, new AbortController().signal);
    const found = async (...query: Parameters<typeof ask>) => (await answer(ask(...query))).hits.map((hit) => numberOf(hit.id));

    beforeAll(async () => {
      under = await (makeEngine as () => Promise<EngineUnderTest>)();
      engine = under.engine;
      expect(await engine.index(documents)).toEqual([]);
    });

    afterAll(() => under.close());

    describe('finds what is meant', () => {
      for (const [how, text, expected] of [
        ['a word as written', 'laptops', 4],
        ['another form of the word', 'laptop', 4],
        ['a word of the description', 'gasveren', 1],
        ['the name of the organisation of an organisation', 'schele naald', 9],
        ['accents and capitals left out', 'VERPLEEGTUNIÉKEN', 5],
        ['a typing mistake', 'wasmachien', 3],
        ['two letters swapped', 'verhuisdozne', 10],
        ['a word written apart', 'lap top', 4],
        ['the beginning of a word', 'naaiat', 9],
        ['the head of a compound', 'dozen', 10],
        ['a Flemish word for it', 'bureelstoel', 1],
        ['a Flemish name of a group', 'zorgkledij', 5],
        ['a word in another language', 'office chair', 1],
        ['a number in a text', 'latitude 5490', 4],
      ] as const) {
        it(`by ${how}: "${text}"`, async () => {
          expect((await found(text))[0]).toBe(expected);
        });
      }

      it('by the head of a compound, what is in a title before what is in a description', async () => {
        const [first, second, ...rest] = await found('stoel');
        expect([first, second].sort()).toEqual([1, 7]);
        expect(rest).toContain(11);
      });

      it('by a Flemish word and a municipality, in its sub-municipality too and there first', async () => {
        expect((await found('frigo aalst'))[0]).toBe(2);
      });

      it('by more words than there are in any document, what has most of them', async () => {
        expect((await found('goedkope bureaustoelen met levenslange garantie'))[0]).toBe(1);
      });

      it('by the postcode of the place', async () => {
        expect((await found('wasmachine 9450'))[0]).toBe(3);
      });

      it('by nothing at all: everything, the newest first', async () => {
        expect(await found('')).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
      });
    });

    describe('filters', () => {
      it('by kind', async () => {
        expect(await found('koelkast', { filter: { kind: ['REQUEST'] } })).toEqual([6]);
      });

      it('by several values of one facet as alternatives, and by several facets as conditions', async () => {
        expect((await found('', { filter: { valueChain: ['FURNITURE', 'ICT'] } })).sort()).toEqual([1, 11, 4, 7]);
        expect(await found('', { filter: { valueChain: ['FURNITURE', 'ICT'], nis: ['41034'], condition: ['WORN'] } })).toEqual([7]);
      });

      it('by a material and everything below it', async () => {
        expect((await found('', { filter: { material: ['furniture.seating'] } })).sort()).toEqual([1, 7]);
      });

      it('by when it begins', async () => {
        expect(await found('', { filter: { window: ['WITHIN_MONTH'] } })).toEqual([5]);
        expect(await found('', { filter: { window: ['WITHIN_QUARTER', 'LATER'] } })).toEqual([7, 6]);
      });

      it('with a value that nothing has: nothing', async () => {
        expect(await found('koelkast', { filter: { material: ['no.such.material'] } })).toEqual([]);
      });
    });

    describe('counts facets', () => {
      const counts = async (...query: Parameters<typeof ask>) => (await answer(ask(...query))).facets;

      it('of what was found, the most frequent first', async () => {
        const facets = await counts('', { facets: ['kind', 'valueChain', 'condition', 'window'] });
        expect(facets.kind).toEqual([{ value: 'OFFER', count: 8 }, { value: 'CAPABILITY', count: 1 }, { value: 'ORGANISATION', count: 1 }, { value: 'REQUEST', count: 1 }]);
        expect(facets.valueChain?.slice(0, 2)).toEqual([{ value: 'ELECTRO', count: 4 }, { value: 'FURNITURE', count: 3 }]);
        expect(facets.condition).toEqual([{ value: 'GOOD', count: 4 }, { value: 'MIXED', count: 1 }, { value: 'WORN', count: 1 }]);
        expect(facets.window).toEqual([{ value: 'NOW', count: 8 }, { value: 'LATER', count: 1 }, { value: 'WITHIN_MONTH', count: 1 }, { value: 'WITHIN_QUARTER', count: 1 }]);
      });

      it('of materials with what lies above them', async () => {
        const { material } = await counts('', { facets: ['material'], filter: { valueChain: ['FURNITURE'] } });
        expect(material).toEqual([
          { value: 'furniture', count: 3 }, { value: 'furniture.seating', count: 2 },
          { value: 'furniture.seating.office-chair', count: 1 }, { value: 'furniture.storage', count: 1 },
        ]);
      });

      it('disjunctively: a choice in one facet leaves its own counts as they were and narrows the others', async () => {
        const { kind, nis } = await counts('', { facets: ['kind', 'nis'], filter: { kind: ['REQUEST'] } });
        expect(kind).toContainEqual({ value: 'OFFER', count: 8 });
        expect(nis).toEqual([{ value: '41048', count: 1 }]);
      });

      it('that were asked for, and no others', async () => {
        expect(Object.keys(await counts('stoel', { facets: ['nis'] }))).toEqual(['nis']);
      });
    });

    describe('knows distances', () => {
      const aalst = place('Aalst');
      const near = (km: number | null) => ({ lat: aalst.lat, lon: aalst.lon, km });

      it('leaves out what lies beyond the radius', async () => {
        expect((await found('', { near: near(5) })).sort()).toEqual([1, 2, 5, 9]);
      });

      it('sorts by them and tells them', async () => {
        const { hits } = await answer(ask('koelkast', { near: near(null), sort: 'DISTANCE' }));
        const order = hits.map((hit) => numberOf(hit.id)).filter((number) => number === 2 || number === 6);
        expect(order).toEqual([2, 6]);
        const ninove = hits.find((hit) => numberOf(hit.id) === 6)?.distanceKm ?? 0;
        expect(Math.abs(ninove - distanceKm(aalst, place('Ninove')))).toBeLessThan(0.01);
      });

      it('tells none when no point was given', async () => {
        const { hits } = await answer(ask('koelkast'));
        expect(new Set(hits.map((hit) => hit.distanceKm))).toEqual(new Set([null]));
      });
    });

    describe('orders and pages', () => {
      it('by newest', async () => {
        expect(await found('koelkast', { sort: 'NEWEST', filter: { valueChain: ['ELECTRO'], material: ['electro.white-goods.fridge'] } })).toEqual([6, 2]);
      });

      it('with scores that fall', async () => {
        const { hits } = await answer(ask('stoel'));
        const scores = hits.map((hit) => hit.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      });

      it('page by page without doubles or gaps, with the same total on each', async () => {
        const pages = await Promise.all([0, 4, 8, 12].map((offset) => answer(ask('', { offset, limit: 4 }))));
        expect(pages.flatMap((page) => page.hits.map((hit) => numberOf(hit.id)))).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
        expect(pages.map((page) => page.total)).toEqual([11, 11, 11, 11]);
      });
    });

    describe('keeps to what it was given', () => {
      it('and never shows another hub', async () => {
        expect(await found('koelkast van de andere hub')).not.toContain(12);
        expect(await found('koelkast', { hubId: OTHER_HUB })).toEqual([12]);
        expect((await answer(ask('', { hubId: OTHER_HUB, facets: ['kind'] }))).facets).toEqual({ kind: [{ value: 'OFFER', count: 1 }] });
        expect(await found('', { hubId: 'no-hub' })).toEqual([]);
      });

      it('and forgets what a document said before it changed', async () => {
        await engine.index([document(50, 'Barkrukken van rotan')]);
        expect(await found('rotan')).toEqual([50]);
        await engine.index([document(50, 'Serverkasten', { version: 2 })]);
        expect(await found('rotan')).not.toContain(50);
        expect((await found('serverkasten'))[0]).toBe(50);
        await engine.remove([doc(50)]);
      });

      it('and what was removed, twice if need be', async () => {
        await engine.index([document(51, 'Paspoppen van karton')]);
        expect(await found('paspoppen')).toContain(51);
        await engine.remove([doc(51), doc(52)]);
        await engine.remove([doc(51)]);
        expect(await found('paspoppen')).not.toContain(51);
      });

      it('when many documents come at once', async () => {
        const many = Array.from({ length: 300 }, (_, index) => document(1000 + index, `Rolcontainer nummer ${index}`, { hubId: 'big-hub' }));
        await engine.index(many);
        expect((await answer(ask('rolcontainer', { hubId: 'big-hub', limit: 1 }))).total).toBe(300);
        await engine.remove(many.map((each) => each.id));
        expect((await answer(ask('', { hubId: 'big-hub' }))).total).toBe(0);
      });

      it('while it is rebuilt: what the stream gives is there, what it does not is gone', async () => {
        const kept = documents.filter((each) => each.hubId === HUB);
        await engine.index([document(60, 'Verdwijnt bij het herbouwen')]);
        const steps: number[] = [];
        const refused = await engine.rebuild((async function* () {
          yield kept.slice(0, 6);
          yield kept.slice(6);
          yield documents.filter((each) => each.hubId !== HUB);
        })(), (done) => steps.push(done));
        expect(refused).toEqual([]);
        expect(steps.at(-1)).toBe(documents.length);
        expect(await found('')).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
        expect(await found('koelkast', { hubId: OTHER_HUB })).toEqual([12]);
      });

      it('and says that it is well', async () => {
        expect(await engine.health()).toMatchObject({ reachable: true, needsRebuild: false, says: '' });
      });
    });

    describe('answers odd queries', () => {
      for (const [what, text] of [
        ['signs alone', '?!… --- ***'],
        ['emoji', '🪑🪑 👨‍👩‍👧‍👦'],
        ['text from right to left', 'كرسي مكتب‏ ‮stoel'],
        ['SQL', `'; DROP TABLE search_document; --`],
        ['filter syntax', 'hubId = "other-hub" OR kind EXISTS'],
        ['a regular expression', '^(a+)+$ .* [a-z]{1,1000} \\'],
        ['operators of a text search query', `stoel & ! | <-> :* '' ( ~furniture @41002`],
        ['wildcards', '%_% * ?'],
        ['HTML', '<script>alert(1)</script>'],
        ['half a surrogate pair', 'stoel \uD83E'],
        ['a very long word', 'stoel'.repeat(90)],
        ['a hundred words', Array.from({ length: 100 }, (_, index) => `woord${index}`).join(' ')],
      ] as const) {
        it(`${what}, with hits of its own hub or none`, async () => {
          const { hits, total } = await answer(ask(text, { facets: ['kind', 'material'] }));
          expect(total).toBeGreaterThanOrEqual(hits.length);
          expect(hits.map((hit) => numberOf(hit.id))).not.toContain(12);
        });
      }

      it('signs alone with nothing', async () => {
        expect((await answer(ask('?!… ---'))).total).toBe(0);
      });

      it('a page beyond the end with no hits and the same total', async () => {
        expect(await answer(ask('koelkast', { offset: 900, limit: 20 }))).toMatchObject({ hits: [] });
        expect((await answer(ask('', { offset: 980, limit: 20 }))).total).toBe(11);
      });
    });
  });
  return cases;
}
