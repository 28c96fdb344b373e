/** A stretch of a text with one part of it marked, by offsets into `text`. */
export interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const BEFORE = 40;
const AFTER = 60;

/** What stands around a word, cut between words. */
export function excerpt(text: string, from: number, to: number): Excerpt {
  const flat = text.replace(/\s/g, ' ');
  const begin = from <= BEFORE ? 0 : flat.indexOf(' ', from - BEFORE) + 1;
  const last = flat.lastIndexOf(' ', to + AFTER);
  const end = flat.length <= to + AFTER || last < to ? Math.max(to, Math.min(flat.length, to + AFTER)) : last;
  // A word longer than what may stand before it.
  const start = begin > from || begin === 0 && from > BEFORE ? from : begin;
  const [head, tail] = [start > 0 ? '… ' : '', end < flat.length ? ' …' : ''];
  return { text: `${head}${flat.slice(start, end)}${tail}`, from: head.length + from - start, to: head.length + to - start };
}
