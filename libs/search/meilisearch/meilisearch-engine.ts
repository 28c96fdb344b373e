import type { MultiSearchResponse } from 'meilisearch';
import { FEW, textPlan, type TextPlan, type Wanted } from '../domain/text-plan';
import { SearchEngine, SearchEngineError, type EngineAnswer, type EngineHealth, type IndexedVersion, type RefusedDocument, type SearchDocument, type SearchQuery } from '../port';
import { buildIndex } from './build';
import { SETTINGS_KIND, storedDocument } from './documents';
import { engineError, MalformedAnswer, MEILISEARCH } from './errors';
import { Clients, type MeilisearchAccess } from './keys';
import { withRetry, type RetryOptions } from './retry';
import { readAnswer, totalOf } from './search-answers';
import { searchRequests } from './search-requests';
import { SETTINGS_HASH } from './settings';
import { checkSucceeded, taskDone } from './tasks';
import { readTask, send, settle } from './upload';

export interface MeilisearchOptions extends MeilisearchAccess {
  /** Name of the index: installations on one server have one each. */
  readonly index: string;
  readonly retry?: RetryOptions;
  /** Milliseconds until a change must be searchable; the room tells the engine again otherwise. */
  readonly patienceMs?: number;
}

const RETRY: RetryOptions = { attempts: 4, pause: 200 };
const PATIENCE_MS = 120_000;
const HEALTH_MS = 2000;
const PAGE = 2000;

const SAYS: Readonly<Partial<Record<SearchEngineError['code'], string>>> = {
  UNAUTHORISED: 'Meilisearch weigert de sleutel. Kijk MEILI_KEY na.', OVERLOADED: 'Meilisearch heeft het te druk.',
  MALFORMED_ANSWER: 'Wat antwoordt, is geen Meilisearch. Kijk MEILI_URL na.', FAILED: 'Meilisearch antwoordt met een fout.',
};

/** Searches in Meilisearch. What matches is a filter on the documents' lexemes, what goes first is Meilisearch's own ranking. */
export class MeilisearchEngine extends SearchEngine {
  readonly name = MEILISEARCH;
  private readonly clients: Clients;
  private readonly retry: RetryOptions;
  private known = false;

  constructor(private readonly options: MeilisearchOptions) {
    super();
    this.clients = new Clients(options, options.index);
    this.retry = options.retry ?? RETRY;
  }

  async index(documents: readonly SearchDocument[]): Promise<readonly RefusedDocument[]> {
    return this.told(async () => {
      if (documents.length === 0) return [];
      await this.checkIndex();
      const upload = await this.upload();
      return settle(upload, await send(upload, documents.map(storedDocument)));
    });
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.told(async () => {
      if (ids.length === 0) return;
      await this.checkIndex();
      const { client, index, retry, until } = await this.upload();
      const { taskUid } = await withRetry(() => client.index(index).deleteDocuments([...ids]), retry);
      checkSucceeded(await taskDone(client, readTask(taskUid), until, retry));
    });
  }

  async search(query: SearchQuery, signal: AbortSignal): Promise<EngineAnswer> {
    const plan = textPlan(query.terms);
    if (query.text !== '' && !plan) return { hits: [], total: 0, facets: Object.fromEntries(query.facets.map((facet) => [facet, []])) };
    return this.told(async () => {
      if (!this.known) await this.checkIndex(signal);
      const strict = await this.ask(query, plan, plan?.strict ?? null, signal);
      return plan?.loose && strict.total < FEW ? this.ask(query, plan, plan.loose, signal) : strict;
    });
  }

  async *contents(): AsyncGenerator<readonly IndexedVersion[]> {
    for (let offset = 0; ; offset += PAGE) {
      const results = await this.told(async () => {
        const client = await this.clients.for('index');
        const page = await withRetry(() => client.index(this.options.index).getDocuments({ fields: ['id', 'version'], limit: PAGE, offset }), this.retry);
        if (!Array.isArray(page.results)) throw new MalformedAnswer('No documents');
        return page.results;
      });
      yield results.flatMap(({ id, version }) => (typeof id === 'string' && typeof version === 'number' ? [{ id, version }] : []));
      if (results.length < PAGE) return;
    }
  }

  async health(): Promise<EngineHealth> {
    try {
      const { hash, documents } = await this.told(() => this.look(AbortSignal.timeout(HEALTH_MS)));
      const isOurs = hash === SETTINGS_HASH;
      return { reachable: true, needsRebuild: !isOurs, documents, says: isOurs ? '' : 'De index heeft andere instellingen en moet opnieuw gemaakt worden.' };
    } catch (error) {
      const { code } = engineError(error);
      if (code === 'NOT_READY') return { reachable: true, needsRebuild: true, documents: null, says: 'Er is nog geen index.' };
      return { reachable: false, needsRebuild: false, documents: null, says: SAYS[code] ?? 'Meilisearch antwoordt niet.' };
    }
  }

  async rebuild(documents: AsyncIterable<readonly SearchDocument[]>, progress?: (done: number) => void): Promise<readonly RefusedDocument[]> {
    return this.told(async () => {
      const refused = await buildIndex({ client: await this.clients.for('index'), index: this.options.index, retry: this.retry }, documents, progress);
      this.known = true;
      return refused;
    });
  }

  /** Takes away the index and the keys that were made for it: after a trial, when an installation is given up. */
  async drop(): Promise<void> {
    await this.told(async () => {
      const { client, index, retry, until } = await this.upload();
      const { taskUid } = await withRetry(() => client.deleteIndex(index), retry);
      await taskDone(client, readTask(taskUid), until, retry);
      await this.clients.deleteKeys();
      this.known = false;
    });
  }

  private async upload() {
    const { index, patienceMs = PATIENCE_MS } = this.options;
    return { client: await this.clients.for('index'), index, retry: this.retry, until: performance.now() + patienceMs };
  }

  private async ask(query: SearchQuery, plan: TextPlan | null, wanted: Wanted | null, signal: AbortSignal): Promise<EngineAnswer> {
    const requests = searchRequests(this.options.index, query, plan, wanted);
    const client = await this.clients.for('search');
    return readAnswer(query, plan, requests, await client.multiSearch({ queries: requests.queries }, { signal }));
  }

  /** An index of other settings would find too little without saying so. @throws SearchEngineError NOT_READY */
  private async checkIndex(signal?: AbortSignal): Promise<void> {
    const { hash } = await this.look(signal ?? AbortSignal.timeout(HEALTH_MS));
    if (hash !== SETTINGS_HASH) throw new SearchEngineError(MEILISEARCH, 'NOT_READY', 'The index has other settings');
    this.known = true;
  }

  /** With the right to search alone: which settings the index has, and how many documents. */
  private async look(signal: AbortSignal): Promise<{ hash: string | null; documents: number }> {
    const client = await this.clients.for('search');
    const indexUid = this.options.index;
    const response: Partial<MultiSearchResponse> | undefined = await client.multiSearch({
      queries: [
        { indexUid, q: '', filter: `kind = ${SETTINGS_KIND}`, limit: 1, attributesToRetrieve: ['hash'] },
        { indexUid, q: '', filter: `kind != ${SETTINGS_KIND}`, page: 1, hitsPerPage: 0 },
      ],
    }, { signal });
    const [settings, all] = response?.results ?? [];
    const hash: unknown = settings?.hits?.[0]?.['hash'];
    return { hash: typeof hash === 'string' ? hash : null, documents: totalOf(all) };
  }

  /** Faults as the room knows them. After one, keys and index are looked at anew. */
  private async told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      const error = engineError(cause);
      if (error.code === 'UNAUTHORISED') this.clients.forget();
      if (error.code !== 'TIMEOUT') this.known = false;
      throw error;
    }
  }
}
