import type { Vocabulary } from '@schakel/language';
import type { SearchTerm } from '../port';

/** The query with its misspelled words as they were understood; null when nothing was taken for another word. */
export function didYouMean(text: string, terms: readonly SearchTerm[], vocabulary: Vocabulary): string | null {
  let corrected = '';
  let from = 0;
  for (const { start, end, alternatives } of terms) {
    const [word] = alternatives.filter((other) => other.via === 'WORD');
    const meant = alternatives.find((other) => other.via === 'SPELLING' && vocabulary.has(other.word));
    if (!word || !meant || vocabulary.has(word.word) || alternatives.some((other) => other.via !== 'SPELLING' && other !== word && vocabulary.has(other.word))) continue;
    corrected += text.slice(from, start) + meant.word;
    from = end;
  }
  return from === 0 ? null : corrected + text.slice(from);
}
