import type { RefusalPartsFragment } from '../generated/operations';

/** The API refused, and says why in a sentence for people. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly code: string;
  readonly faults: RefusalPartsFragment['faults'];

  constructor({ code, message, faults }: RefusalPartsFragment) {
    super(message);
    this.code = code;
    this.faults = faults;
  }

  faultOf(field: string) {
    return this.faults.find((fault) => fault.field === field);
  }
}

const isRefusal = (result: unknown): result is RefusalPartsFragment => (result as { __typename?: unknown } | null)?.__typename === 'Refusal';

/** What a mutation made. @throws RefusedError when it was refused */
export function accepted<Result>(result: Result): Exclude<Result, RefusalPartsFragment> {
  if (isRefusal(result)) throw new RefusedError(result);
  return result as Exclude<Result, RefusalPartsFragment>;
}
