import { FaultCode, FaultDetail, FaultExtras } from './fault';

/** A cell as a format's reader hands it over. */
export interface RawCell {
  /** Text, or bytes that should be UTF-8 but may be broken. */
  readonly content: Buffer | string;
  /** What the format's own grammar has to say of it. */
  readonly fault?: { readonly code: FaultCode; readonly extras?: FaultExtras };
}

/** A row as it stands in the file, before its header gives it meaning. */
export interface RawRow {
  /** Physical line, from 1; in a workbook the row number. */
  readonly line: number;
  /** By position; undefined where a workbook has no cell. */
  readonly cells: readonly (RawCell | undefined)[];
  /** Why the row as a whole cannot be used. */
  readonly refusal?: { readonly code: FaultCode; readonly column?: number; readonly detail?: FaultDetail };
}
