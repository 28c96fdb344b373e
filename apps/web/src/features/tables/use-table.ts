import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { codeIn } from '../listings/codes';
import { useMe } from '../session/use-me';

export const PAGE = 25;

interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface TableRequest<Order extends string> {
  readonly hubId: string;
  readonly order: Order;
  readonly descending: boolean;
  readonly nis: string | undefined;
  readonly text: string | undefined;
  readonly first: number;
  readonly after: string | null;
}

interface TableOptions<Order extends string, Row> {
  readonly name: string;
  readonly orders: readonly Order[];
  readonly fallback: { readonly order: Order; readonly descending: boolean };
  /** Fetches a page; `search` has the filters that the table adds itself. */
  readonly fetch: (request: TableRequest<Order>, search: URLSearchParams) => Promise<Connection<Row>>;
}

/** A table that the server sorts, filters and pages; the address keeps how it is seen, but for the page. */
export function useTable<Order extends string, Row>({ name, orders, fallback, fetch }: TableOptions<Order, Row>) {
  const { staffOf = '' } = useMe();
  const [search, setSearch] = useSearchParams();
  const order = codeIn(orders, search.get('volgorde')) ?? fallback.order;
  const descending = search.has('volgorde') ? search.get('richting') === 'af' : fallback.descending;
  const seen = search.toString();
  // The cursors of the pages before this one; another filter begins at the first page.
  const [walk, setWalk] = useState<{ readonly seen: string; readonly cursors: readonly string[] }>({ seen, cursors: [] });
  const cursors = walk.seen === seen ? walk.cursors : [];
  const after = cursors.at(-1) ?? null;
  const query = useQuery({
    queryKey: ['table', name, staffOf, seen, after],
    queryFn: () =>
      fetch({ hubId: staffOf, order, descending, nis: /^\d{5}$/.exec(search.get('gemeente') ?? '')?.[0], text: search.get('tekst')?.trim() || undefined, first: PAGE, after }, search),
    enabled: staffOf !== '',
    placeholderData: keepPreviousData,
  });
  const end = query.data?.pageInfo.endCursor;
  const change = (entries: Readonly<Record<string, string>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(entries)) {
          if (value) next.set(key, value);
          else next.delete(key);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    ...query,
    hubId: staffOf,
    rows: query.data?.nodes ?? [],
    total: query.data?.totalCount,
    start: cursors.length * PAGE + 1,
    order,
    descending,
    search,
    setFilter: (key: string, value: string) => change({ [key]: value }),
    sortBy: (next: Order) => change({ volgorde: next, richting: next === order && !descending ? 'af' : 'op' }),
    next: query.data?.pageInfo.hasNextPage && end ? () => setWalk({ seen, cursors: [...cursors, end] }) : null,
    previous: cursors.length > 0 ? () => setWalk({ seen, cursors: cursors.slice(0, -1) }) : null,
  };
}

export type Table<Order extends string, Row> = ReturnType<typeof useTable<Order, Row>>;
