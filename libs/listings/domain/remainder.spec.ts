import { giveBack, requantify, take } from './remainder';

describe('what is left of a quantity', () => {
  it('shrinks by what is agreed, down to nothing but not below', () => {
    expect(take({ quantity: 10, remaining: 10 }, 4)).toEqual({ quantity: 10, remaining: 6 });
    expect(take({ quantity: 10, remaining: 6 }, 6)).toEqual({ quantity: 10, remaining: 0 });
    expect(take({ quantity: 10, remaining: 6 }, 6.001)).toBeNull();
  });

  it('is not lost to binary fractions', () => {
    const once = take({ quantity: 0.3, remaining: 0.3 }, 0.1);
    expect(once && take(once, 0.2)).toEqual({ quantity: 0.3, remaining: 0 });
  });

  it('never runs out where no quantity is stated', () => {
    expect(take({ quantity: null, remaining: null }, 1000)).toEqual({ quantity: null, remaining: null });
  });

  it('grows back to the whole at most', () => {
    expect(giveBack({ quantity: 10, remaining: 8 }, 5)).toEqual({ quantity: 10, remaining: 10 });
  });

  it('keeps what was taken when the owner changes the quantity', () => {
    expect(requantify({ quantity: 10, remaining: 6 }, 20)).toEqual({ quantity: 20, remaining: 16 });
    expect(requantify({ quantity: 10, remaining: 6 }, 4)).toEqual({ quantity: 4, remaining: 0 });
    expect(requantify({ quantity: 10, remaining: 6 }, 3)).toBeNull();
    expect(requantify({ quantity: null, remaining: null }, 5)).toEqual({ quantity: 5, remaining: 5 });
  });
});
