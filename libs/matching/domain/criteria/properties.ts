import type { Criterion, Judgment } from '../criterion';
import { hasProperty } from '../findings';
import { oppositesOf, remedyFor } from '../opposites';
import type { Subject } from '../subject';

interface Finding {
  readonly property: string;
  readonly score: number;
  readonly state: 'MET' | 'REMEDY' | 'AGAINST' | 'UNKNOWN';
}

const COLOURS = ['white', 'black', 'red', 'blue', 'green', 'yellow', 'brown', 'grey', 'orange', 'pink', 'purple', 'beige'];

/** Colours that the goods are plainly said to have. */
function coloursOf({ interpretation: { properties } }: Subject): readonly string[] {
  return properties.filter(({ value, confidence }) => confidence >= COLOURED && COLOURS.includes(value)).map(({ value }) => value);
}
const COLOURED = 0.75;

/** "Moet katoen zijn" against 65% polyester: the goods have some of it, and are another stuff. */
function isLesserPart({ interpretation: { shares } }: Subject, property: string): boolean {
  const parts = shares.filter(({ value }) => value.property === property).map(({ value }) => value.percent);
  return parts.length > 0 && Math.max(...parts) < HALF;
}
const HALF = 50;

/** What one side demands or rules out, held against what the other says it has. */
function demands(asking: Subject, having: Subject): Finding[] {
  const { requirements, exclusions } = asking.interpretation;
  const demanded = requirements.flatMap(({ value, confidence }) => (value.kind === 'PROPERTY' ? [{ property: value.property, confidence }] : []));
  const found = demanded.filter(({ property }, index) => demanded.findIndex((each) => each.property === property) === index).map(({ property }): Finding => {
    if (isLesserPart(having, property)) return { property, score: 0.1, state: 'AGAINST' };
    if (hasProperty(having.interpretation, property) >= 0.5) return { property, score: 1, state: 'MET' };
    const against = oppositesOf(property).find((each) => hasProperty(having.interpretation, each) >= 0.5);
    if (!against) return { property, score: 0.6, state: 'UNKNOWN' };
    return remedyFor(against) ? { property: against, score: 0.45, state: 'REMEDY' } : { property: against, score: 0.1, state: 'AGAINST' };
  });
  const ruledOut = exclusions.flatMap(({ value }) => (value.kind === 'PROPERTY' ? [value.property] : []));
  const colours = coloursOf(having);
  for (const colour of asking.kind === 'REQUEST' ? coloursOf(asking) : []) {
    if (colours.includes(colour)) found.push({ property: colour, score: 1, state: 'MET' });
    else if (colours.length > 0) found.push({ property: colours[0] ?? colour, score: 0.1, state: 'AGAINST' });
  }
  for (const property of ruledOut) {
    if (hasProperty(having.interpretation, property) < 0.5 || found.some((each) => each.property === property)) continue;
    found.push(remedyFor(property) ? { property, score: 0.45, state: 'REMEDY' } : { property, score: 0.1, state: 'AGAINST' });
  }
  return found;
}

/** Demands on the goods: fireproof, without logo, solid wood, washed. A demand that work can meet is not lost. */
export const properties: Criterion = {
  name: 'PROPERTIES',
  judge({ query, candidate, direction }): Judgment | null {
    const found = direction === 'REQUEST_OFFER' ? demands(query, candidate) : demands(candidate, query);
    if (found.length === 0) return null;
    const worst = Math.min(...found.map((each) => each.score));
    const mean = found.reduce((sum, each) => sum + each.score, 0) / found.length;
    const by = (state: Finding['state']) => found.filter((each) => each.state === state).map((each) => each.property);
    const code = by('AGAINST').length > 0 ? 'DEMANDS_NOT_MET' : by('REMEDY').length > 0 ? 'DEMANDS_NEED_WORK' : by('UNKNOWN').length > 0 ? 'DEMANDS_UNSURE' : 'DEMANDS_MET';
    return { score: (worst + mean) / 2, reason: { code, figures: { met: by('MET'), work: by('REMEDY'), against: by('AGAINST'), unsure: by('UNKNOWN') } } };
  },
};
