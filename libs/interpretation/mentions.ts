import type { SenseMatch } from '@schakel/language';
import { type Document, isMaterialSense, type Word } from './document';
import type { Match } from './phrases';

/** A place in the text that names a material, or one of several that its word may mean. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly field: 'title' | 'description';
  readonly readings: readonly SenseMatch[];
}

const WORKED_ON = 0.9;

/** Forms of verbs that are spelled like a thing in the lexicon. */
const VERBS = new Set(['stopt', 'stoppen', 'zitten', 'staan', 'liggen', 'hangen', 'zijn', 'zit', 'staat', 'ligt', 'hangt', 'past', 'passen', 'wassen', 'boren', 'zagen', 'lijmen', 'spelen', 'tellen', 'pakken', 'sluiten', 'blazen', 'pompen', 'schuiven']);

/** "Ons bureau stopt ermee": a -t behind a lexicon's noun makes it a verb. */
function isVerb({ norm, senses, at }: Word, words: readonly Word[]): boolean {
  // "om te leren": an infinitive, whatever else the word may mean.
  return VERBS.has(norm) || (norm.endsWith('en') && /^(?:te|om|leren)$/.test(words[at - 1]?.norm ?? '')) || senses.every(({ term, via }) => via === 'INFLECTION' && norm === `${term}t`);
}

/** The materials that a text names, in its order. `phrased`: where a property is named, which is no slip for a material. */
export function findMentions({ words }: Document, phrased: readonly Match<string>[]): Mention[] {
  const known = new Set(phrased.map(({ from }) => from));
  const mentions: Mention[] = [];
  for (const word of words) {
    if (word.senses.length === 0 || isVerb(word, words)) continue;
    const readings = materialReadings(word);
    const [first] = readings;
    if (first && !(first.via === 'SPELLING' && known.has(word.at))) mentions.push({ from: first.from, to: first.to, field: word.field, readings });
  }
  return mentions;
}

/** Words in front of a compound's head ("laptop" in laptophoes) name no goods, unless the head is work: kledingsortering. */
function materialReadings({ senses }: Word): SenseMatch[] {
  const own = senses.filter(({ sense, via }) => via !== 'COMPOUND_PART' && isMaterialSense(sense));
  if (own.length > 0) return own;
  const isWork = senses.some(({ sense, via }) => via === 'COMPOUND_HEAD' && sense.startsWith('process.'));
  return isWork ? senses.filter(({ sense, via }) => via === 'COMPOUND_PART' && isMaterialSense(sense)).map((part) => ({ ...part, weight: WORKED_ON })) : [];
}
