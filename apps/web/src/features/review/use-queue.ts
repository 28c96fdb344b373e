import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { execute } from '../../api/client';
import { ProposalsDocument, type ProposalKind, type ProposalOrder, type ProposalOwner, type ProposalsQuery, type ProposalStatus } from '../../generated/operations';
import { codeIn, VALUE_CHAINS } from '../listings/codes';
import { useMe } from '../session/use-me';

export const STATUSES: readonly ProposalStatus[] = ['OPEN', 'APPROVED', 'INTRODUCED', 'DISMISSED', 'STALE'];
export const PROPOSAL_KINDS: readonly ProposalKind[] = ['PAIR', 'SPLIT', 'CHAIN'];
export const ORDERS: readonly ProposalOrder[] = ['SCORE', 'AGE'];

export const OWNERS: readonly ProposalOwner[] = ['MINE', 'NOBODY', 'OTHERS'];
export const AGES = ['3', '7', '14', '30'] as const;

export type QueueItem = ProposalsQuery['proposals']['nodes'][number];
export type QueueFilter = 'status' | 'vorm' | 'keten' | 'gemeente' | 'wie' | 'ouder' | 'volgorde';

const PAGE = 30;

/** The queue as the address filters it. */
export function useQueue() {
  const [search, setSearch] = useSearchParams();
  const { staffOf = '' } = useMe();
  const age = codeIn(AGES, search.get('ouder'));
  const filters = {
    status: codeIn(STATUSES, search.get('status')) ?? 'OPEN',
    kind: codeIn(PROPOSAL_KINDS, search.get('vorm')),
    valueChain: codeIn(VALUE_CHAINS, search.get('keten')),
    nis: /^\d{5}$/.exec(search.get('gemeente') ?? '')?.[0],
    owner: codeIn(OWNERS, search.get('wie')),
    olderThanDays: age && Number(age),
    order: codeIn(ORDERS, search.get('volgorde')) ?? 'SCORE',
  } as const;
  const query = useInfiniteQuery({
    queryKey: ['proposals', staffOf, filters],
    queryFn: ({ pageParam }) => execute(ProposalsDocument, { hubId: staffOf, ...filters, first: PAGE, after: pageParam }),
    enabled: staffOf !== '',
    initialPageParam: null as string | null,
    getNextPageParam: ({ proposals: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: (before) => before,
  });
  return {
    ...query,
    filters,
    hubId: staffOf,
    items: query.data?.pages.flatMap((page) => page.proposals.nodes) ?? [],
    total: query.data?.pages[0]?.proposals.totalCount,
    /** To keep the filters when another proposal is opened. */
    search: search.size ? `?${search.toString()}` : '',
    setFilter: (name: QueueFilter, value: string) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}
