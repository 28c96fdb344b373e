import { useFormatter } from 'use-intl';
import type { Range } from './use-insight';

const TONNE = 1000;

/** Kilograms as people read them: “360 tot 750 kg”, “1,2 tot 3,4 ton”. */
export function useAmounts() {
  const format = useFormatter();
  const number = (value: number, digits = 0) => format.number(value, { maximumFractionDigits: digits });
  const digitsOf = (value: number) => (value < 10 ? 1 : 0);
  const range = ({ min, max }: Range, unit: 'kg' | 'CO₂' = 'kg'): string => {
    const large = max >= TONNE;
    const [low, high] = large ? [min / TONNE, max / TONNE] : [min, max];
    const digits = large ? Math.max(digitsOf(low), digitsOf(high)) : digitsOf(high);
    const [from, until] = [number(low, digits), number(high, digits)];
    const name = `${large ? 'ton' : 'kg'}${unit === 'CO₂' ? ' CO₂' : ''}`;
    return from === until ? `${from} ${name}` : `${from} tot ${until} ${name}`;
  };
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  return { range, number, percent };
}
