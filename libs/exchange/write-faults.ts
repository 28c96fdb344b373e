import { Writable } from 'node:stream';
import { Fault } from './fault';
import { faultMessage } from './fault-message';
import { CellRecord } from './table';
import { writeTable } from './write-table';

export const FAULT_COLUMNS = [
  'file',
  'line',
  'column_no',
  'column',
  'code',
  'severity',
  'record_id',
  'suggestion',
  'message',
] as const;

export type FaultColumn = (typeof FAULT_COLUMNS)[number];

/** A fault as a flat record, for tables and JSON alike; `message` is in Dutch. */
export function faultRecord(fault: Fault): Readonly<Record<FaultColumn, string | number | null>> {
  return {
    file: fault.file,
    line: fault.line,
    column_no: fault.columnNo,
    column: fault.column,
    code: fault.code,
    severity: fault.severity,
    record_id: fault.recordId,
    suggestion: fault.suggestion ?? null,
    message: faultMessage(fault),
  };
}

/** Writes faults as CSV with `FAULT_COLUMNS`, and ends the stream. */
export async function writeFaults(faults: AsyncIterable<Fault>, output: Writable): Promise<void> {
  await writeTable('csv', FAULT_COLUMNS, records(faults), output);
}

async function* records(faults: AsyncIterable<Fault>): AsyncGenerator<CellRecord<FaultColumn>, void> {
  for await (const fault of faults) yield faultRecord(fault);
}
