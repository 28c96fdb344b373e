import type { ListingKind } from '@schakel/listings';
import type { ValueChain } from '@schakel/taxonomy';

/** How far a listing can come, in this order. A listing that came as far as one step has come through all before it. */
export const STEPS = ['PUBLISHED', 'CANDIDATE', 'PROPOSED', 'APPROVED', 'INTRODUCED', 'AGREED', 'ARRANGED', 'DELIVERED'] as const;
export type Step = (typeof STEPS)[number];

/** Listings that are alike for the figures, and how many they are. `step` is the furthest that each of them came. */
export interface ListingGroup {
  readonly kind: ListingKind;
  readonly valueChain: ValueChain | null;
  readonly nis: string;
  readonly step: Step;
  readonly listings: number;
}

export interface FunnelStep {
  readonly step: Step;
  readonly offers: number;
  readonly requests: number;
  readonly capabilities: number;
  readonly total: number;
}

/** How many listings came at least as far as each step. */
export function funnel(groups: readonly ListingGroup[]): FunnelStep[] {
  return STEPS.map((step, index) => {
    const there = groups.filter((group) => STEPS.indexOf(group.step) >= index);
    const of = (kind: ListingKind) => count(there.filter((group) => group.kind === kind));
    return { step, offers: of('OFFER'), requests: of('REQUEST'), capabilities: of('CAPABILITY'), total: count(there) };
  });
}

/** The funnel of one value chain or municipality, by its main steps. `code` is null where listings have no value chain (yet). */
export interface GroupFunnel {
  readonly code: string | null;
  readonly published: number;
  readonly proposed: number;
  readonly introduced: number;
  readonly delivered: number;
}

/** A funnel for each code that `codeOf` gives, the largest first. */
export function funnelsBy(groups: readonly ListingGroup[], codeOf: (group: ListingGroup) => string | null): GroupFunnel[] {
  return [...new Set(groups.map(codeOf))]
    .map((code) => {
      const own = funnel(groups.filter((group) => codeOf(group) === code));
      const at = (step: Step) => own[STEPS.indexOf(step)]?.total ?? 0;
      return { code, published: at('PUBLISHED'), proposed: at('PROPOSED'), introduced: at('INTRODUCED'), delivered: at('DELIVERED') };
    })
    .sort((a, b) => b.published - a.published || String(a.code).localeCompare(String(b.code)));
}

function count(groups: readonly ListingGroup[]): number {
  return groups.reduce((sum, group) => sum + group.listings, 0);
}
