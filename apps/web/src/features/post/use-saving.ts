import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { PublishListingDocument, UpdateListingDocument } from '../../generated/operations';
import { inputOf, type Editable, type ListingValues } from './listing-values';

const LONGEST_WAIT_MS = 15_000;

export const isOffline = (error: Error | null) => error instanceof ApiError && error.code === 'OFFLINE';

/** Saves a listing, and publishes it when asked. Without a connection, or a server that answers, it waits and tries again. */
export function useSaving({ id, kind }: Pick<Editable, 'id' | 'kind'>) {
  const queries = useQueryClient();
  return useMutation({
    // One after the other: what was written last is what stays.
    scope: { id: `listing-${id}` },
    retry: (_, error) => isOffline(error),
    retryDelay: (failures) => Math.min(1000 * 2 ** failures, LONGEST_WAIT_MS),
    mutationFn: async ({ values, publish = false }: { values: ListingValues; publish?: boolean }) => {
      accepted((await execute(UpdateListingDocument, { id, input: inputOf(kind, values) })).updateListing);
      if (publish) accepted((await execute(PublishListingDocument, { id })).publishListing);
    },
    onSuccess: () => Promise.all(['listing', 'organisation', 'listings', 'latest', 'counts'].map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  });
}
