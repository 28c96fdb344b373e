import type { Criterion } from '../criterion';

/** Whether a workshop does what the lot needs. */
export const process: Criterion = {
  name: 'PROCESS',
  judge({ query, candidate, direction }) {
    if (direction !== 'OFFER_CAPABILITY') return null;
    const needs = query.interpretation.needs;
    const does = new Set(candidate.interpretation.processes.map((finding) => finding.value));
    if (needs.length === 0 || does.size === 0) return null;
    const met = needs.filter((need) => does.has(need.value));
    const score = met.length === 0 ? 0 : Math.max(...met.map((need) => 0.5 + 0.5 * need.confidence));
    return {
      score,
      reason: { code: score > 0 ? 'PROCESS_FITS' : 'PROCESS_DIFFERS', figures: { processes: met.map((need) => need.value), needs: needs.map((need) => need.value) } },
    };
  },
};
