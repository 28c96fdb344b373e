/** ISO days, both inclusive. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

export const PRESETS = ['YEAR', 'QUARTER', 'TWELVE_MONTHS', 'LAST_YEAR'] as const;
export type Preset = (typeof PRESETS)[number];

const iso = (date: Date) => date.toISOString().slice(0, 10);

export const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });

/** The days that a preset stands for, seen from `day`. */
export function presetPeriod(preset: Preset, day: string): Period {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  switch (preset) {
    case 'YEAR':
      return { from: `${year}-01-01`, until: day };
    case 'QUARTER':
      return { from: iso(new Date(Date.UTC(year, Math.floor((month - 1) / 3) * 3, 1))), until: day };
    case 'TWELVE_MONTHS':
      return { from: iso(new Date(Date.UTC(year - 1, month - 1, date + 1))), until: day };
    case 'LAST_YEAR':
      return { from: `${year - 1}-01-01`, until: `${year - 1}-12-31` };
  }
}

/** The preset that a period is today, if any. */
export function presetOf({ from, until }: Period, day: string): Preset | null {
  return PRESETS.find((preset) => {
    const found = presetPeriod(preset, day);
    return found.from === from && found.until === until;
  }) ?? null;
}

export const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
