import { hasEnded, LISTING_ACTIONS, LISTING_STATUSES, transition, type ListingAction, type ListingStatus } from './listing-lifecycle';

const OPEN = { today: '2026-11-20', availableUntil: null };
const PAST = { today: '2026-11-20', availableUntil: '2026-11-19' };

describe('the life of a listing', () => {
  const allowed: Readonly<Record<string, ListingStatus>> = {
    'DRAFT PUBLISH': 'PUBLISHED', 'WITHDRAWN PUBLISH': 'PUBLISHED', 'EXPIRED PUBLISH': 'PUBLISHED',
    'DRAFT WITHDRAW': 'WITHDRAWN', 'PUBLISHED WITHDRAW': 'WITHDRAWN', 'EXPIRED WITHDRAW': 'WITHDRAWN',
    'PUBLISHED EXPIRE': 'EXPIRED', 'PUBLISHED FULFIL': 'FULFILLED', 'FULFILLED REOPEN': 'PUBLISHED',
  };
  const moves = LISTING_STATUSES.flatMap((from) => LISTING_ACTIONS.map((action): [ListingStatus, ListingAction] => [from, action]));

  it.each(moves)('from %s by %s', (from, action) => {
    const to = allowed[`${from} ${action}`];
    expect(transition(from, action, OPEN)).toEqual(to ? { to } : { refused: 'LISTING_TRANSITION_REFUSED' });
  });

  it('does not publish what has ended', () => {
    expect(transition('DRAFT', 'PUBLISH', PAST)).toEqual({ refused: 'LISTING_EXPIRED' });
    expect(transition('FULFILLED', 'REOPEN', PAST)).toEqual({ refused: 'LISTING_EXPIRED' });
  });

  it('still holds on its last day', () => {
    expect(hasEnded({ today: '2026-11-20', availableUntil: '2026-11-20' })).toBe(false);
    expect(hasEnded({ today: '2026-11-21', availableUntil: '2026-11-20' })).toBe(true);
  });
});
