import { useFormatter, useTranslations } from 'use-intl';
import type { ListingSummaryFragment, Unit } from '../../generated/operations';

type Window = Pick<ListingSummaryFragment, 'availableFrom' | 'availableUntil'>;

const noon = (iso: string) => new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);

/** What is said in the same words everywhere: quantities, days, periods. */
export function useWords() {
  const t = useTranslations();
  const format = useFormatter();
  /** “1 december 2026”; `iso` is a day or an instant. */
  const day = (iso: string) => format.dateTime(noon(iso), { day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = (iso: string) => format.dateTime(noon(iso), { day: 'numeric', month: 'short', year: 'numeric' });
  const quantity = (value: number, unit: Unit | null) => (unit ? `${format.number(value)} ${t(`unit.${unit}`, { count: value })}` : format.number(value));
  const window = ({ availableFrom: from, availableUntil: until }: Window): string | null => {
    if (from && until) return t('when.span', { from: shortDay(from), until: shortDay(until) });
    if (from) return t('when.from', { from: shortDay(from) });
    return until ? t('when.until', { until: shortDay(until) }) : null;
  };
  /** “vandaag”, “3 dagen geleden”. */
  const age = (iso: string) => {
    const days = Math.floor((Date.now() - noon(iso).getTime()) / 86_400_000);
    return days < 1 ? t('when.today') : t('when.days', { count: days });
  };
  return { day, shortDay, quantity, window, age };
}
