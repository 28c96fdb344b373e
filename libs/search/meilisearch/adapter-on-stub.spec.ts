import { errorBody, MeilisearchStub, type StubAnswer, type StubFault } from '@schakel/testing';
import { askFor } from '../contract/ask';
import { doc, document } from '../contract/documents';
import { SearchEngineError, type SearchDocument } from '../port';
import { MeilisearchEngine, type MeilisearchOptions } from './meilisearch-engine';

const INDEX = 'schakel';
const QUICK = { attempts: 3, pause: 1 };

async function* batches(...documents: readonly (readonly SearchDocument[])[]) {
  yield* documents;
}

const many = (count: number) => Array.from({ length: count }, (_, number) => document(number, `Partij ${number}`));
const fault = (code: string, type: StubFault['type'] = 'invalid_request', status = 400): StubAnswer => ({ status, body: errorBody({ code, type }) });
const codeOf = (work: Promise<unknown>) => work.then(() => 'no fault', (error: unknown) => (error instanceof SearchEngineError ? error.code : `not mapped: ${String(error)}`));
const query = askFor([])('stoel');
const signal = new AbortController().signal;

/** The adapter on a stub: what a healthy Meilisearch will not do on demand. That it works with a real one is for the contract. */
describe('the Meilisearch adapter on a stub', () => {
  let stub: MeilisearchStub;
  const engineWith = (options: Partial<MeilisearchOptions> = {}) => new MeilisearchEngine({ url: stub.url, index: INDEX, retry: QUICK, ...options });
  let engine: MeilisearchEngine;

  beforeEach(async () => {
    stub = await MeilisearchStub.start();
    engine = engineWith();
    await engine.rebuild(batches(many(3)));
    stub.requests.length = 0;
  });

  afterEach(() => stub.die());

  describe('with tasks', () => {
    it('that take their time: waits until they are done', async () => {
      stub.slowness = 5;
      expect(await engine.index([document(7, 'Stoel')])).toEqual([]);
      expect(stub.count('GET', /tasks/)).toBe(6);
    });

    it('that are never done: gives up, and does not say that it failed', async () => {
      stub.slowness = Infinity;
      expect(await codeOf(engineWith({ patienceMs: 50 }).index([document(7, 'Stoel')]))).toBe('TIMEOUT');
    });

    it('that fail by one document: finds it by halves, keeps the others, and tells why', async () => {
      stub.refuses = (documents) => (documents.some(({ id }) => id === doc(21)) ? { code: 'invalid_document_geo_field', type: 'invalid_request' } : null);
      expect(await engine.index(many(40))).toEqual([{ id: doc(21), reason: 'invalid_document_geo_field' }]);
      expect(stub.ids(INDEX).length).toBe(39 + 1);
    });

    it('that fail for want of space: says so, and refuses no document', async () => {
      stub.refuses = () => ({ code: 'no_space_left_on_device', type: 'system' });
      expect(await codeOf(engine.index(many(4)))).toBe('FAILED');
      expect(stub.count('POST', /documents$/)).toBe(1);
    });

    it('for a payload that is too large: sends it in halves', async () => {
      stub.instead = ({ method, path, body }) => (method === 'POST' && path.endsWith('/documents') && (body as unknown[]).length > 10 ? fault('payload_too_large', 'invalid_request', 413) : null);
      expect(await engine.index(many(40))).toEqual([]);
      expect(stub.ids(INDEX).length).toBe(40 + 1);
    });

    it('without a number: does not take the write for done', async () => {
      stub.instead = ({ method, path }) => (method === 'POST' && path.endsWith('/documents') ? { status: 202, body: {} } : null);
      expect(await codeOf(engine.index(many(1)))).toBe('MALFORMED_ANSWER');
    });
  });

  describe('with faults that pass', () => {
    it.each([
      ['a server that hangs up', 'hang up'],
      ['too many requests', { status: 503, body: errorBody({ code: 'too_many_search_requests', type: 'system' }), headers: { 'retry-after': '0' } }],
      ['a gateway without a server behind it', { status: 502, body: {} }],
      ['half a body', { status: 202, body: { taskUid: 1, status: 'enqueued' }, cut: true }],
    ] as const)('%s: writes again', async (_what, answer) => {
      let times = 0;
      stub.instead = ({ method, path }) => (method === 'POST' && path.endsWith('/documents') && (times += 1) < 3 ? answer : null);
      expect(await engine.index([document(8, 'Tafel')])).toEqual([]);
      expect(stub.ids(INDEX)).toContain(doc(8));
      expect(times).toBe(3);
    });

    it('that do not pass: gives up after some attempts', async () => {
      stub.instead = ({ path }) => (path.endsWith('/documents') ? 'hang up' : null);
      expect(await codeOf(engine.index([document(8, 'Tafel')]))).toBe('UNREACHABLE');
      expect(stub.count('POST', /documents$/)).toBe(QUICK.attempts);
    });
  });

  describe('maps what a search meets', () => {
    it.each([
      ['a key that is refused', fault('invalid_api_key', 'auth', 403), 'UNAUTHORISED'],
      ['no key', fault('missing_authorization_header', 'auth', 401), 'UNAUTHORISED'],
      ['an index that is gone', fault('index_not_found', 'invalid_request', 404), 'NOT_READY'],
      ['too many requests', fault('too_many_search_requests', 'system', 503), 'OVERLOADED'],
      ['a fault of the server', fault('internal', 'internal', 500), 'FAILED'],
      ['a gateway’s page', { status: 502, body: '<html>Bad Gateway</html>' }, 'MALFORMED_ANSWER'],
      ['a gateway that waits in vain', { status: 504, body: '' }, 'TIMEOUT'],
      ['a page that is no answer', { status: 200, body: '<html>Welkom</html>' }, 'MALFORMED_ANSWER'],
      ['JSON of something else', { status: 200, body: { hello: 'world' } }, 'MALFORMED_ANSWER'],
      ['nothing', { status: 200, body: '' }, 'MALFORMED_ANSWER'],
      ['fewer answers than questions', { status: 200, body: { results: [] } }, 'MALFORMED_ANSWER'],
      ['hits without ids', { status: 200, body: { results: [{ hits: [{ kind: 'OFFER' }] }, { totalHits: 1 }] } }, 'MALFORMED_ANSWER'],
      ['no total', { status: 200, body: { results: [{ hits: [] }, {}] } }, 'MALFORMED_ANSWER'],
      ['half an answer', { status: 200, body: { results: [{ hits: [] }, { totalHits: 3 }] }, cut: true }, 'UNREACHABLE'],
      ['a server that hangs up', 'hang up', 'UNREACHABLE'],
    ] as const)('%s', async (_what, answer, code) => {
      stub.instead = ({ path }) => (path === '/multi-search' ? answer : null);
      expect(await codeOf(engine.search(query, signal))).toBe(code);
    });

    it('silence, until nobody waits any more', async () => {
      stub.instead = () => 'hang';
      expect(await codeOf(engine.search(query, AbortSignal.timeout(50)))).toBe('TIMEOUT');
    });

    it('a server that is gone', async () => {
      await stub.die();
      expect(await codeOf(engine.search(query, signal))).toBe('UNREACHABLE');
    });

    it('an index of other settings, which would find too little', async () => {
      stub.instead = ({ path }) => (path === '/multi-search' ? { status: 200, body: { results: [{ hits: [{ hash: 'of-last-year' }] }, { totalHits: 3 }] } } : null);
      expect(await codeOf(engineWith().search(query, signal))).toBe('NOT_READY');
    });
  });

  describe('tells its health', () => {
    it('when all is well', async () => {
      expect(await engine.health()).toEqual({ reachable: true, needsRebuild: false, documents: 3, says: '' });
    });

    it.each([
      ['another index', { status: 200, body: { results: [{ hits: [{ hash: 'of-last-year' }] }, { totalHits: 3 }] } }, { reachable: true, needsRebuild: true, documents: 3 }],
      ['an index without settings', { status: 200, body: { results: [{ hits: [] }, { totalHits: 3 }] } }, { reachable: true, needsRebuild: true, documents: 3 }],
      ['no index', fault('index_not_found', 'invalid_request', 404), { reachable: true, needsRebuild: true, documents: null }],
      ['a key that is refused', fault('invalid_api_key', 'auth', 403), { reachable: false, needsRebuild: false, documents: null }],
      ['no Meilisearch', { status: 200, body: '<html>Welkom</html>' }, { reachable: false, needsRebuild: false, documents: null }],
      ['nobody', 'hang up', { reachable: false, needsRebuild: false, documents: null }],
    ] as const)('with %s, in Dutch, without address or key', async (_what, answer, expected) => {
      stub.instead = ({ path }) => (path.startsWith('/keys') ? null : answer);
      const health = await engineWith({ key: 'a-key-that-nobody-may-see' }).health();
      expect(health).toMatchObject(expected);
      expect(health.says).toMatch(/^[A-Z][^:/]+\.$/);
      expect(health.says).not.toMatch(/127|a-key/);
    });
  });

  describe('builds anew', () => {
    it('under another name, and puts it in the place of the old one', async () => {
      await engine.rebuild(batches(many(2), [document(9, 'Kast')]));
      expect(stub.ids(INDEX)).toEqual([doc(0), doc(1), doc(9), 'settings']);
      expect(stub.indexNames()).toEqual([INDEX]);
    });

    it('with settings before the first document', async () => {
      await engine.rebuild(batches(many(1)));
      const writes = stub.requests.filter(({ method }) => method === 'PATCH' || method === 'POST').map(({ path }) => path.replace(/_build_\d+/, '_build'));
      expect(writes.indexOf('/indexes/schakel_build/settings')).toBeLessThan(writes.indexOf('/indexes/schakel_build/documents'));
    });

    it('and leaves the old one as it is when that fails', async () => {
      stub.refuses = () => ({ code: 'no_space_left_on_device', type: 'system' });
      expect(await codeOf(engine.rebuild(batches(many(9))))).toBe('FAILED');
      expect(stub.ids(INDEX)).toEqual([doc(0), doc(1), doc(2), 'settings']);
      expect(stub.indexNames()).toEqual([INDEX]);
    });

    it('and says so when the swap was not done', async () => {
      stub.instead = ({ path }) => (path === '/swap-indexes' ? { status: 202, body: { taskUid: 0, indexUid: null, status: 'enqueued', type: 'indexSwap', enqueuedAt: '' } } : null);
      expect(await codeOf(engine.rebuild(batches(many(9))))).toBe('FAILED');
    });

    it('and goes on without a document that is refused', async () => {
      stub.refuses = (documents) => (documents.some(({ id }) => id === doc(1)) ? { code: 'invalid_document_id', type: 'invalid_request' } : null);
      expect(await engine.rebuild(batches(many(5)))).toEqual([{ id: doc(1), reason: 'invalid_document_id' }]);
      expect(stub.ids(INDEX)).toEqual([doc(0), doc(2), doc(3), doc(4), 'settings']);
    });
  });

  describe('uses keys with least rights', () => {
    const used = (path: RegExp) => [...new Set(stub.requests.filter((request) => path.test(request.path)).map((request) => request.key))];

    it('which it makes with the master key, for searching and indexing apart', async () => {
      stub.instead = ({ method, path }) => (method === 'GET' && path.startsWith('/keys/') ? fault('api_key_not_found', 'invalid_request', 404) : null);
      const master = engineWith({ key: 'master' });
      await master.index([document(3, 'Kast')]);
      await master.search(query, signal);
      const made = stub.requests.filter(({ method, path }) => method === 'POST' && path === '/keys').map(({ body }) => (body as { actions: string[]; indexes: string[] }));
      expect(made.map(({ actions, indexes }) => [actions.includes('search'), indexes])).toEqual([[true, [INDEX]], [false, [INDEX, 'schakel_build_*']]]);
      expect(made.flatMap(({ actions }) => actions).filter((action) => action.startsWith('keys') || action.includes('*'))).toEqual([]);
      expect(used(/multi-search/)).toEqual(['made-1']);
      expect(used(/documents|tasks/)).toEqual(['made-9']);
      expect(used(/keys/)).toEqual(['master']);
    });

    it('which it finds again', async () => {
      await engineWith({ key: 'master' }).search(query, signal);
      expect(stub.count('POST', /keys/)).toBe(0);
      expect(used(/multi-search/)[0]).toMatch(/^known-/);
    });

    it('which it was given', async () => {
      const given = engineWith({ searchKey: 'for-search', indexKey: 'for-index' });
      await given.index([document(3, 'Kast')]);
      expect(used(/multi-search/)).toEqual(['for-search']);
      expect(used(/documents|tasks/)).toEqual(['for-index']);
    });

    it('and the given key itself where that is not the master key', async () => {
      stub.instead = ({ path }) => (path.startsWith('/keys') ? fault('invalid_api_key', 'auth', 403) : null);
      await engineWith({ key: 'for-both' }).index([document(3, 'Kast')]);
      expect(used(/multi-search|documents|tasks/)).toEqual(['for-both']);
    });

    it('and asks for them again when the server has forgotten them', async () => {
      const master = engineWith({ key: 'master' });
      await master.search(query, signal);
      stub.instead = ({ path }) => (path === '/multi-search' ? fault('invalid_api_key', 'auth', 403) : null);
      expect(await codeOf(master.search(query, signal))).toBe('UNAUTHORISED');
      stub.instead = () => null;
      stub.requests.length = 0;
      await master.search(query, signal);
      expect(stub.count('GET', /keys/)).toBe(1);
    });
  });
});
