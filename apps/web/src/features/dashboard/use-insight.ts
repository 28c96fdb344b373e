import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { execute } from '../../api/client';
import { InsightDocument, type InsightQuery } from '../../generated/operations';
import { useMe } from '../session/use-me';
import { isDay, presetPeriod, today, type Period } from './period';

export type InsightFigures = InsightQuery['insight'];
export type Range = InsightFigures['realised']['kg'];

/** The figures of the period that the address names; this year when it names none. */
export function useInsight() {
  const { staffOf = '' } = useMe();
  const [search, setSearch] = useSearchParams();
  const [from, until] = [search.get('van'), search.get('tot')];
  const period: Period = isDay(from) && isDay(until) ? { from, until } : presetPeriod('YEAR', today());
  const query = useQuery({
    queryKey: ['insight', staffOf, period],
    queryFn: () => execute(InsightDocument, { hubId: staffOf, ...period }),
    enabled: staffOf !== '' && period.from <= period.until,
    placeholderData: (before) => before,
  });
  return {
    ...query,
    hubId: staffOf,
    period,
    setPeriod: (next: Period) => setSearch({ van: next.from, tot: next.until }, { replace: true, preventScrollReset: true }),
  };
}
