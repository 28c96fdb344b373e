import { titleOf } from './title-of';

describe('the title of free text', () => {
  it.each([
    ['Wij zoeken kasten.', 'Wij zoeken kasten', ''],
    ['Wij vervangen 40 bureaustoelen. Goede staat.', 'Wij vervangen 40 bureaustoelen', 'Wij vervangen 40 bureaustoelen. Goede staat.'],
    ['40 bureaustoelen\nin goede staat', '40 bureaustoelen', '40 bureaustoelen\nin goede staat'],
    ['  Gordijnen!  ', 'Gordijnen', ''],
    ['Ca. 2.5 ton papier, gemengd', 'Ca', 'Ca. 2.5 ton papier, gemengd'],
    ['', '', ''],
  ])('“%s”', (text, title, description) => {
    expect(titleOf(text)).toEqual({ title, description });
  });

  it('is cut at a word when the first sentence is long', () => {
    const text = 'Wij hebben na de verhuizing van ons hoofdkantoor nog een grote hoeveelheid bureaustoelen en vergadertafels over.';
    expect(titleOf(text)).toEqual({ title: 'Wij hebben na de verhuizing van ons hoofdkantoor nog een grote hoeveelheid bureaustoelen …', description: text });
  });

  it('is cut at a comma before that', () => {
    const text = 'Wij vervangen onze bureaustoelen, een veertigtal, nog in goede staat, op te halen in Ninove tegen eind januari.';
    expect(titleOf(text)).toEqual({ title: 'Wij vervangen onze bureaustoelen, een veertigtal, nog in goede staat', description: text });
  });

  it('holds no half characters', () => {
    expect(titleOf(`x${'🪑'.repeat(60)}`).title).not.toMatch(/\p{Cs}/u);
  });
});
