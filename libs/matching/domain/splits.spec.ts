import { ranked, scored, subject } from '../testing/subjects';
import { shareProposal, splitProposal } from './splits';
import type { ProposalDraft } from './proposal';

const chairs = (remaining: number, where = 'Aalst') => subject('OFFER', `${remaining} bureaustoelen in goede staat`, { remaining, where });
const asks = (remaining: number, where = 'Aalst') => subject('REQUEST', 'Gezocht: bureaustoelen', { remaining, where });
const parts = (draft: ProposalDraft | null) => draft?.parts.map((part) => [part.role, part.listing.id, part.quantity]);

describe('one request from several offers', () => {
  it('takes the nearest that together cover it, and no more than is asked', () => {
    const request = asks(200, 'Aalst');
    const [near, nearer, far] = [chairs(120, 'Lede'), chairs(100, 'Aalst'), chairs(150, 'Gent')];
    const draft = splitProposal(ranked(request, [near, nearer, far]));
    expect(parts(draft)?.sort()).toEqual([['SOURCE', near.id, expect.any(Number)], ['SOURCE', nearer.id, expect.any(Number)], ['USER', request.id, 200]].sort());
    const given = draft?.parts.filter((part) => part.role === 'SOURCE').reduce((sum, part) => sum + (part.quantity ?? 0), 0);
    expect(given).toBe(200);
    expect(draft?.reasons[0]?.reason).toMatchObject({ code: 'SPLIT_COVERS', figures: { sources: 2, percent: 100 } });
  });

  it('covers as much as it can where there is not enough', () => {
    const request = asks(200);
    const draft = splitProposal(ranked(request, [chairs(60), chairs(50)]));
    expect(draft?.reasons[0]?.reason.figures).toMatchObject({ sources: 2, percent: 55 });
  });

  it('is not needed where one offer is enough, and not possible with one offer', () => {
    expect(splitProposal(ranked(asks(40), [chairs(40), chairs(30)]))).toBeNull();
    expect(splitProposal(ranked(asks(200), [chairs(40)]))).toBeNull();
    expect(splitProposal([])).toBeNull();
  });

  it('leaves out what is not worth a trip, what does not fit, and what comes too late', () => {
    const request = asks(200);
    const crumbs = chairs(5);
    const tables = subject('OFFER', '150 kartonnen dozen', { remaining: 150 });
    const late = subject('OFFER', '150 bureaustoelen', { remaining: 150, availableFrom: '2028-01-01', availableUntil: '2028-02-01' });
    expect(splitProposal(ranked(request, [chairs(100), crumbs, tables, late]))).toBeNull();
  });

  it('is the same whatever the order in which the offers came', () => {
    const request = asks(200);
    const offers = [chairs(90, 'Lede'), chairs(110, 'Ninove'), chairs(100, 'Aalst'), chairs(120, 'Haaltert')];
    const one = splitProposal(ranked(request, offers));
    expect(one).not.toBeNull();
    expect(splitProposal(ranked(request, [...offers].reverse()))).toEqual(one);
  });

  it('reckons with quantities that are absurd', () => {
    expect(splitProposal(ranked(asks(1e9), [chairs(40), chairs(60)]))).toBeNull();
    expect(splitProposal(ranked(asks(0), [chairs(40), chairs(60)]))).toBeNull();
  });
});

describe('one offer over several requests', () => {
  const offered = (offer: ReturnType<typeof chairs>, requests: readonly ReturnType<typeof asks>[]) =>
    requests.map((request) => scored(request, offer)).sort((a, b) => b.score - a.score);

  it('gives each what it asks as far as the lot goes', () => {
    const offer = chairs(200);
    const [school, office] = [asks(120, 'Aalst'), asks(100, 'Lede')];
    const draft = shareProposal(offered(offer, [school, office]));
    expect(draft?.key).toBe(`share:${offer.id}:${[school.id, office.id].sort().join('+')}`);
    expect(draft?.parts[0]).toMatchObject({ role: 'SOURCE', quantity: 200 });
    expect(draft?.parts.slice(1).reduce((sum, part) => sum + (part.quantity ?? 0), 0)).toBe(200);
    expect(draft?.reasons[0]?.reason).toMatchObject({ code: 'SHARE_TAKEN', figures: { takers: 2, percent: 100 } });
  });

  it('is not needed where one taker takes all', () => {
    expect(shareProposal(offered(chairs(80), [asks(100), asks(50)]))).toBeNull();
  });

  it('counts what is left of the lot', () => {
    const offer = subject('OFFER', '200 bureaustoelen', { remaining: 70 });
    const draft = shareProposal(offered(offer, [asks(40), asks(60)]));
    expect(draft?.parts[0]?.quantity).toBe(70);
  });
});
