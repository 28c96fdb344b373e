import type { SenseMatch } from '@schakel/language';
import type { Document } from './document';
import { isMaterialSense } from './scopes';

/** A place in the text that names a material, or one of several that its word may mean. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly field: 'title' | 'description';
  readonly readings: readonly SenseMatch[];
}

/** Forms of verbs that are spelled like a thing in the lexicon. */
const VERBS = new Set(['zitten', 'staan', 'liggen', 'hangen', 'zijn', 'zit', 'staat', 'ligt', 'hangt', 'past', 'passen', 'wassen', 'boren', 'zagen', 'lijmen', 'spelen', 'tellen', 'pakken', 'sluiten', 'blazen', 'pompen', 'schuiven']);

/** The materials that a text names, in its order. Words in front of a compound's head ("laptop" in laptophoes) name none. */
export function findMentions(document: Document): Mention[] {
  const mentions: Mention[] = [];
  for (const word of document.words) {
    if (VERBS.has(word.norm)) continue;
    const readings = word.senses.filter(({ sense, via }) => via !== 'COMPOUND_PART' && isMaterialSense(sense));
    const [first] = readings;
    if (first) mentions.push({ from: first.from, to: first.to, field: word.field, readings });
  }
  return mentions;
}
