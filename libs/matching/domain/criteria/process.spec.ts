import type { Condition, Process } from '@schakel/interpretation';
import { asks, met, offers, works } from '../../testing/subjects';
import type { Subject } from '../subject';
import { process } from './process';

const judged = (query: Subject, candidate: Subject) => process.judge(met(query, candidate));
const score = (query: Subject, candidate: Subject) => judged(query, candidate)?.score ?? Number.NaN;
const lot = (needs: Process[], condition: Condition | null = 'GOOD') => offers('Kasten', '', { corrections: { needs, condition, materials: ['furniture.storage'] } });
const does = (...processes: Process[]) => works('Atelier', '', { corrections: { processes, materials: [] } });

describe('what a lot needs against what a workshop does', () => {
  test.each<[string, Process[], Process, number, string]>([
    ['the work that is asked', ['PAINT'], 'PAINT', 1, 'PROCESS_FITS'],
    ['work that serves for it', ['PAINT'], 'REFURBISH', 0.6, 'PROCESS_FITS'],
    ['work that is usual for goods in this state', [], 'REFURBISH', 0.45, 'PROCESS_USUAL'],
    ['work that does them no good', [], 'SHRED', 0.08, 'PROCESS_DIFFERS'],
  ])('%s', (_, needs, done, expected, code) => {
    const found = judged(lot(needs), does(done));
    expect(found?.score).toBeCloseTo(expected, 2);
    expect(found?.reason).toEqual({ code, figures: { process: done, needs } });
  });

  it('takes the best of what a workshop does', () => {
    expect(judged(lot(['PAINT']), does('STORE', 'PAINT', 'SHRED'))).toMatchObject({ score: 1, reason: { figures: { process: 'PAINT' } } });
  });

  it('counts a side job less than a trade', () => {
    const dirty = offers('Lakens', '', { corrections: { needs: ['WASH'] } });
    expect(score(dirty, works('Wasserij'))).toBeCloseTo(Math.sqrt(0.95), 2);
    expect(score(dirty, works('Stofferen van zetels', 'We wassen ook.'))).toBeCloseTo(0.8 * Math.sqrt(0.8), 2);
  });

  test.each([
    ['Defecte wasmachines', 'Herstellen van wasmachines', 'Inpakken en labelen'],
    ['Lakens, moeten nog gewassen worden', 'Industriële wasserij', 'Stoffeerderij'],
    ['Laptops, schijven nog niet gewist', 'Gecertificeerde datawissing', 'Schrijnwerk en herstel'],
    ['Werkjassen, logo moet eraf', 'Logo\'s verwijderen', 'Vervezelen van textiel'],
    ['Fietswrakken voor onderdelen', 'Demontage van fietsen', 'Herverven van fietsen'],
    ['Eetkamerstoelen, zitting is gescheurd', 'Herstofferen van stoelen', 'Zeefdruk'],
    ['Ongesorteerde kledij', 'Sorteren van textiel', 'Borduren van textiel'],
    ['Inbouwkeuken, te demonteren', 'Uitbraak en demontage van keukens', 'Keukens schilderen'],
    ['Zeildoek', 'Upcycling: tassen op maat', 'Sterilisatie en reiniging'],
  ])('"%s": "%s" rather than "%s"', (title, better, worse) => {
    expect(score(offers(title), works(better))).toBeGreaterThan(score(offers(title), works(worse)));
  });
});

describe('silence on work', () => {
  it('puts a workshop behind those that say what they do, and is nothing between goods', () => {
    expect(judged(lot(['PAINT']), does())).toEqual({ score: 0.3, reason: { code: 'PROCESS_UNKNOWN', figures: {} } });
    expect(judged(asks('Gezocht: kasten'), offers('Kasten'))).toBeNull();
  });
});
