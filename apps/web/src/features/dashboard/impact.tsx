import { useTranslations } from 'use-intl';
import { useFlowWords } from './flow-diagram';
import { Nothing } from './flows';
import styles from './impact.module.css';
import { AsTable, Section, type Source } from './section';
import { useAmounts } from './use-amounts';
import type { InsightFigures } from './use-insight';

type Impact = InsightFigures['impact'][number];

const SOURCES = ['ADEME', 'RESTART-2021', 'EURIC', 'EU-UPC', 'WRAP', 'TUBERLIN', 'VENDOR', 'KRINGWINKEL-2013', 'BKN-2022'] as const;

/** What reuse avoids: a bar from the least to the most, on one scale, with the sources of the factors. */
export function ImpactSection({ impact, source }: { readonly impact: readonly Impact[]; readonly source: Source }) {
  const t = useTranslations('figures');
  const words = useFlowWords();
  const { range, number } = useAmounts();
  const counted = impact.filter((each) => each.counted > 0);
  const uncounted = impact.reduce((sum, each) => sum + each.uncounted, 0);
  const most = Math.max(1, ...counted.map(({ co2 }) => co2.max));
  const sources = [...new Set(counted.flatMap((each) => each.sources))];
  return (
    <Section title={t('impact.title')} lead={t('impact.lead')} rows="figures-movements" source={source}>
      {counted.length === 0 && <Nothing title={t('impact.none')} hint={t('impact.noneHint')} />}
      {counted.length > 0 && (
        <>
          <div className={styles.impact} role="img" aria-label={t('impact.label')}>
            {counted.map(({ valueChain, co2 }) => (
              <div key={String(valueChain)} className={styles.row}>
                <span className={styles.name}>{words.chain(valueChain)}</span>
                <span className={styles.scale}>
                  <span className={styles.range} style={{ insetInlineStart: `${(co2.min / most) * 100}%`, inlineSize: `max(0.5rem, ${((co2.max - co2.min) / most) * 100}%)` }} />
                </span>
                <strong className={styles.figure}>{range(co2, 'CO₂')}</strong>
              </div>
            ))}
          </div>
          <AsTable name={t('impact.title')}>
            <thead>
              <tr>
                <th scope="col">{t('flows.chain')}</th>
                <th scope="col">{t('impact.counted')}</th>
                <th scope="col">{t('impact.uncounted')}</th>
                <th scope="col">{t('impact.kg')}</th>
                <th scope="col">{t('impact.co2')}</th>
                <th scope="col" data-text>{t('impact.sources')}</th>
              </tr>
            </thead>
            <tbody>
              {impact.map((each) => (
                <tr key={String(each.valueChain)}>
                  <th scope="row">{words.chain(each.valueChain)}</th>
                  <td>{number(each.counted)}</td>
                  <td>{number(each.uncounted)}</td>
                  <td>{each.counted > 0 ? range(each.kg) : '–'}</td>
                  <td>{each.counted > 0 ? range(each.co2, 'CO₂') : '–'}</td>
                  <td data-text>{each.sources.join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </AsTable>
          <div className={styles.sources}>
            <p>{t('impact.method')}</p>
            <h3>{t('impact.sources')}</h3>
            <ul>
              {sources.map((key) => {
                const known = SOURCES.find((each) => each === key);
                return <li key={key}>{known ? t(`source.${known}`) : key}</li>;
              })}
            </ul>
          </div>
        </>
      )}
      {uncounted > 0 && <p className={styles.note}>{t('impact.uncountedNote', { count: uncounted })}</p>}
    </Section>
  );
}
