import DataLoader from 'dataloader';
import type { Viewer } from '../access/viewer';

/** What each resolver gets as its context. */
export interface GraphqlContext {
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  /** The HTTP request and reply; absent on a WebSocket. */
  readonly http?: HttpExchange;
}

/** The little that sign-in needs of the HTTP exchange: cookies and the visitor's address. */
export interface HttpExchange {
  readonly ip: string;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  setCookie(name: string, value: string, options: { maxAge: number; path: string }): void;
  clearCookie(name: string, options: { path: string }): void;
}

/** Tells who asks; the room `identity` provides it. */
export abstract class ViewerSource {
  /** @throws Refusal UNAUTHENTICATED for a token that is malformed, expired or withdrawn */
  abstract fromBearer(token: string): Promise<Viewer>;
  /** As the browser's cookies say; anonymous when they do not. */
  abstract fromCookies(cookies: Readonly<Record<string, string | undefined>>): Promise<Viewer>;
}

/** Batches look-ups by key within one request. */
export class Loaders {
  private readonly loaders = new Map<object, DataLoader<string, unknown>>();

  /** The loader of `batch`, which gets all keys asked for in one go and answers with a map. */
  load<T>(batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>, key: string): Promise<T | null> {
    let loader = this.loaders.get(batch);
    if (!loader) {
      loader = new DataLoader<string, unknown>(async (keys) => {
        const found = await batch(keys);
        return keys.map((each) => found.get(each) ?? null);
      });
      this.loaders.set(batch, loader);
    }
    return loader.load(key) as Promise<T | null>;
  }
}
