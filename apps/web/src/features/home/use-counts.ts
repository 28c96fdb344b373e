import { useQueries } from '@tanstack/react-query';
import { execute } from '../../api/client';
import { ChainCountsDocument, MunicipalityCountsDocument, type ListingKind, type MunicipalityCountsQuery, type ValueChain } from '../../generated/operations';
import type { Hub } from '../hub/use-hub';

export type Counts = Readonly<Record<ListingKind, number>>;

const MINUTE = 60_000;

const countsOf = ({ offers, capabilities, requests }: MunicipalityCountsQuery): Counts => ({
  OFFER: offers.totalCount,
  CAPABILITY: capabilities.totalCount,
  REQUEST: requests.totalCount,
});

const figures = (results: readonly { readonly data: Counts | undefined }[]) => results.map(({ data }) => data);

export const totalOf = (counts: Counts) => counts.OFFER + counts.CAPABILITY + counts.REQUEST;

/** Published listings by kind in each municipality of the hub; undefined while a figure is on its way. */
export function useMunicipalityCounts(hub: Hub): readonly (Counts | undefined)[] {
  return useQueries({
    queries: hub.municipalities.map(({ nis }) => ({
      queryKey: ['counts', hub.id, nis],
      queryFn: async () => countsOf(await execute(MunicipalityCountsDocument, { hubId: hub.id, nis })),
      staleTime: 5 * MINUTE,
    })),
    combine: figures,
  });
}

export function useChainCounts(hub: Hub, chains: readonly ValueChain[]): readonly (Counts | undefined)[] {
  return useQueries({
    queries: chains.map((valueChain) => ({
      queryKey: ['counts', hub.id, valueChain],
      queryFn: async () => countsOf(await execute(ChainCountsDocument, { hubId: hub.id, valueChain })),
      staleTime: 5 * MINUTE,
    })),
    combine: figures,
  });
}
