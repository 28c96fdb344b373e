/**
 * A cache for text analysis: two generations of Maps, the older thrown away when the younger is full. No bookkeeping
 * on a hit in the younger generation, which is what makes it worth having beside a general LRU cache.
 */
export class BoundedCache<T extends NonNullable<unknown>> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  /** Holds between `size` and twice `size` entries. */
  constructor(private readonly size: number) {}

  get(key: string): T | undefined {
    const fresh = this.young.get(key);
    if (fresh !== undefined) return fresh;
    const aged = this.old.get(key);
    if (aged !== undefined) this.set(key, aged);
    return aged;
  }

  set(key: string, value: T): T {
    if (this.young.size >= this.size) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
    return value;
  }
}
