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

export interface Next {
  readonly step: NextStep;
  /** The introduction that asks it. */
  readonly introductionId: string | null;
}

const URGENT_FIRST: readonly NextStep[] = ['ANSWER', 'MEET', 'OTHERS'];

/** The most pressing of what its introductions ask; without any, what its own state asks. */
export function nextStep(listing: { readonly id: string; readonly status: ListingStatus }, introductions: readonly IntroductionPartsFragment[], organisationId: string): Next {
  const asked = listing.status === 'PUBLISHED' ? introductions.filter(({ parts }) => parts.some((part) => part.listing?.id === listing.id)) : [];
  const steps = asked.map((each) => ({ step: stepOf(each, organisationId), introductionId: each.id }));
  for (const step of URGENT_FIRST) {
    const found = steps.find((each) => each.step === step);
    if (found) return { step, introductionId: found.introductionId };
  }
  return { step: WITHOUT_INTRODUCTION[listing.status], introductionId: null };
}
