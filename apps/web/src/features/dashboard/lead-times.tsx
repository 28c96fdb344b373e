import { useTranslations } from 'use-intl';
import styles from './lead-times.module.css';
import { AsTable, Section, type Source } from './section';
import { useAmounts } from './use-amounts';
import type { InsightFigures } from './use-insight';

type LeadTime = InsightFigures['leadTimes'][number];

/** Each stretch as a line on one scale of days: a dot for the median, the end of the line for nine in ten. */
export function LeadTimes({ times, source }: { readonly times: readonly LeadTime[]; readonly source: Source }) {
  const t = useTranslations('figures');
  const { number } = useAmounts();
  const longest = Math.max(1, ...times.map(({ p90 }) => p90 ?? 0));
  const days = (value: number | null) => (value === null ? '–' : value === 0 ? t('leadTimes.sameDay') : t('leadTimes.days', { count: Math.round(value * 10) / 10 }));
  return (
    <Section title={t('leadTimes.title')} lead={t('leadTimes.lead')} rows="figures-lead-times" source={source}>
      <div className={styles.times} role="img" aria-label={t('leadTimes.label')}>
        {times.map(({ stretch, count, median, p90 }) => (
          <div key={stretch} className={styles.time}>
            <span className={styles.name}>{t(`leadTimes.stretches.${stretch}`)}</span>
            {median === null || p90 === null ? (
              <span className={styles.none}>{t('leadTimes.none')}</span>
            ) : (
              <>
                <span className={styles.scale}>
                  <span className={styles.line} style={{ inlineSize: `${(p90 / longest) * 100}%` }} />
                  <span className={styles.dot} style={{ insetInlineStart: `${(median / longest) * 100}%` }} />
                </span>
                <span className={styles.figures}>
                  <strong>{days(median)}</strong> · {days(p90)} <span className={styles.count}>({number(count)})</span>
                </span>
              </>
            )}
          </div>
        ))}
      </div>
      <AsTable name={t('leadTimes.title')}>
        <thead>
          <tr>
            <th scope="col">{t('leadTimes.stretch')}</th>
            <th scope="col">{t('leadTimes.count')}</th>
            <th scope="col">{t('leadTimes.median')}</th>
            <th scope="col">{t('leadTimes.p90')}</th>
          </tr>
        </thead>
        <tbody>
          {times.map(({ stretch, count, median, p90 }) => (
            <tr key={stretch}>
              <th scope="row">{t(`leadTimes.stretches.${stretch}`)}</th>
              <td>{number(count)}</td>
              <td>{days(median)}</td>
              <td>{days(p90)}</td>
            </tr>
          ))}
        </tbody>
      </AsTable>
    </Section>
  );
}
