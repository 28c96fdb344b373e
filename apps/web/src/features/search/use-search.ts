import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { execute } from '../../api/client';
import { SearchDocument, type SearchFilterInput, type SearchQuery } from '../../generated/operations';
import type { Hub } from '../hub/use-hub';
import { addressOf, FACETS, wantedIn, type Wanted } from './address';

export type Answer = SearchQuery['search'];
export type Hit = Answer['hits'][number];

export const PAGE_SIZE = 20;

/** What the address asks for, and the way to ask for something else: a step that the back button takes back, unless it is but typing. */
export function useWanted(): readonly [Wanted, (next: Wanted, step?: { readonly typing?: boolean; readonly stay?: boolean }) => void] {
  const [address, setAddress] = useSearchParams();
  const wanted = useMemo(() => wantedIn(address), [address]);
  const ask = useCallback(
    (next: Wanted, { typing = false, stay = true } = {}) => setAddress(addressOf(next), { replace: typing, preventScrollReset: stay, flushSync: true }),
    [setAddress],
  );
  return [wanted, ask];
}

/** The answer to a wish. The one before it stays until the next is there; a question that is overtaken is broken off. */
export function useAnswer(hub: Hub, { text, chosen, around, km, sort, page }: Wanted) {
  const from = hub.municipalities.find(({ nis }) => nis === around);
  const variables = {
    hubId: hub.id,
    query: text,
    filter: chosen as SearchFilterInput,
    near: from ? { lat: from.lat, lon: from.lon, km } : null,
    sort: sort === 'DISTANCE' && !from ? null : sort,
    page: { number: page, size: PAGE_SIZE },
    facets: [...FACETS],
  };
  return useQuery({
    queryKey: ['search', variables],
    queryFn: ({ signal }) => execute(SearchDocument, variables, signal),
    placeholderData: keepPreviousData,
  });
}
