import { ranked, subject } from '../testing/subjects';
import { explain, type Situation } from './explanation';
import { WEIGHTS } from './judge';
import type { Subject } from './subject';

const known = (each: Subject) => ({ subject: each, status: 'PUBLISHED' as const });

function situation(a: Subject, b: Subject, given: Partial<Situation> = {}): Situation {
  return { a: known(a), b: known(b), ranked: [], proposed: false, weights: WEIGHTS, today: '2026-11-20', ...given };
}

describe('explaining a pair', () => {
  it('says the same whichever of the two is named first', () => {
    const request = subject('REQUEST', 'Gezocht: bureaustoelen');
    const offer = subject('OFFER', '40 bureaustoelen in goede staat');
    expect(explain(situation(request, offer))).toEqual(explain(situation(offer, request)));
  });

  it('gives each criterion its words, from both texts', () => {
    const request = subject('REQUEST', 'Gezocht: bureaustoelen');
    const offer = subject('OFFER', '40 bureaustoelen in goede staat');
    const { criteria } = explain(situation(request, offer));
    expect(criteria.find((part) => part.criterion === 'MATERIAL')?.said).toEqual([
      { listingId: request.id, words: ['bureaustoelen'] },
      { listingId: offer.id, words: ['bureaustoelen'] },
    ]);
    expect(criteria.find((part) => part.criterion === 'CONDITION')?.said).toEqual([{ listingId: offer.id, words: ['in goede staat'] }]);
  });

  it('names the gate that refuses, tells the others passed, and what the score would be without', () => {
    const request = subject('REQUEST', 'Gezocht: bureaustoelen', { organisationId: 'org-x' });
    const offer = subject('OFFER', '40 bureaustoelen', { organisationId: 'org-x' });
    const found = explain(situation(request, offer));
    expect(found.gates.filter((gate) => gate.refused).map((gate) => gate.name)).toEqual(['OWN_ORGANISATION']);
    expect(found.gates.length).toBeGreaterThan(3);
    expect(found.whyNot[0]?.code).toBe('OWN_ORGANISATION');
    expect(found.changes[0]).toMatchObject({ reason: { code: 'IF_NOT_REFUSED', figures: { gate: 'OWN_ORGANISATION' } }, score: found.score });
  });

  it('tells how far below the threshold a pair stays', () => {
    const request = subject('REQUEST', 'Gezocht: bureaustoelen');
    const offer = subject('OFFER', 'Partij kartonnen dozen');
    const { whyNot, score } = explain(situation(request, offer));
    expect(whyNot.map((reason) => reason.code)).toEqual(['CRITERION_TOO_LOW', 'SCORE_TOO_LOW']);
    expect(whyNot[1]?.figures).toEqual({ score, needed: 0.5 });
  });

  it('names those who stand better when they take the places', () => {
    const request = subject('REQUEST', 'Gezocht: bureaustoelen', { where: 'Aalst' });
    const near = [1, 2, 3, 4, 5].map(() => subject('OFFER', '40 bureaustoelen', { where: 'Aalst' }));
    const far = subject('OFFER', '40 bureaustoelen', { where: 'Gent' });
    const found = explain(situation(request, far, { ranked: ranked(request, [...near, far]) }));
    expect(found).toMatchObject({ rank: 6, candidates: 6, whyNot: [{ code: 'PLACES_TAKEN', figures: { places: 5 } }] });
    expect(found.ahead.map((each) => each.listing.id).sort()).toEqual(near.map((each) => each.id).sort());
    expect(found.changes.find((change) => change.reason.figures['criterion'] === 'DISTANCE')?.rank).toBe(1);
  });

  it('asks for what a listing leaves open', () => {
    const request = subject('REQUEST', 'Gezocht: bureaustoelen');
    const offer = subject('OFFER', 'bureaustoelen', { remaining: null, unit: null, availableFrom: null, availableUntil: null });
    const { doubts, silent } = explain(situation(request, offer));
    expect(doubts.filter((doubt) => doubt.listingId === offer.id && doubt.reason.code === 'NOT_SAID').map((doubt) => doubt.reason.figures['what'])).toEqual(['CONDITION', 'QUANTITY', 'WINDOW']);
    expect(silent).toEqual(expect.arrayContaining(['CONDITION', 'QUANTITY']));
    expect(silent).not.toContain('PROCESS');
  });

  it('does not compare what does not meet', () => {
    const [a, b] = [subject('REQUEST', 'Gezocht: stoelen'), subject('CAPABILITY', 'Wij herstellen stoelen')];
    expect(explain(situation(a, b))).toMatchObject({ pair: null, score: null, whyNot: [{ code: 'KINDS_DO_NOT_MEET', figures: { a: 'REQUEST', b: 'CAPABILITY' } }] });
    expect(explain(situation(a, a)).whyNot).toEqual([{ code: 'SAME_LISTING', figures: { a: 'REQUEST', b: 'REQUEST' } }]);
  });

  it('says that a listing is withdrawn, or that its window has passed', () => {
    const request = subject('REQUEST', 'Gezocht: bureaustoelen');
    const offer = subject('OFFER', '40 bureaustoelen', { availableFrom: '2026-01-01', availableUntil: '2026-02-01' });
    const { whyNot } = explain(situation(request, offer, { a: { subject: request, status: 'WITHDRAWN' } }));
    expect(whyNot.slice(0, 2)).toEqual([
      { code: 'LISTING_NOT_PUBLISHED', figures: { title: request.title, status: 'WITHDRAWN' } },
      { code: 'LISTING_PAST', figures: { title: offer.title, until: '2026-02-01' } },
    ]);
  });

  it('has nothing against a proposal', () => {
    const [request, offer] = [subject('REQUEST', 'Gezocht: bureaustoelen'), subject('OFFER', '40 bureaustoelen')];
    expect(explain(situation(request, offer, { proposed: true, ranked: ranked(request, [offer]) }))).toMatchObject({ proposed: true, whyNot: [], rank: 1 });
  });
});
