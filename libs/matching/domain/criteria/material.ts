import { materialDistance } from '@schakel/taxonomy';
import type { Criterion } from '../criterion';

/** How well one material serves for another, by their place in the tree. */
const BY_RELATION: Readonly<Record<string, number>> = {
  SAME: 1, DESCENDANT: 0.95, ANCESTOR: 0.75, SIBLING: 0.35, COUSIN: 0.15, OTHER_BRANCH: 0.05, OTHER_CHAIN: 0,
};

/** The best relation between what is asked and what is there, by their confidences. */
export const material: Criterion = {
  name: 'MATERIAL',
  judge({ query, candidate }) {
    const asked = query.interpretation.materials;
    const there = candidate.interpretation.materials;
    if (asked.length === 0 || there.length === 0) return null;
    let best = { score: 0, asked: '', there: '', relation: 'OTHER_CHAIN' };
    for (const want of asked) {
      for (const have of there) {
        const { relation } = materialDistance(have.value, want.value);
        const score = (BY_RELATION[relation] ?? 0) * Math.sqrt(want.confidence * have.confidence);
        if (score > best.score) best = { score, asked: want.value, there: have.value, relation };
      }
    }
    const code = best.score >= 0.5 ? 'MATERIAL_FITS' : best.score >= 0.2 ? 'MATERIAL_RELATED' : 'MATERIAL_DIFFERS';
    return { score: best.score, reason: { code, figures: { asked: best.asked, there: best.there, relation: best.relation } } };
  },
};
