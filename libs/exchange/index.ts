export { FAULT_CODES, cellFault, type Fault, type FaultCode, type FaultDetail, type FaultExtras, type RowPosition, type Severity } from './fault';
export { faultMessage } from './fault-message';
export { type ColumnRule, type CellRecord, type CellValue, type ReadTableOptions, type TableEvent, type TableRow } from './table';
export { readTable } from './read-table';
export { CellReader, type RowReading } from './cell-reader';
export { SeenValues } from './seen-values';
export { TABLE_FORMATS, writeTable, type TableFormat } from './write-table';
export { FAULT_COLUMNS, faultRecord, writeFaults } from './write-faults';
