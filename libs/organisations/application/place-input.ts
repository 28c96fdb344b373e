import { Refusal } from '@schakel/platform';
import { hubById, placeLabel, resolvePlace, type Place } from '@schakel/taxonomy';

/**
 * The place that a person meant in a form. The hub's region settles what would be ambiguous; what remains unsure is asked.
 * @throws Refusal UNKNOWN_MUNICIPALITY or AMBIGUOUS_MUNICIPALITY with a suggestion
 */
export function placeFromInput(text: string, hubId: string, postalCode?: string | null): Place {
  const resolution = resolvePlace(text, { postalCode: postalCode ?? undefined, preferNis: hubById(hubId)?.municipalities });
  switch (resolution.kind) {
    case 'EXACT':
    case 'VARIANT':
      return resolution.place;
    case 'AMBIGUOUS':
      throw refused('AMBIGUOUS_MUNICIPALITY', resolution.candidates);
    case 'UNKNOWN':
      throw refused('UNKNOWN_MUNICIPALITY', resolution.suggestions);
  }
}

function refused(code: string, places: readonly Place[]): Refusal {
  const suggestion = places.slice(0, 3).map(placeLabel).join(' of ') || undefined;
  return new Refusal(code, {}, [{ field: 'municipality', code, suggestion }]);
}
