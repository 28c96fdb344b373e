/** What a refusal says about one input field. `suggestion` is a value that would be accepted. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly suggestion?: string;
}

/** Figures and names that the Dutch sentence for a code needs. */
export type RefusalDetail = Readonly<Record<string, string | number>>;

/**
 * An expected "no": thrown by use cases, so that the transaction around it rolls back,
 * and turned into a union member with a stable code at the edge (GraphQL, HTTP, command line).
 * Everything else that is thrown is a bug, and is masked.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly detail: RefusalDetail = {},
    readonly faults: readonly FieldFault[] = [],
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
