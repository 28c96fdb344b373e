import { subject } from '../testing/subjects';
import { expectedImpact } from './impact';

const of = (material: string, given: Parameters<typeof subject>[2] = {}) => subject('OFFER', 'Partij', { ...given, corrections: { materials: [material] } });

describe('expected impact', () => {
  it('is a range by the piece, with its sources', () => {
    const impact = expectedImpact(of('electro.white-goods.washing-machine', { remaining: 10 }));
    expect(impact?.co2).toMatchObject({ sources: ['ADEME'], wider: false, materials: ['electro.white-goods.washing-machine'] });
    expect(impact?.co2?.min).toBeLessThan(impact?.co2?.max ?? 0);
    expect(impact?.kilograms?.min).toBeGreaterThan(300);
  });

  it('counts no more than is asked', () => {
    const request = subject('REQUEST', 'Gezocht: wasmachines', { remaining: 4 });
    const all = expectedImpact(of('electro.white-goods.washing-machine', { remaining: 8 }));
    const half = expectedImpact(of('electro.white-goods.washing-machine', { remaining: 8 }), request);
    expect(half?.quantity).toBe(4);
    expect(half?.co2?.max).toBeCloseTo((all?.co2?.max ?? 0) / 2, 6);
  });

  it('is not told without a quantity', () => {
    expect(expectedImpact(of('electro.white-goods.washing-machine', { remaining: null, unit: null }))).toBeNull();
  });

  it('has a weight and no emissions where no source has a figure', () => {
    const impact = expectedImpact(of('packaging', { remaining: 2, unit: 'TONNE' }));
    expect(impact).toMatchObject({ kilograms: { min: 2000, max: 2000 }, co2: null });
  });
});
