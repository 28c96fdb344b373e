import { type Document, readDocument } from './document';
import { Phrases } from './phrases';

const document = (description: string): Document => readDocument({ kind: 'OFFER', title: '', description });

/** The texts that a phrase takes. */
function found(phrase: string, description: string): string[] {
  const { words } = document(description);
  return new Phrases([[phrase, true]]).find(words).map(({ from, to }) => words.slice(from, to).map(({ token }) => token.text).join(' '));
}

describe('phrases', () => {
  test.each([
    ['niet gewassen', 'Nog NIET gewassen.', ['NIET gewassen']],
    ['~logo', 'Logo\'s en een logootje', ['Logo\'s', 'logootje']],
    ['mag|mogen weg', 'Alles mag weg. Ze mogen weg.', ['mag weg', 'mogen weg']],
    ['zo goed? als nieuw', 'zo als nieuw, zo goed als nieuw', ['zo als nieuw', 'zo goed als nieuw']],
    ['moet .. eraf', 'Het moet er echt eraf', ['moet er echt eraf']],
    ['moet .. eraf', 'moet, het gaat eraf', []],
    ['om ... te', 'om er dus, ja, mee te', ['om er dus ja mee te']],
    ['# met', '5 met barst', ['5 met']],
    ['#KG', '5 kg en 5 stuks', ['5 kg']],
    ['@condition.defective', 'Hij werkt niet meer.', ['werkt niet meer']],
    ['niet $', 'Stoelen niet, tafels niet nu', ['niet']],
    ['wit * blad', 'wit houten blad', ['wit houten blad']],
    ['niet gewassen', 'niet. Gewassen', []],
  ])('"%s" in "%s"', (phrase, description, expected) => {
    expect(found(phrase, description)).toEqual(expected);
  });

  it('say where each of their parts was found', () => {
    const { words } = document('moet nog snel eraf');
    expect(new Phrases([['moet .. eraf', true]]).find(words)[0]?.parts).toEqual([[0, 1], [1, 3], [3, 4]]);
  });

  it('must begin with a word', () => {
    expect(() => new Phrases([['.. weg', true]])).toThrow('.. weg');
  });
});
