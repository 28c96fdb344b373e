import { asks, met, offers, works } from '../../testing/subjects';
import type { Subject } from '../subject';
import { meaning } from './meaning';

const judged = (query: Subject, candidate: Subject) => meaning.judge(met(query, candidate));
const score = (query: Subject, candidate: Subject) => judged(query, candidate)?.score ?? Number.NaN;

describe('what two texts are about', () => {
  test.each<[string, Subject, Subject, Subject]>([
    ['a purpose and the thing for it', asks('De kleuters zitten op de grond', 'Iets zachts voor in de leeshoek.'), offers('Zitkussens', '30 stuks.'), offers('Grondkabels', '30 meter.')],
    ['a trouble and what helps', asks('Te veel licht op het scherm', 'Ons filmlokaal is niet donker te krijgen.'), offers('Overgordijnen', 'Dikke stof.'), offers('Diepvriezers', 'Nieuw in doos.')],
    ['goods and who works on them', offers('Laptops zonder lader', 'Van het personeel.'), works('Harde schijven wissen en testen'), works('Stoelen opnieuw bekleden')],
  ])('%s lie nearer than what is about something else', (_, query, near, far) => {
    expect(score(query, near)).toBeGreaterThan(score(query, far));
  });

  it('is said with how near they lie', () => {
    expect(judged(asks('Gezocht: bureaustoelen'), offers('Bureaustoelen'))).toMatchObject({ score: 1, reason: { code: 'MEANING_NEAR' } });
    expect(judged(asks('Gezocht: bureaustoelen'), offers('Bevroren frieten'))).toMatchObject({ reason: { code: 'MEANING_FAR' } });
  });

  it('says nothing of a text without words, or of one that has not been read', () => {
    expect(judged(asks('???'), offers('Bureaustoelen'))).toBeNull();
    expect(judged(asks('Gezocht: kasten', '', { meaning: new Int8Array(0) }), offers('Kasten'))).toBeNull();
  });
});
