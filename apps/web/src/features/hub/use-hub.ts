import { useQuery } from '@tanstack/react-query';
import { execute } from '../../api/client';
import { HubsDocument, type HubsQuery } from '../../generated/operations';

export type Hub = HubsQuery['hubs'][number];

const HOUR = 3_600_000;

/** The hub that this site belongs to: the active one. Undefined until it is known. */
export function useHub(): Hub | undefined {
  const { data } = useQuery({ queryKey: ['hubs'], queryFn: () => execute(HubsDocument), staleTime: HOUR });
  return data?.hubs.find(({ active }) => active);
}
