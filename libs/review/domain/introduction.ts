export const ANSWERS = ['PENDING', 'ACCEPTED', 'DECLINED'] as const;
export type Answer = (typeof ANSWERS)[number];

export const INTRODUCTION_STATUSES = ['PENDING', 'AGREED', 'DECLINED'] as const;
export type IntroductionStatus = (typeof INTRODUCTION_STATUSES)[number];

/** One "no" ends an introduction; it is agreed once all said "yes". */
export function statusOf(answers: readonly Answer[]): IntroductionStatus {
  if (answers.includes('DECLINED')) return 'DECLINED';
  return answers.every((answer) => answer === 'ACCEPTED') ? 'AGREED' : 'PENDING';
}

/** The day that is `days` working days after `from` (ISO dates; public holidays count as working days). */
export function workingDaysAfter(from: string, days: number): string {
  const date = new Date(`${from}T12:00:00Z`);
  for (let left = days; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}
