import { avoidedEmissions } from './avoided-emissions';
import { flows, impacts } from './flows';
import { funnel, funnelsBy, type ListingGroup } from './funnel';
import { daysOf, leadTimes, quantile } from './lead-times';
import { movementOf, type Goods } from './movement';
import { isReportable } from './period';
import { socialWork } from './social-work';

const goods = (given: Partial<Goods> = {}): Goods => ({
  stage: 'REALISED', id: 'd-1', on: '2026-03-20', listing: 'off-1', valueChain: 'FURNITURE', nis: '41002', materials: ['furniture.seating.office-chair'],
  quantity: 10, unit: 'PIECES', sourceKind: 'PUBLIC', userKind: 'NEC', work: { hasWorkshop: true, solved: ['REPAIR'], offered: ['SORT', 'REPAIR'] }, ...given,
});

describe('the funnel', () => {
  const groups: ListingGroup[] = [
    { kind: 'OFFER', valueChain: 'FURNITURE', nis: '41002', step: 'DELIVERED', listings: 2 },
    { kind: 'OFFER', valueChain: null, nis: '41048', step: 'PUBLISHED', listings: 5 },
    { kind: 'REQUEST', valueChain: 'FURNITURE', nis: '41002', step: 'PROPOSED', listings: 3 },
    { kind: 'CAPABILITY', valueChain: 'TEXTILE', nis: '41002', step: 'CANDIDATE', listings: 1 },
  ];

  it('counts a listing at every step up to its furthest', () => {
    expect(funnel(groups).map(({ step, offers, requests, capabilities, total }) => [step, offers, requests, capabilities, total])).toEqual([
      ['PUBLISHED', 7, 3, 1, 11], ['CANDIDATE', 2, 3, 1, 6], ['PROPOSED', 2, 3, 0, 5], ['APPROVED', 2, 0, 0, 2], ['INTRODUCED', 2, 0, 0, 2],
      ['AGREED', 2, 0, 0, 2], ['ARRANGED', 2, 0, 0, 2], ['DELIVERED', 2, 0, 0, 2],
    ]);
  });

  it('is split by value chain, with one line for what has none', () => {
    expect(funnelsBy(groups, ({ valueChain }) => valueChain)).toEqual([
      { code: 'FURNITURE', published: 5, proposed: 5, introduced: 2, delivered: 2 },
      { code: null, published: 5, proposed: 0, introduced: 0, delivered: 0 },
      { code: 'TEXTILE', published: 1, proposed: 0, introduced: 0, delivered: 0 },
    ]);
  });
});

describe('lead times', () => {
  it('are calendar days, also where the clock is changed', () => {
    expect(daysOf({ from: '2026-03-27', until: '2026-04-02' })).toBe(6);
    expect(daysOf({ from: '2026-03-27', until: '2026-03-26' })).toBe(0);
  });

  it('give the median and the ninth in ten as a spreadsheet does', () => {
    // 1, 2, 4, 10: the middle of 2 and 4; the 90th lies 70% of the way from 4 to 10.
    expect([quantile([10, 1, 4, 2], 0.5), quantile([10, 1, 4, 2], 0.9)]).toEqual([3, 8.2]);
    expect([quantile([7], 0.9), quantile([], 0.5)]).toEqual([7, null]);
  });

  it('have a line for each stretch, also where nothing was timed', () => {
    const timed = [{ stretch: 'PROPOSAL_TO_DECISION', subject: 'p-1', from: '2026-03-02', until: '2026-03-05' }] as const;
    expect(leadTimes(timed)).toEqual([
      { stretch: 'PUBLICATION_TO_PROPOSAL', count: 0, median: null, p90: null }, { stretch: 'PROPOSAL_TO_DECISION', count: 1, median: 3, p90: 3 },
      { stretch: 'DECISION_TO_AGREEMENT', count: 0, median: null, p90: null }, { stretch: 'AGREEMENT_TO_DELIVERY', count: 0, median: null, p90: null },
    ]);
  });
});

describe('movements', () => {
  it('weigh pieces by the lightest and the heaviest, and avoid what the source says of each', () => {
    // An office chair weighs 12 to 25 kg, and its reuse avoids 30 to 75 kg.
    expect(movementOf(goods())).toMatchObject({ way: 'REPAIR', kg: { min: 120, max: 250 }, avoided: { min: 300, max: 750, sources: ['VENDOR', 'WRAP'] }, unknown: null });
  });

  it('reckon pieces from a mass', () => {
    // 100 kg of tunics of 0.2 to 0.35 kg are 285.7 to 500 of them; each avoids 2.5 to 6.7 kg.
    expect(avoidedEmissions(['textile.workwear.care.tunic'], 100, 'KG')).toEqual({ min: 714.286, max: 3350, sources: ['ADEME', 'EURIC'] });
  });

  it('reckon by the kilogram where the source does', () => {
    expect(avoidedEmissions(['textile.clothing'], 0.5, 'TONNE')).toEqual({ min: 1600, max: 8000, sources: ['EU-UPC', 'RESTART-2021'] });
  });

  it('span all materials of a lot, and leave those without a factor out', () => {
    expect(avoidedEmissions(['furniture.seating.office-chair', 'furniture.desk', 'furniture.desk.bench'], 10, 'PIECES')).toEqual({ min: 240, max: 750, sources: ['ADEME', 'VENDOR', 'WRAP'] });
  });

  it('avoid nothing that can be told when goods are taken apart, have no factor or no weight', () => {
    const work = { hasWorkshop: true, solved: [], offered: ['SHRED' as const] };
    expect(movementOf(goods({ work }))).toMatchObject({ way: 'SHRED', avoided: null, unknown: 'NOT_REUSED_AS_IS', kg: { min: 120, max: 250 } });
    expect(movementOf(goods({ materials: ['furniture.desk.bench'] }))).toMatchObject({ avoided: null, unknown: 'NO_FACTOR', kg: { min: 500, max: 1200 } });
    expect(movementOf(goods({ unit: 'PALLETS' }))).toMatchObject({ avoided: null, unknown: 'NO_WEIGHT', kg: null });
    expect(movementOf(goods({ quantity: null }))).toMatchObject({ avoided: null, unknown: 'NO_WEIGHT', kg: null });
  });

  it('go directly without a workshop, and by a step without a name when it does not say what it does', () => {
    expect(movementOf(goods({ work: { hasWorkshop: false, solved: [], offered: [] } })).way).toBe('DIRECT');
    expect(movementOf(goods({ work: { hasWorkshop: true, solved: [], offered: [] } })).way).toBe('OTHER');
  });

  it('are one flow when they go the same way; what has no weight is counted apart', () => {
    const moved = [goods(), goods({ quantity: 5 }), goods({ unit: 'PALLETS' }), goods({ userKind: null, valueChain: null })].map(movementOf);
    expect(flows(moved)).toEqual([
      { valueChain: 'FURNITURE', sourceKind: 'PUBLIC', way: 'REPAIR', userKind: 'NEC', movements: 3, unweighed: 1, kg: { min: 180, max: 375 } },
      { valueChain: null, sourceKind: 'PUBLIC', way: 'REPAIR', userKind: null, movements: 1, unweighed: 0, kg: { min: 120, max: 250 } },
    ]);
  });

  it('count as impact when they were delivered, never when they are only expected', () => {
    const moved = [goods(), goods({ unit: 'PALLETS' }), goods({ stage: 'EXPECTED', quantity: 1000 })].map(movementOf);
    expect(impacts(moved)).toEqual([
      { valueChain: 'FURNITURE', counted: 1, uncounted: 1, kg: { min: 120, max: 250 }, co2: { min: 300, max: 750 }, sources: ['VENDOR', 'WRAP'] },
    ]);
  });
});

describe('social work', () => {
  it('is counted by kind of work, and by hours where they were noted', () => {
    expect(socialWork([
      { id: 'i-1', on: '2026-03-12', listing: 'cap-1', processes: ['REPAIR', 'CLEAN'], hoursPerWeek: 12 },
      { id: 'i-1', on: '2026-03-12', listing: 'cap-2', processes: ['REPAIR'], hoursPerWeek: 3 },
      { id: 'i-2', on: '2026-03-14', listing: 'cap-3', processes: [], hoursPerWeek: null },
    ])).toEqual({
      kinds: [{ process: 'CLEAN', introductions: 1 }, { process: 'OTHER', introductions: 1 }, { process: 'REPAIR', introductions: 1 }],
      introductions: 2, withHours: 1, hoursPerWeek: 15,
    });
  });
});

describe('a period', () => {
  it.each([['2026-01-01', '2026-01-01', true], ['2026-01-02', '2026-01-01', false], ['2016-01-01', '2025-12-31', true], ['2000-01-01', '2026-01-01', false]])(
    'from %s until %s can be reported on: %s', (from, until, reportable) => {
      expect(isReportable({ from, until })).toBe(reportable);
    },
  );
});
