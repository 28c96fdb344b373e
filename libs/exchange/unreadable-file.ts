/** Thrown where a file turns out to be damaged or too large in the middle of reading; `readTable` makes a fault of it. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: 'UNREADABLE' | 'TOO_LARGE',
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'UnreadableFile';
  }
}
