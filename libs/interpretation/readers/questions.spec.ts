import { interpret, type ListingText, type OpenQuestion } from '../index';

function questionsOf(text: Partial<ListingText> & Pick<ListingText, 'title'>): readonly OpenQuestion[] {
  return interpret({ kind: 'OFFER', description: '', ...text }).questions;
}

describe('what is asked', () => {
  it('nothing when the listing says it all', () => {
    expect(questionsOf({ title: '20 bureaustoelen', description: 'In goede staat.' })).toEqual([]);
  });

  it('the state of an offer, not of a request', () => {
    expect(questionsOf({ title: '20 bureaustoelen' })).toEqual(['CONDITION']);
    expect(questionsOf({ kind: 'REQUEST', title: '20 bureaustoelen' })).toEqual([]);
  });

  it('the amount, unless the form or the text gives it', () => {
    expect(questionsOf({ title: 'Nieuwe bureaustoelen' })).toEqual(['QUANTITY']);
    expect(questionsOf({ title: 'Nieuwe bureaustoelen', quantity: 20, unit: 'PIECES' })).toEqual([]);
    expect(questionsOf({ title: 'Nieuwe bureaustoelen', description: 'een twintigtal' })).toEqual([]);
  });

  it('what an ambiguous word means', () => {
    expect(questionsOf({ title: 'Bank, nieuw', quantity: 1 })).toEqual(['MATERIAL']);
  });

  it('chain and material of a text that names nothing', () => {
    expect(questionsOf({ title: 'Te geven', description: 'nieuw, 3 stuks' })).toEqual(['VALUE_CHAIN', 'MATERIAL']);
  });

  it('what a workshop does, not what it works on when it carries or stores anything', () => {
    expect(questionsOf({ kind: 'CAPABILITY', title: 'Textiel' })).toEqual(['PROCESS']);
    expect(questionsOf({ kind: 'CAPABILITY', title: 'Transport en opslag' })).not.toContain('MATERIAL');
  });

  test.each(['Tegen de zomer weg.', 'zo snel mogelijk', 'Vrij van zodra de klassen leeg zijn.', 'voor kerst'])('when, for a moment without a date: "%s"', (description) => {
    expect(questionsOf({ title: '20 nieuwe bureaustoelen', description })).toContain('WINDOW');
  });
});
