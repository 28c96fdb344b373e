import type { Condition, Process } from '@schakel/interpretation';
import { offers } from '../testing/subjects';
import { needOf } from './need';

interface Lot {
  readonly needs?: Process[];
  readonly condition?: Condition | null;
  readonly materials?: string[];
  readonly description?: string;
}
const lot = ({ needs = [], condition = null, materials = ['furniture.table'], description = '' }: Lot) => offers('Partij', description, { corrections: { needs, condition, materials } });

describe('work that a lot says it needs', () => {
  it('is needed as surely as it is said', () => {
    expect(needOf(lot({ needs: ['PAINT'] }), 'PAINT')).toEqual({ process: 'PAINT', urgency: 1, said: true });
  });

  test.each<[Process, Process, number]>([
    ['WASH', 'CLEAN', 0.85], ['TEST', 'INSPECT', 0.9], ['REPAIR', 'UPHOLSTER', 0.75], ['CLEAR_OUT', 'TRANSPORT', 0.6],
  ])('%s is served by %s too, and the other way round', (needed, served, urgency) => {
    const materials = ['furniture.seating.sofa', 'electro.av.tv'];
    expect(needOf(lot({ needs: [needed], materials }), served)).toEqual({ process: served, urgency, said: true });
    expect(needOf(lot({ needs: [served], materials }), needed)).toEqual({ process: needed, urgency, said: true });
  });

  it('is not served by its kin where that is never done to such goods', () => {
    expect(needOf(lot({ needs: ['REPAIR'], materials: ['ict.computer.laptop'], condition: 'DEFECTIVE' }), 'SEW')).toMatchObject({ urgency: 0.7 * 0.3, said: false });
  });
});

describe('work that such a lot usually needs', () => {
  test.each<[Condition | null, Process, number]>([
    ['GOOD', 'REPAIR', 0.2], ['WORN', 'REPAIR', 0.55], ['DEFECTIVE', 'REPAIR', 0.75], ['PARTS', 'REPAIR', 0.25], ['MIXED', 'SORT', 0.7], ['PARTS', 'DISMANTLE', 0.9], ['GOOD', 'DISMANTLE', 0.05], [null, 'REFURBISH', 0.55], ['NEW', 'REPAIR', 0.05],
  ])('of tables that are %s: %s', (condition, process, urgency) => {
    expect(needOf(lot({ condition }), process)).toEqual({ process, urgency, said: false });
  });

  test.each<[string, Process]>([['ict.computer', 'UPHOLSTER'], ['other.books', 'REPAIR'], ['furniture.table', 'WIPE_DATA'], ['packaging.pallet', 'SEW'], ['textile.clothing', 'TEST']])('on %s %s is of little use', (material, process) => {
    const usual = needOf(lot({ condition: 'WORN', materials: [] }), process).urgency;
    expect(needOf(lot({ condition: 'WORN', materials: [material] }), process).urgency).toBeCloseTo(usual * 0.3, 3);
  });

  test.each<[Process, number]>([['UPCYCLE', 0.55], ['CUT', 0.5], ['SHRED', 0.45]])('stuff is not mended, but made into something else: %s', (process, urgency) => {
    expect(needOf(lot({ condition: 'GOOD', materials: ['textile.fabric.canvas'] }), process).urgency).toBe(urgency);
    expect(needOf(lot({ condition: 'GOOD', materials: ['textile.fabric.canvas'] }), 'REPAIR').urgency).toBeLessThan(0.25);
  });

  it('is to be packed with, for packaging', () => {
    expect(needOf(lot({ materials: ['packaging.box.cardboard'] }), 'PACK').urgency).toBe(0.45);
    expect(needOf(lot({ materials: ['packaging.pallet'] }), 'PACK').urgency).toBeLessThan(0.45);
  });
});

describe('work that was done already', () => {
  test.each<[string, string[], Process]>([
    ['Gewassen en gestreken.', ['textile.bed-linen.sheet'], 'WASH'],
    ['Nagekeken en getest.', ['electro.white-goods.washing-machine'], 'TEST'],
    ['Gesorteerd per maat.', ['textile.clothing'], 'SORT'],
  ])('"%s"', (description, materials, process) => {
    const [before, after] = [needOf(lot({ materials, condition: 'WORN' }), process), needOf(lot({ materials, condition: 'WORN', description }), process)];
    expect(after.urgency).toBeCloseTo(before.urgency * 0.3, 3);
  });
});

describe('large lots have to be carried and kept by somebody', () => {
  test.each<[Process, number, number]>([['TRANSPORT', 0.15, 0.38], ['STORE', 0.12, 0.34], ['CLEAR_OUT', 0.12, 0.36]])('%s', (process, small, large) => {
    const weighing = (remaining: number, unit: 'KG' | 'M3' | 'TONNE') => offers('Kasten', '', { remaining, unit, corrections: { needs: [] } });
    expect(needOf(weighing(299, 'KG'), process).urgency).toBe(small);
    expect(needOf(weighing(300, 'KG'), process).urgency).toBe(large);
    expect(needOf(weighing(2, 'TONNE'), process).urgency).toBe(large);
    expect(needOf(weighing(1, 'M3'), process).urgency).toBe(large);
  });
});
