import type { Document, Word } from '../document';

/** How much of the goods is of one stuff: "minstens 70% katoen", "polyester/katoen 65/35". */
export interface NamedShare {
  readonly property: string;
  readonly percent: number;
  readonly atLeast: boolean;
  readonly from: number;
  readonly to: number;
}

const STUFFS = new Set([
  'cotton', 'polyester', 'wool', 'linen', 'synthetic', 'polycotton', 'wood', 'metal', 'plastic', 'leather', 'copper', 'aluminium', 'glass', 'paper', 'cardboard', 'rubber', 'recycled', 'aramid', 'stretch', 'denim', 'foam', 'organic', 'stainless-steel',
]);
const AT_LEAST = new Set(['minstens', 'minimum', 'min', 'minimaal', 'vanaf', 'minste', 'zeker', 'dan', 'hoofdzakelijk', 'overwegend']);
const NEAR = 4;
/** "Meeste puur katoen, stukje 50/50": the share of some says nothing of the rest. */
const OF_SOME = /^(?:stukje|stuk|deel|deeltje|paar|enkele|sommige|rest|restje|beetje|aantal)$/;

function stuffOf(word: Word): string | undefined {
  return word.senses.map(({ sense }) => (sense.startsWith('property.') ? sense.slice('property.'.length) : '')).find((property) => STUFFS.has(property));
}

/** The nearest stuff behind a figure, else before it, within the sentence. */
function stuffNear(words: readonly Word[], at: number, to: number): { readonly property: string; readonly at: number } | undefined {
  const here = words[at];
  const behind = words.slice(to, to + NEAR);
  const before = words.slice(Math.max(0, at - NEAR), at).reverse();
  for (const word of [...behind, ...before]) {
    const property = word.sentence === here?.sentence && word.field === here.field ? stuffOf(word) : undefined;
    if (property !== undefined) return { property, at: word.at };
  }
  return undefined;
}

/** The shares that a text gives. */
export function findShares({ words }: Document): NamedShare[] {
  const found: NamedShare[] = [];
  for (const word of words) {
    const { token, at } = word;
    if (words.slice(Math.max(0, at - 2), at).some(({ norm, clause }) => clause === word.clause && OF_SOME.test(norm))) continue;
    if (token.kind === 'QUANTITY' && token.unit === 'PERCENT' && token.value <= 100) {
      const stuff = stuffNear(words, at, at + 1);
      const before = words.slice(Math.max(0, at - 2), at);
      if (stuff) found.push({ property: stuff.property, percent: token.value, atLeast: before.some(({ norm }) => AT_LEAST.has(norm)), from: Math.min(at, stuff.at), to: Math.max(at, stuff.at) + 1 });
    }
    found.push(...bareShares(words, word));
    const ratio = /^(\d{1,3})\/(\d{1,3})$/.exec(word.norm);
    if (ratio && Number(ratio[1]) + Number(ratio[2]) === 100) found.push(...ratioShares(words, at, [Number(ratio[1]), Number(ratio[2])]));
    const [hundred] = word.senses.filter(({ term }) => /^100\s?%/.test(term));
    if (hundred && stuffOf(word)) found.push({ property: stuffOf(word) ?? '', percent: 100, atLeast: false, from: hundred.from, to: hundred.to });
  }
  return found;
}

/** "65 polyester 35 katoen". */
function bareShares(words: readonly Word[], { token, at }: Word): NamedShare[] {
  const [stuff, second, other] = words.slice(at + 1, at + 4);
  if (token.kind !== 'NUMBER' || !stuff || second?.token.kind !== 'NUMBER' || !other || token.value + second.token.value !== 100) return [];
  const parts = [[stuff, token.value], [other, second.token.value]] as const;
  return parts.flatMap(([word, percent]) => {
    const property = stuffOf(word);
    return property === undefined ? [] : [{ property, percent, atLeast: false, from: word.at - 1, to: word.at + 1 }];
  });
}

/** "65/35": of the two stuffs named beside it in that order; of the trade's polyester and cotton where none is. */
function ratioShares(words: readonly Word[], at: number, percents: readonly [number, number]): NamedShare[] {
  const near = words.slice(Math.max(0, at - 4), at + 5).filter(({ sentence, at: other }) => sentence === words[at]?.sentence && other !== at);
  const stuffs = near.flatMap((word) => {
    const property = stuffOf(word);
    return property !== undefined && property !== 'polycotton' ? [property] : [];
  });
  const joined = near.map(({ norm }) => norm).join(' ');
  const [first = 'polyester', second = first === 'cotton' ? 'polyester' : 'cotton'] = stuffs.length >= 2 ? stuffs : /katoen polyester/.test(joined) ? ['cotton', 'polyester'] : ['polyester', 'cotton'];
  return [[first, percents[0]] as const, [second, percents[1]] as const].map(([property, percent]) => ({ property, percent, atLeast: false, from: at, to: at + 1 }));
}
