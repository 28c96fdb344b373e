import { closeness, type Meaning } from './meaning';
import { weights } from './weights';

/** The topics (numbers) that lie nearest to a meaning, the nearest first; none for a text without words. */
export function topicsNear(meaning: Meaning, most: number): number[] {
  if (meaning.every((value) => value === 0)) return [];
  const { topics, size } = weights();
  return Array.from({ length: topics.length / size }, (_, topic) => ({ topic, near: closeness(meaning, topics.subarray(topic * size, (topic + 1) * size)) }))
    .sort((a, b) => b.near - a.near || a.topic - b.topic)
    .slice(0, most)
    .map(({ topic }) => topic);
}
