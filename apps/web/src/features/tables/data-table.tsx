import { ArrowDown, ArrowUp, ChevronsUpDown, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { Empty, Fault, Waiting } from '../../design/states';
import styles from './data-table.module.css';
import type { Table } from './use-table';

export interface Column<Order extends string, Row> {
  readonly title: string;
  /** Absent for a column that is not sorted by. */
  readonly order?: Order;
  readonly numeric?: boolean;
  /** Left out where there is little room. */
  readonly minor?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface DataTableProps<Order extends string, Row> {
  readonly name: string;
  readonly table: Table<Order, Row>;
  readonly columns: readonly Column<Order, Row>[];
  readonly keyOf: (row: Row) => string;
  readonly empty: string;
}

/** A table of the server's rows; its first column names the row and stays in sight. */
export function DataTable<Order extends string, Row>({ name, table, columns, keyOf, empty }: DataTableProps<Order, Row>) {
  const t = useTranslations('tables');
  const { rows, total, start, order, descending, next, previous, isPlaceholderData } = table;
  if (table.error) return <Fault error={table.error} retry={() => void table.refetch()} />;
  if (table.isPending) return <Waiting rows={8} height="2.75rem" />;
  if (total === 0) return <Empty title={empty}><p>{t('emptyHint')}</p></Empty>;
  return (
    <>
      {/* A wide table scrolls within its frame; who uses the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.frame} tabIndex={0} role="group" aria-label={name} aria-busy={isPlaceholderData}>
        <table className={styles.table}>
          <caption className="hidden">{name}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.title}
                  scope="col"
                  data-numeric={column.numeric}
                  data-minor={column.minor}
                  aria-sort={column.order === undefined ? undefined : column.order !== order ? 'none' : descending ? 'descending' : 'ascending'}
                >
                  {column.order === undefined ? column.title : <SortButton {...{ column, table }} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.title} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.title} data-numeric={column.numeric} data-minor={column.minor}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <nav className={styles.pages} aria-label={t('pages', { name })}>
        <p role="status">{t('shown', { from: start, until: start + rows.length - 1, total: total ?? 0 })}</p>
        <Button look="secondary" size="small" disabled={!previous} onClick={() => previous?.()} icon={<ChevronLeft aria-hidden="true" />}>
          {t('previous')}
        </Button>
        <Button look="secondary" size="small" disabled={!next} onClick={() => next?.()}>
          {t('next')}
          <ChevronRight aria-hidden="true" />
        </Button>
      </nav>
    </>
  );
}

function SortButton<Order extends string, Row>({ column, table }: { readonly column: Column<Order, Row>; readonly table: Table<Order, Row> }) {
  const { order } = column;
  if (order === undefined) return null;
  const Icon = order !== table.order ? ChevronsUpDown : table.descending ? ArrowDown : ArrowUp;
  return (
    <button type="button" className={styles.sort} onClick={() => table.sortBy(order)}>
      {column.title}
      <Icon aria-hidden="true" />
    </button>
  );
}
