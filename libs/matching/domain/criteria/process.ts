import type { Criterion, Judgment } from '../criterion';
import { needOf } from '../need';

/** A workshop's side jobs count less than what it is for. */
const SIDE_JOB = 0.8;

const UNKNOWN = 0.3;

/** Whether a workshop does what the lot needs. */
export const process: Criterion = {
  name: 'PROCESS',
  judge({ query, candidate, direction }): Judgment | null {
    if (direction !== 'OFFER_CAPABILITY') return null;
    const does = candidate.interpretation.processes;
    // Of one who does not say what is done, nothing can be told: it stands behind those who do.
    if (does.length === 0) return { score: UNKNOWN, reason: { code: 'PROCESS_UNKNOWN', figures: {} } };
    const main = does[0]?.confidence ?? 0;
    const served = does.map(({ value, confidence }) => {
      const need = needOf(query, value);
      return { ...need, score: need.urgency * Math.sqrt(confidence) * (confidence >= main - 0.1 ? 1 : SIDE_JOB) };
    });
    const best = served.reduce((a, b) => (b.score > a.score ? b : a));
    const code = best.said ? 'PROCESS_FITS' : best.score >= 0.35 ? 'PROCESS_USUAL' : 'PROCESS_DIFFERS';
    return { score: best.score, reason: { code, figures: { process: best.process, needs: query.interpretation.needs.map((need) => need.value) } } };
  },
};
