import { useQuery } from '@tanstack/react-query';
import { execute } from '../../api/client';
import { ProposalDocument, type ProposalQuery } from '../../generated/operations';

export type ProposalInFull = NonNullable<ProposalQuery['proposal']>;
export type Part = ProposalInFull['parts'][number] & { readonly listing: NonNullable<ProposalInFull['parts'][number]['listing']> };

export function useProposal(id: string | undefined) {
  const { data, ...query } = useQuery({
    queryKey: ['proposal', id],
    queryFn: () => execute(ProposalDocument, { id: id ?? '' }),
    enabled: id !== undefined,
    // A colleague may decide on the same one.
    staleTime: 5_000,
    refetchInterval: 30_000,
  });
  return { ...query, proposal: data?.proposal ?? null };
}

/** The parts that still have a listing. */
export const partsOf = ({ parts }: Pick<ProposalInFull, 'parts'>): readonly Part[] => parts.filter((part): part is Part => part.listing !== null);
