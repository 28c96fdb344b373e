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

/** The materials that a text names, in its order. Words in front of a compound's head ("laptop" in laptophoes) name none. */
export function findMentions(document: Document): Mention[] {
  const mentions: Mention[] = [];
  for (const word of document.words) {
    const readings = word.senses.filter(({ sense, via }) => via !== 'COMPOUND_PART' && isMaterialSense(sense));
    const [first] = readings;
    if (first) mentions.push({ from: first.from, to: first.to, field: word.field, readings });
  }
  return mentions;
}
