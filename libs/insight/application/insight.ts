import { Injectable } from '@nestjs/common';
import { isStaffOf, Refusal, type Viewer } from '@schakel/platform';
import { placeByNis, type KilogramRange } from '@schakel/taxonomy';
import { flows, impacts, weightOf, type Flow, type Impact } from '../domain/flows';
import { funnel, funnelsBy, type FunnelStep, type GroupFunnel } from '../domain/funnel';
import { leadTimes, type LeadTime } from '../domain/lead-times';
import { movementOf, type Movement } from '../domain/movement';
import { isReportable, type Period } from '../domain/period';
import { socialWork, type SocialWork } from '../domain/social-work';
import { InsightRows } from '../persistence/insight-rows';
import './insight-refusals';

/** A chain or municipality: how far its listings came, and the weight of what was delivered from its listings. */
export interface GroupFigures extends GroupFunnel {
  /** The name of a municipality. */
  readonly label: string | null;
  readonly kg: KilogramRange;
}

export interface MaterialFlows {
  readonly flows: readonly Flow[];
  readonly movements: number;
  readonly unweighed: number;
  readonly kg: KilogramRange;
}

/** What came in at a hub in a period, what became of it, and what moved. */
export interface InsightFigures extends Period {
  readonly hubId: string;
  readonly funnel: readonly FunnelStep[];
  readonly leadTimes: readonly LeadTime[];
  readonly valueChains: readonly GroupFigures[];
  readonly municipalities: readonly GroupFigures[];
  /** Delivered in the period. */
  readonly realised: MaterialFlows;
  /** May still come, as it stands now. */
  readonly expected: MaterialFlows;
  readonly impact: readonly Impact[];
  readonly socialWork: SocialWork;
}

/** The figures of a hub, for its staff. */
@Injectable()
export class Insight {
  constructor(private readonly rows: InsightRows) {}

  /** @throws Refusal FORBIDDEN, PERIOD_NOT_REPORTABLE */
  async of(viewer: Viewer, hubId: string, period: Period): Promise<InsightFigures> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    if (!isReportable(period)) throw new Refusal('PERIOD_NOT_REPORTABLE');
    const groups = await this.rows.listingGroups(hubId, period);
    const realised = (await this.rows.delivered(hubId, period)).map(movementOf);
    const expected = (await this.rows.expected(hubId)).map(movementOf);
    return {
      hubId, ...period,
      funnel: funnel(groups),
      leadTimes: leadTimes(await this.rows.timed(hubId, period)),
      valueChains: weighed(funnelsBy(groups, ({ valueChain }) => valueChain), realised, ({ valueChain }) => valueChain),
      municipalities: weighed(funnelsBy(groups, ({ nis }) => nis), realised, ({ nis }) => nis),
      realised: flowsOf(realised),
      expected: flowsOf(expected),
      impact: impacts(realised),
      socialWork: socialWork(await this.rows.work(hubId, period)),
    };
  }
}

/** What was delivered counts where it came from, also when nothing was published there in the period. */
function weighed(funnels: readonly GroupFunnel[], movements: readonly Movement[], codeOf: (movement: Movement) => string | null): GroupFigures[] {
  const known = new Set(funnels.map(({ code }) => code));
  const others = [...new Set(movements.map(codeOf))].filter((code) => !known.has(code));
  return [...funnels, ...others.map((code) => ({ code, published: 0, proposed: 0, introduced: 0, delivered: 0 }))].map((group) => ({
    ...group, label: (group.code && placeByNis(group.code)?.name) ?? null, kg: weightOf(movements.filter((movement) => codeOf(movement) === group.code)),
  }));
}

function flowsOf(movements: readonly Movement[]): MaterialFlows {
  return { flows: flows(movements), movements: movements.length, unweighed: movements.filter(({ kg }) => !kg).length, kg: weightOf(movements) };
}
