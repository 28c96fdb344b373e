import { useTranslations } from 'use-intl';
import { KindGlyph } from '../../design/kind-mark';
import { KINDS } from '../listings/codes';
import styles from './funnel.module.css';
import { AsTable, Section, type Source } from './section';
import { useAmounts } from './use-amounts';
import type { InsightFigures } from './use-insight';

type Step = InsightFigures['funnel'][number];

const countOf = (step: Step, kind: (typeof KINDS)[number]) => ({ OFFER: step.offers, CAPABILITY: step.capabilities, REQUEST: step.requests })[kind];

/** How far listings come: a bar for each step, as wide as its part of all that was published. */
export function Funnel({ steps, source }: { readonly steps: readonly Step[]; readonly source: Source }) {
  const t = useTranslations();
  const { number, percent } = useAmounts();
  const most = Math.max(1, steps[0]?.total ?? 0);
  const totalOf = (name: Step['step']) => steps.find(({ step }) => step === name)?.total ?? 0;
  return (
    <Section title={t('figures.funnel.title')} lead={t('figures.funnel.lead')} rows="figures-listings" source={source}>
      <ul className={styles.legend} aria-hidden="true">
        {KINDS.map((kind) => (
          <li key={kind}>
            <KindGlyph kind={kind} />
            {t(`kinds.${kind}`)}
          </li>
        ))}
      </ul>
      <div
        className={styles.funnel}
        role="img"
        aria-label={t('figures.funnel.label', {
          published: totalOf('PUBLISHED'), proposed: totalOf('PROPOSED'), introduced: totalOf('INTRODUCED'), delivered: totalOf('DELIVERED'),
        })}
      >
        {steps.map((step, index) => {
          const before = steps[index - 1]?.total ?? 0;
          return (
            <div key={step.step} className={styles.step}>
              <span className={styles.name}>{t(`figures.funnel.steps.${step.step}`)}</span>
              <span className={styles.track}>
                {KINDS.map((kind) => (
                  <span key={kind} className={styles.bar} data-kind={kind} style={{ inlineSize: `${(countOf(step, kind) / most) * 100}%` }} />
                ))}
              </span>
              <strong className={styles.total}>{number(step.total)}</strong>
              <span className={styles.share}>{before > 0 && percent(step.total / before)}</span>
            </div>
          );
        })}
      </div>
      <AsTable name={t('figures.funnel.title')}>
        <thead>
          <tr>
            <th scope="col">{t('figures.funnel.step')}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {t(`kinds.${kind}`)}
              </th>
            ))}
            <th scope="col">{t('figures.funnel.total')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.step}>
              <th scope="row">{t(`figures.funnel.steps.${step.step}`)}</th>
              {KINDS.map((kind) => (
                <td key={kind}>{number(countOf(step, kind))}</td>
              ))}
              <td>{number(step.total)}</td>
            </tr>
          ))}
        </tbody>
      </AsTable>
    </Section>
  );
}
