import { ranked, subject } from '../testing/subjects';
import { pairProposals } from './pairs';

const asks = () => subject('REQUEST', 'Gezocht: bureaustoelen');

describe('pairs that are worth a person’s time', () => {
  it('are at most five for one listing, the best first', () => {
    const offers = Array.from({ length: 9 }, () => subject('OFFER', '40 bureaustoelen'));
    const found = pairProposals(ranked(asks(), offers));
    expect(found.map((draft) => draft.kind)).toEqual(['PAIR', 'PAIR', 'PAIR', 'PAIR', 'PAIR']);
    expect(found.map((draft) => draft.score)).toEqual([...found.map((draft) => draft.score)].sort((a, b) => b - a));
  });

  it('name the source before the user, and the source before the workshop', () => {
    const [request, offer, workshop] = [asks(), subject('OFFER', '40 defecte bureaustoelen'), subject('CAPABILITY', 'Herstellen van bureaustoelen')];
    expect(pairProposals(ranked(request, [subject('OFFER', '40 bureaustoelen')]))[0]?.parts.map((part) => part.role)).toEqual(['SOURCE', 'USER']);
    expect(pairProposals(ranked(offer, [workshop]))[0]?.parts.map((part) => [part.role, part.listing.id])).toEqual([['SOURCE', offer.id], ['PROCESSOR', workshop.id]]);
  });

  it('are none where the windows never meet, and none of nothing', () => {
    const later = subject('OFFER', '40 bureaustoelen', { availableFrom: '2029-01-01', availableUntil: '2029-02-01' });
    expect(pairProposals(ranked(asks(), [later]))).toEqual([]);
    expect(pairProposals([])).toEqual([]);
  });

  it('say what must be done before anybody uses the goods', () => {
    const [draft] = pairProposals(ranked(subject('REQUEST', 'Gezocht: laptops'), [subject('OFFER', '20 laptops in goede staat')]));
    expect(draft?.reasons.at(-1)?.reason).toEqual({ code: 'SAFEGUARDS_OPEN', figures: { processes: ['WIPE_DATA'] } });
  });

  it('tell by which words the texts are about the same', () => {
    const [draft] = pairProposals(ranked(subject('REQUEST', 'Gezocht: frigo'), [subject('OFFER', 'Koelkast')]));
    expect(draft?.reasons.find(({ criterion }) => criterion === 'MEANING')?.reason).toMatchObject({ code: 'MEANING_NEAR', figures: { words: ['frigo – koelkast'] } });
  });
});
