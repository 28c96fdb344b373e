import { interpret, withCorrections } from './index';

const reading = interpret({ kind: 'OFFER', title: 'Bank', description: 'Gratis af te halen' });

describe('what a person says', () => {
  it('stands in the place of what was read, with full confidence and no evidence', () => {
    const corrected = withCorrections(reading, { valueChain: 'FURNITURE', materials: ['furniture.school.desk'], condition: 'WORN', needs: ['PAINT'], processes: [] });
    expect(corrected.valueChain).toEqual({ value: 'FURNITURE', confidence: 1, evidence: [] });
    expect(corrected.materials).toEqual([{ value: 'furniture.school.desk', confidence: 1, evidence: [] }]);
    expect(corrected.condition).toEqual({ value: 'WORN', confidence: 1, evidence: [] });
    expect(corrected.needs).toEqual([{ value: 'PAINT', confidence: 1, evidence: [] }]);
    expect(corrected.processes).toEqual([]);
  });

  it('answers the questions about it', () => {
    expect(reading.questions).toEqual(expect.arrayContaining(['MATERIAL', 'CONDITION', 'QUANTITY']));
    expect(withCorrections(reading, { materials: ['furniture.school.desk'], condition: null }).questions).toEqual(['QUANTITY']);
  });

  it('leaves the rest as it was read', () => {
    expect(withCorrections(reading, {})).toEqual(reading);
    expect(withCorrections(reading, { condition: 'GOOD' }).materials).toEqual(reading.materials);
  });

  it('may be that there is none', () => {
    const worn = interpret({ kind: 'OFFER', title: 'Versleten stoelen', description: '' });
    expect(withCorrections(worn, { condition: null }).condition).toBeNull();
    expect(withCorrections(worn, { materials: [] }).materials).toEqual([]);
  });

  it('wins over a later reading of a changed text', () => {
    const corrections = { valueChain: 'FURNITURE', materials: ['furniture.school.desk'] } as const;
    const later = interpret({ kind: 'OFFER', title: 'Laptops', description: 'nieuw' });
    expect(withCorrections(later, corrections)).toMatchObject({ valueChain: { value: 'FURNITURE' }, materials: [{ value: 'furniture.school.desk' }], condition: { value: 'NEW' } });
  });
});
