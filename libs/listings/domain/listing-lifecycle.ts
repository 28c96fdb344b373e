export const LISTING_STATUSES = ['DRAFT', 'PUBLISHED', 'FULFILLED', 'WITHDRAWN', 'EXPIRED'] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

export const LISTING_ACTIONS = ['PUBLISH', 'WITHDRAW', 'EXPIRE', 'FULFIL', 'REOPEN'] as const;
export type ListingAction = (typeof LISTING_ACTIONS)[number];

/** Every move that a listing can make; what is not here is refused. */
const TRANSITIONS: Readonly<Record<ListingAction, Readonly<Partial<Record<ListingStatus, ListingStatus>>>>> = {
  PUBLISH: { DRAFT: 'PUBLISHED', WITHDRAWN: 'PUBLISHED', EXPIRED: 'PUBLISHED' },
  WITHDRAW: { DRAFT: 'WITHDRAWN', PUBLISHED: 'WITHDRAWN', EXPIRED: 'WITHDRAWN' },
  EXPIRE: { PUBLISHED: 'EXPIRED' },
  FULFIL: { PUBLISHED: 'FULFILLED' },
  REOPEN: { FULFILLED: 'PUBLISHED' },
};

export type Transition = { readonly to: ListingStatus } | { readonly refused: 'LISTING_EXPIRED' | 'LISTING_TRANSITION_REFUSED' };

/** What doing `action` on a listing leads to. `today` and `availableUntil` are ISO dates. */
export function transition(from: ListingStatus, action: ListingAction, window: { today: string; availableUntil: string | null }): Transition {
  const to = TRANSITIONS[action][from];
  if (!to) return { refused: 'LISTING_TRANSITION_REFUSED' };
  if (to === 'PUBLISHED' && hasEnded(window)) return { refused: 'LISTING_EXPIRED' };
  return { to };
}

/** Has the window in which the listing holds passed? The last day still counts. */
export function hasEnded({ today, availableUntil }: { today: string; availableUntil: string | null }): boolean {
  return availableUntil !== null && availableUntil < today;
}
