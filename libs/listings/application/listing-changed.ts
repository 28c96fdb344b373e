import type { JobQueue } from '@schakel/platform';

/** The job that follows a change of a listing: index its current row, then look for matches. */
export const LISTING_CHANGED = 'listing-changed';

/**
 * Announces changed listings, in the transaction of the change. Changes to one listing that were not followed up yet
 * are one job: it reads the current row.
 */
export async function announceChange(jobs: JobQueue, ids: readonly string[]): Promise<void> {
  await jobs.addAll(ids.map((listingId) => ({ name: LISTING_CHANGED, payload: { listingId }, key: `${LISTING_CHANGED}:${listingId}` })));
}
