import { asks, met, offers } from '../../testing/subjects';
import { words } from './words';

const judged = (asked: string[], there: string[]) => words.judge(met(asks('Vraag', '', { terms: new Set(asked) }), offers('Aanbod', '', { terms: new Set(there) })));

describe('words that two texts share', () => {
  test.each<[string, string[], string[], number, string[]]>([
    ['all of the shorter', ['kast', 'eik'], ['kast', 'eik', 'deur'], 1, ['kast', 'eik']],
    ['one of two', ['kast', 'eik'], ['kast', 'beuk'], 0.5, ['kast']],
    ['three of a long text count as three of six', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], ['a', 'b', 'c', 'x', 'y', 'z', 'u', 'v'], 0.5, ['a', 'b', 'c']],
    ['no more than all', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], 1, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('%s', (_, asked, there, score, shared) => {
    expect(judged(asked, there)).toEqual({ score, reason: { code: 'WORDS_SHARED', figures: { words: shared } } });
  });

  it('may be none', () => {
    expect(judged(['kast'], ['fiets'])).toEqual({ score: 0, reason: { code: 'NO_WORDS_SHARED', figures: { words: [] } } });
  });

  it('count for nothing where a text has no words', () => {
    expect(judged([], ['kast'])).toBeNull();
  });

  it('are compared by their stems', () => {
    const score = (offer: string) => words.judge(met(asks('Gezocht: vergadertafels'), offers(offer)))?.score ?? Number.NaN;
    expect(score('Vergadertafel')).toBeGreaterThan(score('Zetel'));
    expect(score('Zetel')).toBe(0);
  });
});
