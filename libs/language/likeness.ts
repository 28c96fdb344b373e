import { normalise } from './normalise';
import { once } from './once';
import { readRows } from './words';

const GROUP = 4;

/** Groups of four letters of a text's words, word ends included, with how often each occurs; a shorter word is one group. */
export function letterGroups(text: string): Map<string, number> {
  const groups = new Map<string, number>();
  for (const word of normalise(text).match(/[a-z0-9]+/g) ?? []) {
    const marked = ` ${word} `;
    for (let at = 0; at === 0 || at + GROUP <= marked.length; at += 1) {
      const group = marked.slice(at, at + GROUP);
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
  }
  return groups;
}

/** In how many of the texts that were counted a group stands; a group that is not listed stands in one at most. */
const counted = once(() => {
  const rows = readRows('letter-groups.tsv');
  const [[, texts = '0'] = []] = rows;
  return { texts: Number(texts), in: new Map(rows.slice(1).map(([group = '', count = '']) => [group.replaceAll('_', ' '), Number(count)])) };
});

/** What a text is like by its letters: groups by how telling they are (TF-IDF), of length 1 together. */
export type Profile = ReadonlyMap<string, number>;

export function profileOf(text: string): Profile {
  const { texts, in: known } = counted();
  const weighed = [...letterGroups(text)].map(([group, times]) => [group, (1 + Math.log(times)) * Math.log(1 + texts / (1 + (known.get(group) ?? 1)))] as const);
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return new Map(weighed.map(([group, weight]) => [group, weight / length]));
}

/** How much two texts are alike by their letters, from 0 to 1: it sees through compounds, endings and slips, and knows no meanings. */
export function likeness(one: Profile, other: Profile): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [group, weight] of fewer) sum += weight * (more.get(group) ?? 0);
  return sum;
}
