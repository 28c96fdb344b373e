import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { renewIfDue } from '../../api/session-clock';
import { DescribePhotoDocument, RemovePhotoDocument } from '../../generated/operations';

interface Refused {
  readonly code?: string;
  readonly message?: string;
}

async function send(listingId: string, file: File): Promise<void> {
  await renewIfDue();
  const body = new FormData();
  body.set('file', file);
  const response = await fetch(`/api/listings/${listingId}/photos`, {
    method: 'POST',
    credentials: 'same-origin',
    // No page of another site can send this header with our cookies.
    headers: { 'x-schakel-request': '1' },
    body,
  }).catch(() => {
    throw new ApiError('OFFLINE', '');
  });
  if (response.ok) return;
  const { code = 'INTERNAL', message = '' } = (await response.json().catch(() => ({}))) as Refused;
  throw new ApiError(code, message);
}

/** Adds, removes and describes photos of a listing; each is kept at once. */
export function usePhotos(listingId: string) {
  const queries = useQueryClient();
  const onSettled = () => {
    // What shows the first photo follows when it is looked at.
    for (const name of ['organisation', 'listings', 'latest', 'search', 'related']) void queries.invalidateQueries({ queryKey: [name] });
    return queries.invalidateQueries({ queryKey: ['listing', listingId] });
  };
  return {
    add: useMutation({ mutationFn: (file: File) => send(listingId, file), onSettled }),
    remove: useMutation({ mutationFn: async (id: string) => accepted((await execute(RemovePhotoDocument, { id })).removePhoto), onSettled }),
    describe: useMutation({
      mutationFn: async ({ id, alt }: { id: string; alt: string }) => accepted((await execute(DescribePhotoDocument, { id, alt })).describePhoto),
      onSettled,
    }),
  };
}
