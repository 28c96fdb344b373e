import { codes, IN_DESCRIPTION, IN_TITLE } from '../confidence';
import { type Document, evidence, type Word } from '../document';
import type { Finding } from '../interpretation';
import type { Trait } from '../traits';
import type { SettledMention } from './materials';

/** What it says of goods that they are not so. */
const OPPOSITES: Readonly<Record<string, string>> = {
  'with-logo': 'without-logo', 'data-bearing': 'wiped', dirty: 'clean', locked: 'unlocked', 'metal-parts': 'metal-free', washed: 'dirty', clean: 'dirty', 'food-safe': 'non-food', complete: 'incomplete', wet: 'dry', 'without-logo': 'with-logo',
};

/** The property that goods have when they are said not to have this one; undefined where that tells nothing. */
export function opposite(property: string): string | undefined {
  return OPPOSITES[property];
}

const ASIDE = new Set(['PRODUCT', 'PURPOSE', 'MENTION', 'SETTING', 'CARRIER', 'EXCLUDED']);

/** "Zit ook wat mdf tussen": what some of the goods are like decides nothing for all. */
function isSaidOfSome(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at).filter(({ clause }) => clause === words[at]?.clause).map(({ norm }) => norm).join(' ');
  return /(?:^| )(?:ook wat|wat|enkele|een paar|een beetje|soms)$/.test(before);
}
const OF_SOME = 0.8;

/** What the goods are said to be like; what is said of a purpose, a place or a thing that is ruled out is left out. */
export function readProperties(document: Document, traits: readonly Trait[], mentions: readonly SettledMention[]): readonly Finding<string>[] {
  const { words } = document;
  const found = codes<string>();
  const roleAt = new Map(mentions.map((mention) => [mention.from, mention.role]));
  for (const { kind, id, from, to, weight, field, ruledOut, loose } of traits) {
    if (kind !== 'property' || loose) continue;
    const property = ruledOut ? opposite(id) : id;
    // The thing that the adjective stands before, or that the word itself names as well ("hout").
    const role = roleAt.get(from) ?? (words[to]?.before === 'SPACE' ? roleAt.get(to) : undefined);
    const isComposition = roleAt.get(from) === 'COMPOSITION' || roleAt.get(from) === 'GOODS';
    if (property === undefined || (!ruledOut && !isComposition && role !== undefined && ASIDE.has(role))) continue;
    found.add(property, (field === 'title' ? IN_TITLE : IN_DESCRIPTION) * weight * (ruledOut ? 0.8 : 1) * (isSaidOfSome(words, from) ? OF_SOME : 1), [evidence(document, ruledOut ? Math.min(ruledOut.cue[0], from) : from, to)]);
  }
  return found.list();
}
