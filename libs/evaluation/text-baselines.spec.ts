import { FOUR_GRAMS, rankByTfIdf, WORDS } from './text-baselines';

const all = [
  { id: 'r1', text: 'Gezocht: bureaustoelen' },
  { id: 'a', text: 'Twintig bureaustoelen te geef' },
  { id: 'b', text: 'Een bureaustoel' },
  { id: 'c', text: 'Wasmachines te geef' },
];
const [query, ...candidates] = all;
const rank = (analyse: typeof WORDS) => rankByTfIdf(query ? [query] : [], () => candidates, all, analyse).get('r1');

describe('plain text comparison', () => {
  it('by words finds the same words only', () => {
    expect(rank(WORDS)).toEqual(['a']);
  });

  it('by runs of four characters finds kindred words too, the more alike first', () => {
    expect(rank(FOUR_GRAMS)?.slice(0, 2).sort()).toEqual(['a', 'b']);
    expect(rank(FOUR_GRAMS)).not.toContain('c');
  });

  it('cuts words and not what stands between them', () => {
    expect(WORDS('Frigo’s, 2x (proper)')).toEqual(['frigo', 's', '2x', 'proper']);
    expect(FOUR_GRAMS('kast op')).toEqual([' kas', 'kast', 'ast ', ' op ']);
  });

  it('has nothing to say of an empty text', () => {
    expect(rankByTfIdf([{ id: 'x', text: '' }], () => candidates, [...all, { id: 'x', text: '' }], WORDS).get('x')).toEqual([]);
  });
});
