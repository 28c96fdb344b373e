import { closeness } from '@schakel/meaning';
import type { Criterion } from '../criterion';

/** So near lie texts of one thing; nearer is hardly ever seen. */
const SAME = 0.6;
/** From here on two texts are likelier than not about things that belong together. */
const NEAR = 0.3;

/** Whether two texts are about the same, also where neither a word nor a reading says so: people and goods meet in many wordings. */
export const meaning: Criterion = {
  name: 'MEANING',
  judge({ query, candidate }) {
    if (![query, candidate].every((listing) => listing.meaning.some((value) => value !== 0))) return null;
    const near = closeness(query.meaning, candidate.meaning);
    return { score: Math.min(1, Math.max(0, near / SAME)), reason: { code: near >= NEAR ? 'MEANING_NEAR' : 'MEANING_FAR', figures: { percent: Math.round(near * 100) } } };
  },
};
