/** Tells an engine what it has not been told yet. */
export const FOLLOW_JOB = 'search-follow';

/** Makes an engine's index anew. */
export const REBUILD_JOB = 'search-rebuild';

/** Compares every index with the rows, and counts the words; every night. */
export const RECONCILE_JOB = 'search-reconcile';

/** Looks again at documents that were made with other words. */
export const REFRESH_JOB = 'search-refresh';
