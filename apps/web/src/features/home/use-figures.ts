import { useQuery } from '@tanstack/react-query';
import { execute } from '../../api/client';
import { FiguresDocument, type FiguresQuery, type ListingKind, type SearchFacet } from '../../generated/operations';
import type { Hub } from '../hub/use-hub';

export type Counts = Readonly<Record<ListingKind, number>>;

export interface Figures {
  readonly listings: Counts;
  readonly organisations: number;
  readonly inMunicipality: (nis: string) => Counts;
  readonly inChain: (valueChain: string) => Counts;
}

const MINUTE = 60_000;

const byKind = (figureOf: (kind: ListingKind) => number): Counts => ({ OFFER: figureOf('OFFER'), CAPABILITY: figureOf('CAPABILITY'), REQUEST: figureOf('REQUEST') });

function figuresOf(data: FiguresQuery): Figures {
  const countIn = (facet: SearchFacet) => (value: string) =>
    byKind((kind) => data[kind].facets.find((each) => each.facet === facet)?.values.find((each) => each.value === value)?.count ?? 0);
  return {
    listings: byKind((kind) => data[kind].total),
    organisations: data.organisations.total,
    inMunicipality: countIn('nis'),
    inChain: countIn('valueChain'),
  };
}

export const totalOf = (counts: Counts) => counts.OFFER + counts.CAPABILITY + counts.REQUEST;

/** How much is published, by kind: in all, in each municipality and in each chain. Undefined while it is on its way. */
export function useFigures(hub: Hub): Figures | undefined {
  const { data } = useQuery({
    queryKey: ['counts', hub.id],
    queryFn: () => execute(FiguresDocument, { hubId: hub.id }),
    staleTime: 5 * MINUTE,
  });
  return data && figuresOf(data);
}
