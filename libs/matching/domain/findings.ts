import { oncePer } from '@schakel/language';
import { isPart, isTitled, type Condition, type Finding, type Interpretation, type Process } from '@schakel/interpretation';
import { isWithin } from '@schakel/taxonomy';
import { hasByNature } from './natures';

/** Findings below this are too uncertain to decide anything hard. */
export const SURE = 0.75;

/** As sure as goods that a description names without more. */
const NAMED_OUTRIGHT = 0.78;

/** As sure as goods that are named at all, rather than what they are wanted for. */
const NAMED = 0.6;

/** The materials that a listing is about: those of its title and those named outright, else the surest. */
export function mainMaterials({ materials: all }: Interpretation): readonly Finding<string>[] {
  const materials = detailed(all);
  const titled = materials.filter((finding) => finding.confidence >= NAMED_OUTRIGHT || (finding.confidence >= 0.5 && isTitled(finding)));
  // A title that tells no more than what a thing is wanted for leaves as much to the description.
  if (titled.some((finding) => finding.confidence >= NAMED)) return titled;
  const surest = materials[0]?.confidence ?? 0;
  return materials.filter((finding) => finding.confidence >= Math.max(0.4, surest - 0.2));
}

/** How sure it is that the goods have a property: what the text says, else what such goods are like; 0 when nothing says so. */
export function hasProperty({ properties, materials }: Interpretation, property: string): number {
  const said = Math.max(0, ...properties.filter((finding) => finding.value === property).map((finding) => finding.confidence));
  return Math.max(said, hasByNature(materials, property));
}

/**
 * The goods without the general words for what is named in detail as well: "basismeubels: bed, kast, tafel" is no search for all
 * furniture. A workshop's details are examples, so of those nothing is left out. Asked of a listing with each of its counterparts.
 */
export const detailed = oncePer((materials: readonly Finding<string>[]): readonly Finding<string>[] => {
  const sure = materials.filter((finding) => finding.confidence >= DETAIL);
  return materials.filter(({ value }) => !sure.some((other) => other.value !== value && details(value, other.value)));
});

const DETAIL = 0.5;
const WORN_BY_PEOPLE = ['textile.clothing', 'textile.workwear', 'textile.ppe'];

/** Is the first a general word for the second? Only for whole chains, and for clothes. */
function details(general: string, other: string): boolean {
  if (isPart(other) || other.split('.').length <= general.split('.').length) return false;
  if (!general.includes('.')) return isWithin(other, general);
  return WORN_BY_PEOPLE.includes(general) && WORN_BY_PEOPLE.some((branch) => isWithin(other, branch));
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
