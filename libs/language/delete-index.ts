/** Only the beginning of a key is varied: enough to find it, and it bounds the size of the index. */
const PREFIX = 7;
const ID_SPACE = 2 ** 20;
const MOST_PENDING = 4_000;

/** 32-bit FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Hashes of a key's beginning with up to `depth` letters left out. */
function variants(key: string, depth: number): Set<number> {
  const found = new Set<number>();
  let level = [key.slice(0, PREFIX)];
  for (let deleted = 0; ; deleted += 1) {
    for (const text of level) found.add(hash(text));
    if (deleted === depth) return found;
    const next = new Set<string>();
    for (const text of level) {
      for (let at = 0; at < text.length; at += 1) next.add(text.slice(0, at) + text.slice(at + 1));
    }
    level = [...next];
  }
}

/**
 * Symmetric-delete index (after SymSpell): two keys within a distance meet in a variant of both with letters left out.
 * Pairs of hash and id lie sorted in one typed array (8 bytes each), the newest in a Map until there are many.
 */
export class DeleteIndex {
  private sorted = new Float64Array(0);
  private pending = new Map<number, number[]>();
  private pendingSize = 0;

  /** Ids must be below a million. */
  add(key: string, depth: number, id: number): void {
    for (const variant of variants(key, depth)) {
      const ids = this.pending.get(variant);
      if (ids) ids.push(id);
      else this.pending.set(variant, [id]);
      this.pendingSize += 1;
    }
  }

  /** Ids of all keys that may be within `depth` letters of this one: candidates, to be measured. */
  candidates(key: string, depth: number): Set<number> {
    if (this.pendingSize > MOST_PENDING) this.merge();
    const found = new Set<number>();
    for (const variant of variants(key, depth)) {
      for (const id of this.pending.get(variant) ?? []) found.add(id);
      const least = variant * ID_SPACE;
      for (let at = this.firstFrom(least); at < this.sorted.length && (this.sorted[at] ?? 0) < least + ID_SPACE; at += 1) {
        found.add((this.sorted[at] ?? 0) - least);
      }
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
    const merged = new Float64Array(this.sorted.length + this.pendingSize);
    merged.set(this.sorted);
    let at = this.sorted.length;
    for (const [variant, ids] of this.pending) {
      for (const id of ids) merged[at++] = variant * ID_SPACE + id;
    }
    this.sorted = merged.sort();
    this.pending = new Map();
    this.pendingSize = 0;
  }
}
