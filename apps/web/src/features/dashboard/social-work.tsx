import { useTranslations } from 'use-intl';
import { Nothing } from './flows';
import styles from './impact.module.css';
import { FigureTable, Section, type Source } from './section';
import { useAmounts } from './use-amounts';
import type { InsightFigures } from './use-insight';

/** Work that introductions bring to the social economy, by kind; hours where the parties noted them. */
export function SocialWorkSection({ work: { kinds, introductions, withHours, hoursPerWeek }, source }: { readonly work: InsightFigures['socialWork']; readonly source: Source }) {
  const t = useTranslations();
  const { number } = useAmounts();
  return (
    <Section title={t('figures.social.title')} lead={t('figures.social.lead')} rows="figures-social-work" source={source}>
      {introductions === 0 ? (
        <Nothing title={t('figures.social.none')} hint={t('figures.social.noneHint')} />
      ) : (
        <>
          <FigureTable name={t('figures.social.title')}>
            <thead>
              <tr>
                <th scope="col">{t('figures.social.process')}</th>
                <th scope="col">{t('figures.social.introductions')}</th>
              </tr>
            </thead>
            <tbody>
              {kinds.map(({ process, introductions: count }) => (
                <tr key={process}>
                  <th scope="row">{process === 'OTHER' || process === 'DIRECT' ? t('figures.social.OTHER') : t(`process.${process}`)}</th>
                  <td>{number(count)}</td>
                </tr>
              ))}
            </tbody>
          </FigureTable>
          <p className={styles.note}>
            {withHours > 0 ? t('figures.social.hours', { hours: number(hoursPerWeek, 1), count: withHours }) : t('figures.social.noHours')}
          </p>
        </>
      )}
    </Section>
  );
}
