import type { IntroductionPartsFragment, ListingStatus } from '../../generated/operations';

/** Who has to do what next for a listing: its own people (`ANSWER`, `MEET`, `PUBLISH`, `RENEW`), others, the hub, or nobody. */
export type NextStep = 'ANSWER' | 'MEET' | 'OTHERS' | 'HUB' | 'PUBLISH' | 'RENEW' | 'NOBODY';

export const IS_YOURS: Readonly<Record<NextStep, boolean>> = { ANSWER: true, MEET: true, PUBLISH: true, RENEW: true, OTHERS: false, HUB: false, NOBODY: false };

const WITHOUT_INTRODUCTION: Readonly<Record<ListingStatus, NextStep>> = { DRAFT: 'PUBLISH', PUBLISHED: 'HUB', EXPIRED: 'RENEW', FULFILLED: 'NOBODY', WITHDRAWN: 'NOBODY' };

function stepOf({ status, parties, agreements }: IntroductionPartsFragment, organisationId: string): NextStep | null {
  if (status === 'DECLINED') return null;
  if (status === 'AGREED') return agreements.some((agreement) => agreement.status === 'DELIVERED') ? null : 'MEET';
  return parties.some(({ answer, organisation }) => answer === 'PENDING' && organisation?.id === organisationId) ? 'ANSWER' : 'OTHERS';
}

/** The most pressing of what its introductions ask; without any, what its own state asks. */
export function nextStep(listing: { readonly id: string; readonly status: ListingStatus }, introductions: readonly IntroductionPartsFragment[], organisationId: string): NextStep {
  if (listing.status !== 'PUBLISHED') return WITHOUT_INTRODUCTION[listing.status];
  const steps = introductions.filter(({ parts }) => parts.some((part) => part.listing?.id === listing.id)).map((each) => stepOf(each, organisationId));
  return (['ANSWER', 'MEET', 'OTHERS'] as const).find((step) => steps.includes(step)) ?? WITHOUT_INTRODUCTION.PUBLISHED;
}
