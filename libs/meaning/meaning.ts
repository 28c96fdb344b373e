import { piecesOf } from './pieces';
import { weights } from './weights';

/** What a text is about, as a direction in a space of {@link MEANING_SIZE} dimensions; all zero for a text without words. */
export type Meaning = Int8Array;
export const MEANING_SIZE = 128;

/** A direction's numbers lie around 1 / sqrt(128); so many steps keep them apart and hardly ever reach the end of a byte. */
const STEPS = 400;

/**
 * Reads what a text is about. Texts about one thing lie near each other, also where they share no word: "we zitten op de grond"
 * near "stapelstoelen". The first call loads the weights (some tens of milliseconds); later ones take well under a millisecond.
 */
export function meaningOf(text: string): Meaning {
  const { pieces, vector } = numbersOf(text);
  return pieces === 0 ? new Int8Array(MEANING_SIZE) : Int8Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round(STEPS * value))));
}

/** What the network makes of a text: of how many pieces, the sum over them, the layer between, and the direction (of length 1). */
export function numbersOf(text: string): { readonly pieces: number; readonly sum: Float32Array; readonly between: Float32Array; readonly vector: Float32Array } {
  const { table, scale, width, hidden, size, inner, bias, outer, straight } = weights();
  const pieces = piecesOf(text);
  const sum = new Float32Array(width);
  for (const piece of pieces) {
    const step = (scale[piece] ?? 0) / Math.sqrt(pieces.length);
    for (let at = 0; at < width; at += 1) sum[at]! += step * table[piece * width + at]!;
  }
  const between = product(sum, inner, hidden);
  for (let at = 0; at < hidden; at += 1) between[at] = Math.max(0, between[at]! + bias[at]!);
  const direct = product(sum, straight, size);
  const vector = product(between, outer, size).map((value, at) => value + direct[at]!);
  const length = Math.hypot(...vector);
  return { pieces: pieces.length, sum, between, vector: vector.map((value) => value / length) };
}

/** A row of numbers times a matrix that is stored row by row. */
export function product(row: Float32Array, matrix: Float32Array, columns: number): Float32Array {
  const result = new Float32Array(columns);
  for (let at = 0, from = 0; at < row.length; at += 1, from += columns) {
    const value = row[at]!;
    if (value === 0) continue;
    for (let column = 0; column < columns; column += 1) result[column]! += value * matrix[from + column]!;
  }
  return result;
}

/** As text (base64), to be kept; the empty text is no meaning. */
export const packed = (meaning: Meaning): string => Buffer.from(meaning).toString('base64');
export const unpacked = (text: string): Meaning => new Int8Array(Buffer.from(text, 'base64'));

/** How near two meanings lie: the cosine of the angle between them, 1 for the same, around 0 for nothing in common. */
export function closeness(one: Meaning, other: Meaning): number {
  let dot = 0;
  let ones = 0;
  let others = 0;
  for (let at = 0; at < one.length; at += 1) {
    const a = one[at]!;
    const b = other[at] ?? 0;
    dot += a * b;
    ones += a * a;
    others += b * b;
  }
  return ones === 0 || others === 0 ? 0 : dot / Math.sqrt(ones * others);
}
