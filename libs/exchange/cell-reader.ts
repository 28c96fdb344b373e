import { cellFault, Fault, FaultCode, FaultExtras } from './fault';
import { TableRow } from './table';

/**
 * Reads the cells of one row for the rules of a feature, and gathers the faults: those of the table reader and those of
 * the rules together, at most one a cell and the gravest.
 */
export class CellReader {
  private readonly found: Fault[];

  constructor(readonly row: TableRow) {
    this.found = [...row.faults];
  }

  /** Text of a cell without spaces around it, in composed Unicode and with LF as line end; '' for an absent or refused cell. */
  text(column: string): string {
    if (this.isRefused(column)) return '';
    return (this.row.cells.get(column) ?? '').replace(/\r\n?/g, '\n').trim().normalize('NFC');
  }

  /** As `text`, with REQUIRED reported for an empty cell; undefined when there is no text to go on with. */
  required(column: string): string | undefined {
    const text = this.text(column);
    if (text !== '') return text;
    if (!this.isRefused(column)) this.report(column, 'REQUIRED');
    return undefined;
  }

  report(column: string, code: FaultCode, extras?: FaultExtras): void {
    const fault = cellFault(this.row, column, code, extras);
    const at = this.found.findIndex((other) => other.column === column);
    const earlier = this.found[at];
    if (!earlier) this.found.push(fault);
    else if (earlier.severity !== 'REJECT' && fault.severity === 'REJECT') this.found[at] = fault;
  }

  /** The value with its warnings, or without value when anything in the row is refused. */
  result<Value>(value: () => Value | undefined): RowReading<Value> {
    const read = this.found.some(({ severity }) => severity === 'REJECT') ? undefined : value();
    return { ...(read !== undefined && { value: read }), faults: this.found };
  }

  private isRefused(column: string): boolean {
    return this.row.refused || this.found.some((fault) => fault.column === column && fault.severity === 'REJECT');
  }
}

/** What a row says, unless it is refused, and all that is wrong with it. */
export interface RowReading<Value> {
  readonly value?: Value;
  readonly faults: readonly Fault[];
}
