import type { Evidence, Interpretation } from '@schakel/interpretation';
import { tokenise } from '@schakel/language';
import { UNITS, type Unit } from '@schakel/taxonomy';
import type { ListingKind } from './listing';
import { MAX_QUANTITY } from './listing-row-quantity';

/** An amount that a text names, in a unit that a listing can be counted in. */
export interface SaidQuantity {
  /** In `unit`, greater than 0. */
  readonly quantity: number;
  readonly unit: Unit;
  readonly evidence: readonly Evidence[];
}

export interface SaidQuantities {
  /** The one that the listing is of; null when the text names none, or several that may be. */
  readonly sure: SaidQuantity | null;
  /** Those between which only the writer can choose; empty when there is nothing to choose. */
  readonly choices: readonly SaidQuantity[];
}

interface Text {
  readonly kind: ListingKind;
  readonly title: string;
  readonly description: string;
}

/** What a text says of how much there is: amounts of goods, or the hours that a service offers. */
export function saidQuantities(text: Text, { quantities, materials }: Pick<Interpretation, 'quantities' | 'materials'>): SaidQuantities {
  const hours = text.kind === 'CAPABILITY' ? weeklyHours(text) : null;
  if (hours) return { sure: hours, choices: [] };
  const said: (SaidQuantity & { readonly materialId?: string })[] = [];
  for (const { value: { value, unit, materialId }, evidence } of quantities) {
    const known = UNITS.find((each) => each === unit);
    const quantity = Math.round(value * 1000) / 1000;
    const again = said.some((each) => each.quantity === quantity && each.unit === unit);
    if (known && !again && quantity > 0 && quantity <= MAX_QUANTITY) said.push({ quantity, unit: known, evidence, ...(materialId !== undefined && { materialId }) });
  }
  const [first] = said;
  if (!first) return { sure: null, choices: [] };
  // "40 stoelen, samen 300 kg" counts one lot twice; "40 stoelen en 12 tafels" are two.
  const rivals = said.filter(({ unit }) => unit === first.unit);
  if (rivals.length === 1) return { sure: bare(first), choices: [] };
  const [counted, other] = rivals.filter(({ materialId }) => materialId !== undefined);
  // Of figures of which only one counts goods, that one; what it counts has to be what the listing is about.
  if (counted && !other && counted.materialId === materials[0]?.value) return { sure: bare(counted), choices: [] };
  return { sure: null, choices: rivals.map(bare) };
}

function bare({ quantity, unit, evidence }: SaidQuantity): SaidQuantity {
  return { quantity, unit, evidence };
}

/** "20 uur per week", "20 u/week". */
function weeklyHours(text: Text): SaidQuantity | null {
  for (const field of ['title', 'description'] as const) {
    const tokens = tokenise(text[field]);
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'QUANTITY' || token.unit !== 'HOUR' || token.value <= 0 || token.value > MAX_QUANTITY) continue;
      const end = tokens[tokens[at + 1]?.norm === 'per' ? at + 2 : at + 1];
      if (end?.norm !== 'week') continue;
      return { quantity: token.value, unit: 'HOURS_PER_WEEK', evidence: [{ field, from: token.start, to: end.end, text: text[field].slice(token.start, end.end) }] };
    }
  }
  return null;
}
