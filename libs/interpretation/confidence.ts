import type { Evidence, Finding } from './interpretation';

/** What one word is worth, by where it stands. */
export const IN_TITLE = 0.95;
export const IN_DESCRIPTION = 0.8;
/** Not said, but likely from the material or its state. */
export const INFERRED = 0.45;
/** However many words agree, a reading is not a person's word. */
export const HIGHEST = 0.99;

/** How sure several independent signs make one: 1 less the chance that all of them are wrong. */
export function together(confidences: readonly number[]): number {
  return Math.min(HIGHEST, 1 - confidences.reduce((wrong, confidence) => wrong * (1 - confidence), 1));
}

/** Rounded to two decimals: more would pretend to know more. */
export function rounded(confidence: number): number {
  return Math.round(Math.min(HIGHEST, confidence) * 100) / 100;
}

/** Gathers findings of one kind; the same value found again adds its words and raises the confidence. */
export class Findings<T> {
  private readonly byKey = new Map<string, { value: T; confidences: number[]; evidence: Evidence[] }>();

  constructor(private readonly keyOf: (value: T) => string) {}

  add(value: T, confidence: number, evidence: readonly Evidence[]): void {
    const key = this.keyOf(value);
    const known = this.byKey.get(key);
    if (!known) {
      this.byKey.set(key, { value, confidences: [confidence], evidence: [...evidence] });
      return;
    }
    const fresh = evidence.filter((one) => !known.evidence.some((other) => other.field === one.field && other.from < one.to && one.from < other.to));
    if (evidence.length > 0 && fresh.length === 0) {
      // The same words read twice are one sign, the stronger reading of it.
      known.confidences[0] = Math.max(known.confidences[0] ?? 0, confidence);
      return;
    }
    known.confidences.push(confidence);
    known.evidence.push(...fresh);
  }

  has(value: T): boolean {
    return this.byKey.has(this.keyOf(value));
  }

  /** The most certain first; of equals, the one that was added first. */
  list(): Finding<T>[] {
    return [...this.byKey.values()]
      .map(({ value, confidences, evidence }) => ({ value, confidence: rounded(together(confidences)), evidence }))
      .sort((a, b) => b.confidence - a.confidence);
  }
}

/** Findings whose value is a code. */
export function codes<T extends string>(): Findings<T> {
  return new Findings<T>((value) => value);
}
