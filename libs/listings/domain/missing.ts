import type { OpenQuestion } from '@schakel/interpretation';
import type { ListingDetails } from './listing';

export type MissingPart = 'DESCRIPTION' | 'AVAILABLE_FROM' | OpenQuestion;

/** What would make the listing easier to match, most useful first. Nothing here keeps it from being published. */
export function missingParts(details: Pick<ListingDetails, 'description' | 'quantity' | 'unit' | 'availableFrom'>, questions: readonly OpenQuestion[]): MissingPart[] {
  const missing = new Set<MissingPart>();
  if (details.quantity === null || details.unit === null) missing.add('QUANTITY');
  for (const question of questions) {
    if (question !== 'QUANTITY' && question !== 'WINDOW') missing.add(question);
  }
  if (details.availableFrom === null) missing.add('AVAILABLE_FROM');
  if (details.description.trim() === '') missing.add('DESCRIPTION');
  return [...missing];
}
