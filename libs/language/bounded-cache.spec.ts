import { BoundedCache } from './bounded-cache';

describe('BoundedCache', () => {
  it('works a value out once, and forgets what was not asked for during two generations', () => {
    const made: string[] = [];
    const cache = new BoundedCache(2, (key) => {
      made.push(key);
      return key.toUpperCase();
    });
    expect([cache.get('a'), cache.get('a'), cache.get('b')]).toEqual(['A', 'A', 'B']);
    expect(made).toEqual(['a', 'b']);
    cache.get('c');
    cache.get('a');
    expect(made).toEqual(['a', 'b', 'c']);
    cache.get('d');
    cache.get('e');
    cache.get('b');
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
  });
});
