import type { Finding } from '@schakel/interpretation';
import { isWithin } from '@schakel/taxonomy';
import type { Gate } from '../criterion';
import { mainMaterials, SURE } from '../findings';
import type { Subject } from '../subject';

/** "Maten 42 tot 45" against shoes of 39 to 41, "vanaf 24 duim" against screens of 22: sizes that cannot serve. */
export const size: Gate = {
  name: 'SIZE_DIFFERS',
  refuses({ query, candidate, direction }) {
    if (direction !== 'REQUEST_OFFER') return null;
    const differing = wearSizes(query, candidate) ?? screenSizes(query, candidate);
    return differing && { code: 'SIZE_DIFFERS', figures: differing };
  },
};

type Differing = Readonly<Record<'asked' | 'there', string>> | null;

const WORN = ['textile.clothing', 'textile.workwear', 'textile.ppe', 'textile.sports'];

/** S, M and L as -1, 0 and 1; each X is a step further: XXL and 2XL are 3. Undefined for what is no size in letters. */
function rank(letters: string): number | undefined {
  const plain = ['S', 'M', 'L'].indexOf(letters);
  if (plain >= 0) return plain - 1;
  const found = /^(?:(\d)X|(X+))([SL])$/.exec(letters);
  return found ? (found[3] === 'S' ? -1 : 1) * (1 + Number(found[1] ?? found[2]?.length)) : undefined;
}

interface Range {
  readonly scale: 'LETTERS' | 'NUMBERS';
  readonly from: number;
  readonly to: number;
}

function rangeOf(spelled: string): Range | null {
  const numbers = /^(\d{2,3}(?:\.5)?)(?:-(\d{2,3}(?:\.5)?))?$/.exec(spelled);
  if (numbers) return { scale: 'NUMBERS', from: Number(numbers[1]), to: Number(numbers[2] ?? numbers[1]) };
  const [from, to] = spelled.split('-').map(rank);
  return from === undefined ? null : { scale: 'LETTERS', from, to: to ?? from };
}

const isWorn = ({ interpretation }: Subject): boolean => mainMaterials(interpretation).some(({ value }) => WORN.some((branch) => isWithin(value, branch)));
const sure = (sizes: readonly Finding<string>[]): string[] => sizes.filter(({ confidence }) => confidence >= SURE).map(({ value }) => value);

/** Both sides name sizes on one scale, and none is the same. */
function wearSizes(request: Subject, offer: Subject): Differing {
  if (!isWorn(request) || !isWorn(offer)) return null;
  const [asked, there] = [sure(request.interpretation.sizes), sure(offer.interpretation.sizes)];
  const ranges = (spelled: readonly string[]): Range[] => spelled.flatMap((one) => rangeOf(one) ?? []);
  const meet = ranges(asked).flatMap((one) => ranges(there).filter(({ scale }) => scale === one.scale).map((other) => one.from <= other.to && other.from <= one.to));
  return meet.length > 0 && !meet.includes(true) ? { asked: asked.join(', '), there: there.join(', ') } : null;
}

/** The largest screen there is smaller than the smallest that is asked. */
function screenSizes(request: Subject, offer: Subject): Differing {
  const inches = offer.interpretation.sizes.flatMap(({ value, confidence }) => {
    const largest = /(\d+(?:\.\d+)?) inch$/.exec(value)?.[1];
    return largest !== undefined && confidence >= SURE ? [Number(largest)] : [];
  });
  for (const { value, confidence } of request.interpretation.requirements) {
    if (value.kind !== 'MEASURE' || value.dimension !== 'screen' || value.min === undefined || value.max !== undefined || confidence < SURE || inches.length === 0) continue;
    if (Math.max(...inches) < value.min) return { asked: `${value.min} inch`, there: `${Math.max(...inches)} inch` };
  }
  return null;
}
