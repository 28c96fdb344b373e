import { materialById, UNIT_LABELS } from '@schakel/taxonomy';
import type { ExpectedImpact } from '../domain/impact';

const whole = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('nl-BE', { maximumSignificantDigits: 2 });

function range(min: number, max: number): string {
  const shown = (value: number) => (value >= 100 ? whole : fine).format(value);
  return shown(min) === shown(max) ? shown(min) : `${shown(min)} tot ${shown(max)}`;
}

/** What a pair may come to, as hub staff read it: always a range, with its source; expected, not realised. */
export function impactSentence({ quantity, unit, kilograms, co2 }: ExpectedImpact): string {
  const goods = `${fine.format(quantity) === whole.format(quantity) ? whole.format(quantity) : String(quantity).replace('.', ',')} ${UNIT_LABELS[unit]}`;
  const weight = kilograms ? `, naar schatting ${range(kilograms.min, kilograms.max)} kg` : ', gewicht onbekend';
  if (!co2) return `${goods}${weight}; voor deze goederen kent geen bron een cijfer over vermeden uitstoot.`;
  const wider = co2.wider ? ` (cijfer van ${co2.materials.map((id) => materialById(id)?.labelNl ?? id).join(', ')})` : '';
  return `${goods}${weight}; hergebruik vermijdt naar verwachting ${range(co2.min, co2.max)} kg CO2e${wider}. Bron: ${co2.sources.join(', ')}.`;
}
