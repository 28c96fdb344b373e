import { scored, subject } from '../testing/subjects';
import { chainProposals, obstacles, type Route } from './chains';
import type { Subject } from './subject';

function route(request: Subject, offer: Subject, workshops: readonly Subject[]): Route {
  return { request, offer, direct: scored(request, offer), workshops: workshops.map((workshop) => scored(offer, workshop)).sort((a, b) => b.score - a.score) };
}

const through = (routes: readonly Route[]) => chainProposals(routes).map(({ parts }) => parts.filter((part) => part.role === 'PROCESSOR').map((part) => part.listing.id));

const washers = () => subject('OFFER', '12 defecte wasmachines', { remaining: 12 });
/** The route, as if its goods had been judged so. */
const fitting = (scores: Readonly<Record<string, number>>, { direct, ...rest }: Route): Route => ({
  ...rest, direct: direct && { ...direct, reasons: direct.reasons.map((reason) => ({ ...reason, score: scores[reason.criterion] ?? reason.score })) },
});

const laundry = () => subject('REQUEST', 'Gezocht: wasmachines voor een wassalon', { remaining: 6 });
const repair = (given: Parameters<typeof subject>[2] = {}) => subject('CAPABILITY', 'Herstellen van wasmachines', given);

describe('chains', () => {
  it('lead from a source over a workshop that takes away what stands in the way', () => {
    const [offer, request, workshop] = [washers(), laundry(), repair()];
    const [draft] = chainProposals([route(request, offer, [workshop])]);
    expect(draft?.parts.map((part) => [part.role, part.listing.id])).toEqual([['SOURCE', offer.id], ['PROCESSOR', workshop.id], ['USER', request.id]]);
    expect(draft?.key).toBe(`chain:${offer.id}:${workshop.id}:${request.id}`);
    const preparing = draft?.reasons.find((reason) => reason.reason.code === 'CHAIN_PREPARES');
    expect(preparing?.reason.figures['solved']).toEqual(expect.arrayContaining(['REPAIR', 'TEST']));
  });

  it('are not made for goods that can go as they are', () => {
    const offer = subject('OFFER', '40 bureaustoelen als nieuw', { corrections: { condition: 'NEW' } });
    expect(chainProposals([route(subject('REQUEST', 'Gezocht: bureaustoelen'), offer, [subject('CAPABILITY', 'Herstofferen van stoelen')])])).toEqual([]);
  });

  it('never join an organisation with itself', () => {
    const [offer, request] = [washers(), subject('REQUEST', 'Gezocht: wasmachines', { organisationId: 'same' })];
    expect(chainProposals([route(request, { ...offer, organisationId: 'same' }, [repair()])])).toEqual([]);
  });

  it('may lead over a workshop that suits the goods well, though nothing that was read stands in the way', () => {
    const request = subject('REQUEST', 'Gezocht: eiken nachttafeltjes', { description: 'Het blad moet glad en gevernist zijn.' });
    const offer = subject('OFFER', 'Eiken nachttafeltjes', { description: 'Degelijk, uit de kamers van ons hotel.' });
    const [varnish, sewing] = [subject('CAPABILITY', 'Schuren en vernissen van nachttafeltjes en ander houten meubilair'), subject('CAPABILITY', 'Naaien van gordijnen')];
    expect(obstacles({ request, offer }).size).toBe(0);
    expect(through([route(request, offer, [varnish, sewing])])).toEqual([[varnish.id]]);
  });

  it('take goods for what is asked by what both texts are about, where little was read of them', () => {
    const [near, far] = [{ MATERIAL: 0.3, WORDS: 0.5, MEANING: 0.9 }, { MATERIAL: 0.3, WORDS: 0.5, MEANING: 0 }];
    expect(chainProposals([fitting(near, route(laundry(), washers(), [repair()]))])).toHaveLength(1);
    expect(chainProposals([fitting(far, route(laundry(), washers(), [repair()]))])).toEqual([]);
  });

  it('are only one where none of them is good', () => {
    const request = laundry();
    const weak = ['Brugge', 'Oostende', 'Knokke-Heist'].map((where) => {
      const offer = subject('OFFER', '12 defecte wasmachines', { remaining: 12, where });
      return fitting({ MATERIAL: 0.45, WORDS: 0.2, MEANING: 0.2 }, route(request, offer, [repair({ where })]));
    });
    const found = chainProposals(weak);
    expect(found.map(({ score }) => score < 0.4)).toEqual([true]);
    expect(chainProposals(weak.slice(1)).length + chainProposals(weak.slice(0, 1)).length).toBe(2);
  });

  it('do not move a step that adds nothing', () => {
    const [offer, request] = [washers(), laundry()];
    const [one, two] = [repair(), repair()];
    const found = through([route(request, offer, [one, two])]);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((workshops) => workshops.length === 1)).toBe(true);
  });
});

describe('what must not be missing in a chain', () => {
  const families = () => subject('REQUEST', 'Gezocht: laptops voor gezinnen', { remaining: 20 });
  const laptops = (description = '') => subject('OFFER', '20 laptops einde leasing', { description, remaining: 20, corrections: { condition: 'WORN' } });
  const refurbish = () => subject('CAPABILITY', 'Refurbishen van laptops');
  const wipe = () => subject('CAPABILITY', 'Gecertificeerd wissen van data op laptops');

  it('is the wiping of data: without it there is no chain, with it the wiping comes first', () => {
    expect(chainProposals([route(families(), laptops(), [refurbish()])])).toEqual([]);
    const [wiper, refurbisher] = [wipe(), refurbish()];
    expect(through([route(families(), laptops(), [refurbisher, wiper])])[0]).toEqual([wiper.id, refurbisher.id]);
  });

  it('is not asked twice of data that was wiped', () => {
    expect(obstacles({ request: families(), offer: laptops('Harde schijf gewist.') }).has('WIPE_DATA')).toBe(false);
  });

  it('is a wash for care textiles', () => {
    const [request, offer] = [subject('REQUEST', 'Gezocht: zorgtunieken zonder logo'), subject('OFFER', 'Zorgtunieken met logo', { corrections: { condition: 'GOOD' } })];
    const [unpick, wash] = [subject('CAPABILITY', 'Logo’s verwijderen van werkkledij'), subject('CAPABILITY', 'Wassen van werkkledij')];
    expect(chainProposals([route(request, offer, [unpick])])).toEqual([]);
    expect(through([route(request, offer, [unpick, wash])])[0]).toEqual([wash.id, unpick.id]);
  });

  it('is a test for appliances, which who repairs them does', () => {
    expect([...obstacles({ request: laundry(), offer: washers() }).keys()]).toEqual(expect.arrayContaining(['TEST', 'REPAIR']));
  });
});

describe('the windows of a chain', () => {
  it('follow one another: the workshop may begin after the source has gone', () => {
    const offer = { ...washers(), availableFrom: '2027-01-01', availableUntil: '2027-02-28' };
    const request = { ...laundry(), availableFrom: '2027-05-01', availableUntil: '2027-06-30' };
    const [draft] = chainProposals([route(request, offer, [repair({ availableFrom: '2027-01-01', availableUntil: null })])]);
    expect(draft?.reasons.find((reason) => reason.reason.code === 'CHAIN_READY')?.reason.figures).toEqual({ ready: '2027-05-01', slack: 60 });
  });

  it('break the chain when one closes before its turn comes', () => {
    const offer = { ...washers(), availableFrom: '2027-03-01', availableUntil: '2027-03-31' };
    expect(chainProposals([route(laundry(), offer, [repair({ availableFrom: '2026-11-01', availableUntil: '2027-02-15' })])])).toEqual([]);
    expect(chainProposals([route({ ...laundry(), availableUntil: '2027-03-05' }, offer, [repair()])])).toEqual([]);
  });
});

describe('the rank of a chain', () => {
  it('is higher the shorter the way', () => {
    const [offer, request] = [washers(), laundry()];
    const [near, far] = [repair({ where: 'Aalst' }), repair({ where: 'Brugge' })];
    expect(through([route(request, offer, [far, near])])).toEqual([[near.id], [far.id]]);
  });

  it('is lower for making something else of goods that could be used as they are', () => {
    const request = subject('REQUEST', 'Gezocht: poetsdoeken', { unit: 'KG', remaining: 100 });
    const cutter = subject('CAPABILITY', 'Versnijden van textiel tot poetsdoeken');
    const [good, bad] = (['GOOD', 'PARTS'] as const).map((condition) => subject('OFFER', 'Partij werkhemden, katoen, proper', { corrections: { condition } }));
    if (!good || !bad) throw new Error('two offers');
    const sources = chainProposals([route(request, good, [cutter]), route(request, bad, [cutter])]).map(({ parts }) => parts[0]?.listing.id);
    expect(sources[0]).toBe(bad.id);
  });

  it('lets two workshops for different stuffs complete one another', () => {
    const offer = subject('OFFER', 'Schoolbanken, bekrast', { remaining: 48, corrections: { condition: 'WORN' } });
    const request = subject('REQUEST', 'Gezocht: opgefriste schoolbanken', { remaining: 48 });
    const [wood, metal] = [subject('CAPABILITY', 'Herstellen en lakken van houten meubels'), subject('CAPABILITY', 'Schilderen van metalen meubels')];
    expect(through([route(request, offer, [wood, metal])])).toContainEqual([wood.id, metal.id]);
  });
});
