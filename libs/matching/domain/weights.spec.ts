import { WEIGHTS } from './judge';
import { completed, withWeights } from './weights';

describe('weights of a hub', () => {
  it('take the place of those in force, one by one', () => {
    expect(withWeights(WEIGHTS, { DISTANCE: 2 })).toEqual({ weights: { ...WEIGHTS, DISTANCE: 2 } });
  });

  it('are refused for what is no criterion, and out of bounds', () => {
    expect(withWeights(WEIGHTS, { COLOUR: 1, DISTANCE: 0, SOCIAL: 1000, WORDS: Number.NaN })).toEqual({
      faults: [
        { criterion: 'COLOUR', code: 'UNKNOWN_CRITERION' }, { criterion: 'DISTANCE', code: 'WEIGHT_OUT_OF_BOUNDS' },
        { criterion: 'SOCIAL', code: 'WEIGHT_OUT_OF_BOUNDS' }, { criterion: 'WORDS', code: 'WEIGHT_OUT_OF_BOUNDS' },
      ],
    });
  });

  it('that were kept before a criterion came or went are completed', () => {
    expect(completed({ DISTANCE: 3, GONE: 9 })).toEqual({ ...WEIGHTS, DISTANCE: 3 });
  });
});
