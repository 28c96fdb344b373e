/** The months by their full names, normalised. */
export const MONTH_NAMES: readonly string[] = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const SHORT = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTHS = new Map<string, number>();
MONTH_NAMES.forEach((name, index) => MONTHS.set(name, index + 1));

/** Month by its full name, normalised: 1 to 12. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word);
}

/** Month by name or abbreviation, as it may stand beside a day. */
export function monthBesideDay(word: string): number | undefined {
  if (word === 'sept') return 9;
  if (word === 'maa') return 3;
  const short = SHORT.indexOf(word);
  return MONTHS.get(word) ?? (short < 0 ? undefined : short + 1);
}
