import { readFileSync } from 'node:fs';
import { once } from '@schakel/language';
import { referenceFile } from '@schakel/taxonomy';

/** What training found (reference-data/meaning/README.md): a vector for each piece, and a small network on top. */
export interface Weights {
  /** One row of `width` numbers for each piece, each row with a scale of its own. */
  readonly table: Int8Array;
  readonly scale: Float32Array;
  /** From `width` to `hidden` numbers, row by row, with what is added to each. */
  readonly inner: Float32Array;
  readonly bias: Float32Array;
  /** From `hidden` numbers to those of a meaning, and straight from the `width` to them. */
  readonly outer: Float32Array;
  readonly straight: Float32Array;
  /** Where texts crowd together: directions, row by row. */
  readonly topics: Int8Array;
  /** From all of those numbers (`width`, `hidden`, `size`, after one another) to value chains, row by row, with what is added to each. */
  readonly chains: Float32Array;
  readonly chainBias: Float32Array;
  readonly width: number;
  readonly hidden: number;
  readonly size: number;
}

interface Entry {
  readonly dtype: 'I8' | 'F32';
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** Reads the file once (format: safetensors). @throws Error when it is not as it was built */
export const weights = once((): Weights => {
  const file = readFileSync(referenceFile('meaning', 'weights.safetensors'));
  const start = 8 + Number(file.readBigUInt64LE(0));
  const header = JSON.parse(file.toString('utf8', 8, start)) as Record<string, Entry | undefined>;
  // A copy, so that numbers of four bytes begin at a multiple of four.
  const bytes = new Uint8Array(file.subarray(start)).buffer;
  const entry = (name: string, dtype: Entry['dtype']): Entry => {
    const found = header[name];
    if (found?.dtype !== dtype) throw new Error(`weights.safetensors has no ${dtype} "${name}"`);
    return found;
  };
  const floats = (name: string) => {
    const [from, to] = entry(name, 'F32').data_offsets;
    return new Float32Array(bytes, from, (to - from) / 4);
  };
  const bytesOf = (name: string) => {
    const [from, to] = entry(name, 'I8').data_offsets;
    return new Int8Array(bytes, from, to - from);
  };
  const [, width = 0] = entry('table', 'I8').shape;
  const [hidden = 0, size = 0] = entry('outer', 'F32').shape;
  return {
    table: bytesOf('table'), scale: floats('scale'), inner: floats('inner'), bias: floats('bias'), outer: floats('outer'), straight: floats('straight'),
    topics: bytesOf('topics'), chains: floats('chains'), chainBias: floats('chain_bias'), width, hidden, size,
  };
});
