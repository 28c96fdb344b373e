import type { Process } from '@schakel/interpretation';

/** Properties that cannot go together: what is demanded, and what speaks against it. */
const OPPOSITES: Readonly<Record<string, readonly string[]>> = {
  'without-logo': ['with-logo'],
  clean: ['dirty'],
  washed: ['dirty'],
  dry: ['wet'],
  cotton: ['synthetic', 'polyester'],
  'solid-wood': ['veneer', 'chipboard'],
  'food-safe': ['hazardous', 'non-food'],
  'mains-230v': ['three-phase'],
  wiped: ['data-bearing'],
  untreated: ['treated', 'painted'],
  unlocked: ['locked'],
  lockable: ['without-key'],
  washable: ['dirty'],
  complete: ['incomplete'],
  reusable: ['disposable'],
  'metal-free': ['metal-parts'],
  children: ['adults'],
  adults: ['children'],
  sturdy: ['thin'],
  absorbent: ['synthetic', 'disposable'],
  professional: ['household'],
  small: ['large'],
  large: ['small'],
};

/** What a workshop can do about a property that stands in the way. */
const REMEDIES: Readonly<Record<string, Process>> = {
  'with-logo': 'REMOVE_LOGO', dirty: 'WASH', soot: 'CLEAN', 'data-bearing': 'WIPE_DATA', locked: 'WIPE_DATA', 'metal-parts': 'CUT', incomplete: 'REPAIR',
};

export function oppositesOf(property: string): readonly string[] {
  return OPPOSITES[property] ?? [];
}

/** The process that takes a property away, or null when nothing does. */
export function remedyFor(property: string): Process | null {
  return REMEDIES[property] ?? null;
}
