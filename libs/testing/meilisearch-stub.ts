import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request that the stub got. */
export interface StubRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly key: string | null;
  readonly body: unknown;
}

/** What the stub answers in the place of its own answer. `cut` sends half of the body and hangs up, `hang` answers nothing at all. */
export type StubAnswer = { readonly status: number; readonly body: object | string; readonly headers?: Readonly<Record<string, string>>; readonly cut?: boolean } | 'hang' | 'hang up';

export interface StubFault {
  readonly code: string;
  readonly type: 'invalid_request' | 'internal' | 'auth' | 'system';
}

type Stored = Readonly<Record<string, unknown>>;

/** Errors have this form, alone and within tasks. */
export const errorBody = ({ code, type }: StubFault) => ({ message: `Because of ${code}.`, code, type, link: `https://docs.meilisearch.com/errors#${code}` });

/**
 * NOT a Meilisearch: an HTTP server with answers in the form that Meilisearch documents, for what a healthy server will not do when
 * it is told to. It keeps documents by id and finds all of them, whatever is asked.
 */
export class MeilisearchStub {
  readonly requests: StubRequest[] = [];
  /** Says what to answer instead; null leaves it to the stub. */
  instead: (request: StubRequest) => StubAnswer | null = () => null;
  /** Why a payload of documents fails in its task; null when it does not. */
  refuses: (documents: readonly Stored[]) => StubFault | null = () => null;
  /** How often a task is asked for before it is done. */
  slowness = 0;
  private readonly indexes = new Map<string, Map<string, Stored>>();
  private readonly tasks: { indexUid: string | null; type: string; error: StubFault | null; asked: number }[] = [];
  private server: Server;
  private port = 0;

  private constructor() {
    this.server = this.makeServer();
  }

  static async start(): Promise<MeilisearchStub> {
    const stub = new MeilisearchStub();
    await stub.listen();
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Ids in an index. */
  ids(index: string): string[] {
    return [...(this.indexes.get(index)?.keys() ?? [])].sort();
  }

  document(index: string, id: string): Stored | undefined {
    return this.indexes.get(index)?.get(id);
  }

  indexNames(): string[] {
    return [...this.indexes.keys()].sort();
  }

  count(method: string, path: RegExp): number {
    return this.requests.filter((request) => request.method === method && path.test(request.path)).length;
  }

  /** Hangs up on everybody, in the middle of a sentence if need be, and does not answer any more. */
  async die(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  /** Is back at the same address with the documents that it had. */
  async revive(): Promise<void> {
    this.server = this.makeServer();
    await this.listen();
  }

  private async listen(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  private makeServer(): Server {
    return createServer((request, response) => void this.answer(request, response).catch(() => response.destroy()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const received: StubRequest = {
      method: request.method ?? '', path: (request.url ?? '').split('?')[0] ?? '', key: request.headers.authorization?.replace('Bearer ', '') ?? null,
      body: text === '' ? null : JSON.parse(text),
    };
    this.requests.push(received);
    const answer = this.instead(received) ?? this.own(received);
    if (answer === 'hang') {
      await Promise.race([sleep(30_000, undefined, { ref: false }), once(response, 'close')]);
      return;
    }
    if (answer === 'hang up') {
      response.destroy();
      return;
    }
    const { status, body, headers = {}, cut = false } = answer;
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(sent)), ...headers });
    if (!cut) {
      response.end(sent);
      return;
    }
    response.write(sent.slice(0, Math.ceil(sent.length / 2)), () => response.destroy());
  }

  private own({ method, path, body }: StubRequest): StubAnswer {
    const [, first = '', index = '', part = '', id = ''] = path.split('/');
    const notFound = (code: string): StubAnswer => ({ status: 404, body: errorBody({ code, type: 'invalid_request' }) });
    switch (`${method} ${first}${part && `/${part}`}`) {
      case 'GET keys':
      case 'POST keys':
        return { status: 200, body: { uid: index, key: method === 'POST' ? `made-${(body as { actions: string[] }).actions.length}` : `known-${index.slice(0, 4)}` } };
      case 'GET indexes':
        return { status: 200, body: { results: [...this.indexes.keys()].map((uid) => ({ uid, primaryKey: 'id', createdAt: new Date().toISOString(), updatedAt: new Date().toISOString() })), offset: 0, limit: 1000, total: this.indexes.size } };
      case 'POST indexes': {
        const { uid } = body as { uid: string };
        this.indexes.set(uid, this.indexes.get(uid) ?? new Map<string, Stored>());
        return this.task(uid, 'indexCreation');
      }
      case 'PATCH indexes/settings':
        return this.task(index, 'settingsUpdate');
      case 'POST indexes/documents':
        return id === 'delete-batch' ? this.deleteDocuments(index, body as string[]) : this.addDocuments(index, body as Stored[]);
      case 'GET indexes/documents': {
        const documents = this.indexes.get(index);
        if (!documents) return notFound('index_not_found');
        if (id !== '') return documents.has(id) ? { status: 200, body: documents.get(id) ?? {} } : notFound('document_not_found');
        return { status: 200, body: { results: [...documents.values()], offset: 0, limit: documents.size, total: documents.size } };
      }
      case 'DELETE indexes':
        this.indexes.delete(index);
        return this.task(index, 'indexDeletion');
      case 'POST swap-indexes':
        for (const { indexes: [one = '', other = ''] } of body as { indexes: string[] }[]) this.swap(one, other);
        return this.task(null, 'indexSwap');
      case 'GET tasks':
        return this.tellTask(Number(index));
      case 'POST multi-search':
        return this.search(body as { queries: { indexUid: string; filter: string; hitsPerPage?: number; facets?: string[] }[] });
      default:
        return notFound('not_found');
    }
  }

  private addDocuments(index: string, documents: readonly Stored[]): StubAnswer {
    const error = this.refuses(documents);
    const stored = this.indexes.get(index) ?? new Map<string, Stored>();
    this.indexes.set(index, stored);
    if (!error) for (const document of documents) stored.set(String(document['id']), document);
    return this.task(index, 'documentAdditionOrUpdate', error);
  }

  private deleteDocuments(index: string, ids: readonly string[]): StubAnswer {
    for (const id of ids) this.indexes.get(index)?.delete(id);
    return this.task(index, 'documentDeletion');
  }

  private swap(one: string, other: string): void {
    const [first, second] = [this.indexes.get(one), this.indexes.get(other)];
    if (first) this.indexes.set(other, first);
    if (second) this.indexes.set(one, second);
  }

  private task(indexUid: string | null, type: string, error: StubFault | null = null): StubAnswer {
    const taskUid = this.tasks.push({ indexUid, type, error, asked: 0 }) - 1;
    return { status: 202, body: { taskUid, indexUid, status: 'enqueued', type, enqueuedAt: new Date().toISOString() } };
  }

  private tellTask(uid: number): StubAnswer {
    const task = this.tasks[uid];
    if (!task) return { status: 404, body: errorBody({ code: 'task_not_found', type: 'invalid_request' }) };
    task.asked += 1;
    const status = task.asked <= this.slowness ? 'processing' : task.error ? 'failed' : 'succeeded';
    return { status: 200, body: { uid, batchUid: uid, indexUid: task.indexUid, status, type: task.type, canceledBy: null, details: {}, error: task.error && errorBody(task.error), duration: null, enqueuedAt: new Date().toISOString(), startedAt: null, finishedAt: null } };
  }

  private search({ queries }: { queries: readonly { indexUid: string; filter: string; hitsPerPage?: number; facets?: string[] }[] }): StubAnswer {
    const results: object[] = [];
    for (const { indexUid, filter, hitsPerPage, facets = [] } of queries) {
      const documents = this.indexes.get(indexUid);
      if (!documents) return { status: 404, body: errorBody({ code: 'index_not_found', type: 'invalid_request' }) };
      const settings = filter.endsWith('= SETTINGS') && !filter.includes('!=');
      const hits = [...documents.values()].filter((document) => (document['kind'] === 'SETTINGS') === settings);
      const facetDistribution = Object.fromEntries(facets.map((facet) => [facet, {}]));
      results.push({ indexUid, query: '', processingTimeMs: 0, facetDistribution, ...(hitsPerPage === undefined ? { hits, offset: 0, limit: 20, estimatedTotalHits: hits.length } : { hits: [], totalHits: hits.length, page: 1, hitsPerPage, totalPages: 0 }) });
    }
    return { status: 200, body: { results } };
  }
}
