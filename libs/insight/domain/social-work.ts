import type { Process } from '@schakel/interpretation';

/** A workshop of the social economy in an introduction that all agreed to: which work it does. Nothing about its people. */
export interface WorkDone {
  /** Of the introduction. */
  readonly id: string;
  /** ISO day on which all had agreed. */
  readonly on: string;
  readonly listing: string;
  readonly processes: readonly Process[];
  /** Hours a week that were agreed on; null when no hours were noted. */
  readonly hoursPerWeek: number | null;
}

export interface WorkKind {
  /** OTHER when the workshop does not say what it does. */
  readonly process: Process | 'OTHER';
  readonly introductions: number;
}

export interface SocialWork {
  /** Each kind of work, the most frequent first. One introduction may bring several. */
  readonly kinds: readonly WorkKind[];
  readonly introductions: number;
  /** How many of them have hours noted, and those together. */
  readonly withHours: number;
  readonly hoursPerWeek: number;
}

export function socialWork(done: readonly WorkDone[]): SocialWork {
  const counts = new Map<Process | 'OTHER', Set<string>>();
  for (const { id, processes } of done) {
    for (const process of processes.length > 0 ? processes : (['OTHER'] as const)) counts.set(process, (counts.get(process) ?? new Set()).add(id));
  }
  const hours = done.filter(({ hoursPerWeek }) => hoursPerWeek !== null);
  return {
    kinds: [...counts].map(([process, ids]) => ({ process, introductions: ids.size })).sort((a, b) => b.introductions - a.introductions || a.process.localeCompare(b.process)),
    introductions: new Set(done.map(({ id }) => id)).size,
    withHours: new Set(hours.map(({ id }) => id)).size,
    hoursPerWeek: hours.reduce((sum, { hoursPerWeek }) => sum + (hoursPerWeek ?? 0), 0),
  };
}
