import { Meilisearch, MeilisearchApiError, type KeyCreation } from 'meilisearch';
import { v5 as uuid } from 'uuid';
import { engineError, MalformedAnswer } from './errors';

export interface MeilisearchAccess {
  readonly url: string;
  /** The server's master key, or a key that may do everything here; none for a server without keys. */
  readonly key?: string | undefined;
  /** Keys for searching and for indexing alone; made with `key` when they are not given. */
  readonly searchKey?: string | undefined;
  readonly indexKey?: string | undefined;
}

/** What a part of the program may do. */
export type Role = 'search' | 'index';

const NAMESPACE = '5b0d4f5e-7a53-4b0e-9c5c-0f5f3f2a9d11';

/** Milliseconds that one request may take. */
const REQUEST_MS = 10_000;

/** Gives each part of the program a client with no more rights than it needs. */
export class Clients {
  private readonly made = new Map<Role, Promise<Meilisearch>>();

  constructor(
    private readonly access: MeilisearchAccess,
    private readonly index: string,
  ) {}

  /** @throws SearchEngineError */
  async for(role: Role): Promise<Meilisearch> {
    const known = this.made.get(role) ?? this.make(role);
    this.made.set(role, known);
    try {
      return await known;
    } catch (error) {
      this.made.delete(role);
      throw engineError(error);
    }
  }

  /** After a key was refused: the server may have been emptied, and its keys with it. */
  forget(): void {
    this.made.clear();
  }

  /** Deletes the keys that were made for this index, if the key that was given may. */
  async deleteKeys(): Promise<void> {
    const { url, key } = this.access;
    this.forget();
    if (key) for (const role of ['search', 'index'] as const) await client(url, key).deleteKey(rights(role, this.index).uid).catch(() => undefined);
  }

  private async make(role: Role): Promise<Meilisearch> {
    return client(this.access.url, (role === 'search' ? this.access.searchKey : this.access.indexKey) ?? (await this.keyFor(role)));
  }

  /** The key for a role is the same for every process: its value follows from the master key and its id. */
  private async keyFor(role: Role): Promise<string | undefined> {
    const { url, key } = this.access;
    if (!key) return undefined;
    const server = client(url, key);
    const creation = rights(role, this.index);
    try {
      return readKey(await server.getKey(creation.uid));
    } catch (error) {
      const status = error instanceof MeilisearchApiError ? error.response.status : 0;
      // Not the master key: it is given as it is, and the server says what it may do.
      if (status === 403) return key;
      if (status !== 404) throw error;
    }
    // Another process may have made it in the meantime.
    return server.createKey(creation).then(readKey, async () => readKey(await server.getKey(creation.uid)));
  }
}

function rights(role: Role, index: string): KeyCreation & { uid: string } {
  const creation: KeyCreation =
    role === 'search'
      ? { name: `Schakel: ${index} (search)`, actions: ['search'], indexes: [index], expiresAt: null }
      : {
          name: `Schakel: ${index} (index)`, indexes: [index, `${index}_build_*`], expiresAt: null,
          actions: ['documents.add', 'documents.get', 'documents.delete', 'indexes.create', 'indexes.get', 'indexes.delete', 'indexes.swap', 'settings.update', 'tasks.get'],
        };
  return { ...creation, uid: uuid(JSON.stringify(creation), NAMESPACE) };
}

function readKey({ key }: { key?: unknown }): string {
  if (typeof key !== 'string' || key === '') throw new MalformedAnswer('A key without a value');
  return key;
}

function client(url: string, key: string | undefined): Meilisearch {
  // Compressed answers come in several pieces, and the last of them forty milliseconds late.
  return new Meilisearch({ host: url, ...(key === undefined ? {} : { apiKey: key }), timeout: REQUEST_MS, requestInit: { headers: { 'accept-encoding': 'identity' } } });
}
