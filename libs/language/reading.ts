import { Token } from './tokens';

type Unplaced<T> = T extends Token ? Omit<T, 'text' | 'norm' | 'start' | 'before'> & { norm?: string } : never;

/** What a reader of the tokeniser found from some offset on; where `norm` is left out it is the normalised text. */
export type Reading = Unplaced<Token>;

/** A sticky pattern tried at one offset only. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Behind a figure or sign: no letter or digit may follow. */
export const NO_MORE = String.raw`(?![\p{L}\p{N}])`;
