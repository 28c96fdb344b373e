import { useTranslations } from 'use-intl';
import { FlowDiagram, useFlowWords } from './flow-diagram';
import styles from './flows.module.css';
import { AsTable, Section, type Source } from './section';
import { useAmounts } from './use-amounts';
import type { InsightFigures } from './use-insight';

type MaterialFlows = InsightFigures['realised'];

interface FlowsProps {
  readonly realised: MaterialFlows;
  readonly expected: MaterialFlows;
  readonly source: Source;
}

/** What moved and what may still come: side by side, never in one picture. */
export function Flows({ realised, expected, source }: FlowsProps) {
  const t = useTranslations('figures.flows');
  return (
    <Section title={t('title')} lead={t('realisedLead')} rows="figures-movements" source={source}>
      <div className={styles.stage}>
        <h3>{t('realised')}</h3>
        {realised.movements === 0 ? <Nothing title={t('none')} hint={t('noneHint')} /> : <Stage {...realised} />}
      </div>
      <div className={styles.stage}>
        <h3>{t('expected')}</h3>
        <p className={styles.lead}>{t('expectedLead')}</p>
        {expected.movements === 0 ? <Nothing title={t('noneExpected')} /> : <Stage {...expected} expected />}
      </div>
    </Section>
  );
}

function Stage({ flows, kg, unweighed, expected = false }: MaterialFlows & { readonly expected?: boolean }) {
  const t = useTranslations('figures.flows');
  const words = useFlowWords();
  const { range, number } = useAmounts();
  return (
    <>
      <p className={styles.total}>{t('total', { kg: range(kg) })}</p>
      <FlowDiagram flows={flows} label={t('label', { kg: range(kg) })} expected={expected} />
      {unweighed > 0 && <p className={styles.lead}>{t('unweighed', { count: unweighed })}</p>}
      <AsTable name={expected ? t('expected') : t('realised')}>
        <thead>
          <tr>
            <th scope="col">{t('chain')}</th>
            <th scope="col" data-text>{t('source')}</th>
            <th scope="col" data-text>{t('way')}</th>
            <th scope="col" data-text>{t('user')}</th>
            <th scope="col">{t('movements')}</th>
            <th scope="col">{t('kg')}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <tr key={`${flow.valueChain}-${flow.sourceKind}-${flow.way}-${flow.userKind}`}>
              <th scope="row">{words.chain(flow.valueChain)}</th>
              <td data-text>{words.kind(flow.sourceKind)}</td>
              <td data-text>{words.way(flow.way)}</td>
              <td data-text>{words.kind(flow.userKind)}</td>
              <td>{number(flow.movements)}</td>
              <td>{flow.kg.max === 0 ? '–' : range(flow.kg)}</td>
            </tr>
          ))}
        </tbody>
      </AsTable>
    </>
  );
}

/** Honest about what is not there yet. */
export function Nothing({ title, hint }: { readonly title: string; readonly hint?: string }) {
  return (
    <div className={styles.nothing}>
      <strong>{title}</strong>
      {hint && <p>{hint}</p>}
    </div>
  );
}
