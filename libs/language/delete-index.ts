/** Only the beginning of a key is varied: enough to find it, and it bounds the size of the index. */
const PREFIX = 7;
const ID_SPACE = 2 ** 20;
const MOST_PENDING = 4_000;

/** 32-bit FNV-1a of the first letters of a key, with one or two of them left out. */
function hashWithout(key: string, one: number, other: number): number {
  const length = Math.min(key.length, PREFIX);
  let value = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) {
    if (at !== one && at !== other) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** Hashes of a key's beginning with up to `depth` (0 to 2) letters left out. */
function variants(key: string, depth: number): number[] {
  const length = Math.min(key.length, PREFIX);
  const found = [hashWithout(key, -1, -1)];
  if (depth === 0) return found;
  for (let one = 0; one < length; one += 1) {
    found.push(hashWithout(key, one, -1));
    if (depth === 1) continue;
    for (let other = one + 1; other < length; other += 1) found.push(hashWithout(key, one, other));
  }
  return found;
}

/**
 * Symmetric-delete index (after SymSpell): two keys within a distance meet in a variant of both with letters left out.
 * Hash and id make one number; these lie sorted in a typed array (8 bytes each), the newest unsorted until there are many.
 */
export class DeleteIndex {
  private sorted: Float64Array<ArrayBuffer>;
  private pending: number[];

  /** With all that another holds at this moment. What lies sorted is never written to again, so both may use it. */
  constructor(base?: DeleteIndex) {
    this.sorted = base?.sorted ?? new Float64Array(0);
    this.pending = [...(base?.pending ?? [])];
  }

  /** Ids must be below a million. */
  add(key: string, depth: number, id: number): void {
    for (const variant of variants(key, depth)) this.pending.push(variant * ID_SPACE + id);
  }

  /** Ids of all keys that may be within `depth` letters of this one: candidates, to be measured. */
  candidates(key: string, depth: number): Set<number> {
    if (this.pending.length > MOST_PENDING) this.merge();
    const found = new Set<number>();
    const wanted = new Set(variants(key, depth));
    for (const variant of wanted) {
      const least = variant * ID_SPACE;
      for (let at = this.firstFrom(least); at < this.sorted.length && (this.sorted[at] ?? 0) < least + ID_SPACE; at += 1) {
        found.add((this.sorted[at] ?? 0) - least);
      }
    }
    for (const pair of this.pending) {
      const variant = Math.floor(pair / ID_SPACE);
      if (wanted.has(variant)) found.add(pair - variant * ID_SPACE);
    }
    return found;
  }

  private firstFrom(least: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle] ?? 0) < least) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private merge(): void {
    const merged = new Float64Array(this.sorted.length + this.pending.length);
    merged.set(this.sorted);
    merged.set(this.pending, this.sorted.length);
    this.sorted = merged.sort();
    this.pending = [];
  }
}
