import type { Condition, Finding, Interpretation, Process } from '@schakel/interpretation';
import { isWithin } from '@schakel/taxonomy';

/** Findings below this are too uncertain to decide anything hard. */
export const SURE = 0.75;

/** The materials that a listing is about: those of its title, else the surest. */
export function mainMaterials({ materials }: Interpretation): readonly Finding<string>[] {
  const titled = materials.filter((finding) => finding.confidence >= 0.5 && finding.evidence.some((each) => each.field === 'title'));
  if (titled.length > 0) return titled;
  const surest = materials[0]?.confidence ?? 0;
  return materials.filter((finding) => finding.confidence >= Math.max(0.4, surest - 0.2));
}

/** How sure it is that the goods have a property; 0 when nothing says so. */
export function hasProperty({ properties }: Interpretation, property: string): number {
  return Math.max(0, ...properties.filter((finding) => finding.value === property).map((finding) => finding.confidence));
}

/** How sure it is that the lot needs a process, or that the workshop does it. */
export function confidenceOf(findings: readonly Finding<Process>[], process: Process): number {
  return Math.max(0, ...findings.filter((finding) => finding.value === process).map((finding) => finding.confidence));
}

export function isAmong(materials: readonly Finding<string>[], ancestorId: string): boolean {
  return materials.some((finding) => isWithin(finding.value, ancestorId));
}

/** From best to worst; MIXED is apart. */
const QUALITY: Readonly<Record<Exclude<Condition, 'MIXED'>, number>> = { NEW: 4, GOOD: 3, WORN: 2, DEFECTIVE: 1, PARTS: 0 };

/** Steps by which `there` is worse than `asked`; negative when it is better. */
export function worseBy(there: Exclude<Condition, 'MIXED'>, asked: Exclude<Condition, 'MIXED'>): number {
  return QUALITY[asked] - QUALITY[there];
}
