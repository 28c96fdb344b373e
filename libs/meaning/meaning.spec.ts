import { closeness, closestWords, likelyChains, meaningOf, MEANING_SIZE, packed, topicsNear, unpacked } from '.';

const near = (one: string, other: string) => closeness(meaningOf(one), meaningOf(other));

describe('what a text is about', () => {
  it('is one direction, the same for the same text whatever its capitals, accents and figures', () => {
    expect(meaningOf('Bureaustoelen')).toHaveLength(MEANING_SIZE);
    expect(near('40 bureaustoelen', '12 BUREAUSTOELEN')).toBeCloseTo(1);
    expect(near('Étagères', 'etageres')).toBeCloseTo(1);
  });

  test.each([
    ['frigo', 'koelkast', 'kast'],
    ['iets om op te zitten', 'stapelstoelen', 'stapelbakken'],
    ['werkkledij voor de leerlingen', 'overalls en werkbroeken', 'leerboeken'],
    ['de ramen verduisteren', 'overgordijnen', 'zaalhockey'],
    ['laptop', 'Chromebook', 'handboek'],
  ])('%s: nearer to %s than to %s', (text, one, other) => {
    expect(near(text, one)).toBeGreaterThan(near(text, other));
  });

  it('is nothing for a text without words, and near nothing', () => {
    for (const empty of ['', ' ?! ', '日本語']) {
      expect(meaningOf(empty).every((value) => value === 0)).toBe(true);
      expect(near(empty, 'stoelen')).toBe(0);
      expect(topicsNear(meaningOf(empty), 3)).toEqual([]);
    }
  });

  it('takes bounded work for nonsense without end', () => {
    expect(meaningOf('x'.repeat(200_000))).toHaveLength(MEANING_SIZE);
    expect(meaningOf('blabla '.repeat(50_000))).toHaveLength(MEANING_SIZE);
  });

  it('keeps as text', () => {
    const meaning = meaningOf('Rolstoelen en rollators');
    expect(unpacked(packed(meaning))).toEqual(meaning);
    expect(unpacked('')).toHaveLength(0);
    expect(closeness(unpacked(''), meaning)).toBe(0);
  });
});

describe('topics', () => {
  it('are those nearest to a meaning, the nearest first', () => {
    const topics = topicsNear(meaningOf('Ziekenhuisbedden'), 5);
    expect(new Set(topics).size).toBe(5);
    expect(topicsNear(meaningOf('Ziekenhuisbedden'), 1)).toEqual(topics.slice(0, 1));
  });

  it('are shared by texts about one thing', () => {
    const shared = (one: string, other: string) => topicsNear(meaningOf(one), 6).filter((topic) => topicsNear(meaningOf(other), 6).includes(topic)).length;
    expect(shared('elektrische ziekenhuisbedden', 'hoog-laagbedden voor het rusthuis')).toBeGreaterThan(0);
    expect(shared('elektrische ziekenhuisbedden', 'kartonnen dozen')).toBe(0);
  });
});

describe('words that bring two texts near', () => {
  it('are told in pairs, the nearest first, no word twice', () => {
    const pairs = closestWords('We zoeken zitjes en een frigo', 'Bistrostoelen en een koelkast', 3);
    expect(pairs).toContainEqual(['frigo', 'koelkast']);
    expect(new Set(pairs.map(([word]) => word)).size).toBe(pairs.length);
  });

  it('are none where nothing is near', () => {
    expect(closestWords('fietsen', 'soep', 3)).toEqual([]);
    expect(closestWords('', 'soep', 3)).toEqual([]);
  });
});

describe('value chains', () => {
  test.each([
    ['iets om op te zitten in de wachtzaal', 'FURNITURE'],
    ['warme kleren voor dakloze mensen', 'TEXTILE'],
    ['een toestel om water te koken', 'ELECTRO'],
    ['surfen op het internet tijdens de les', 'ICT'],
    ['iets om flesjes in te verzenden', 'PACKAGING'],
    ['bakstenen en dakpannen', 'OTHER'],
  ] as const)('"%s" is most likely of %s', (text, chain) => {
    const likely = likelyChains(text);
    expect(Object.entries(likely ?? {}).sort(([, a], [, b]) => b - a)[0]?.[0]).toBe(chain);
    expect(Object.values(likely ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('are not told of a text without words', () => {
    expect(likelyChains(' ?! ')).toBeNull();
  });
});
