/** A copy that stands by itself: V8 keeps the whole text alive as long as a word cut out of it lives. */
const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/**
 * A cache for text analysis: two generations of Maps, the older thrown away when the younger is full. No bookkeeping
 * on a hit in the younger generation, which is what makes it worth having beside a general LRU cache.
 */
export class BoundedCache<T extends NonNullable<unknown>> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  /** Holds between `size` and twice `size` entries; `make` works out what is missing. */
  constructor(
    private readonly size: number,
    private readonly make: (key: string) => T,
  ) {}

  get(key: string): T {
    return this.young.get(key) ?? this.refresh(key);
  }

  private refresh(key: string): T {
    const own = detached(key);
    const value = this.old.get(key) ?? this.make(own);
    if (this.young.size >= this.size) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(own, value);
    return value;
  }
}
