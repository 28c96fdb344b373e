import { Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { PageTitle } from '../../design/page-title';
import { Empty, Fault, Waiting } from '../../design/states';
import { useHub } from '../hub/use-hub';
import { useWords } from '../listings/use-words';
import styles from './dashboard-page.module.css';
import { Flows } from './flows';
import { Funnel } from './funnel';
import { Chains, Municipalities } from './groups';
import { ImpactSection } from './impact';
import { LeadTimes } from './lead-times';
import { PeriodPicker } from './period-picker';
import { SocialWorkSection } from './social-work';
import { useAmounts } from './use-amounts';
import { useInsight, type InsightFigures } from './use-insight';

/** The hub's figures: what comes in, what happens to it, what moves. Made to be printed as well. */
export function DashboardPage() {
  const t = useTranslations('figures');
  const { day } = useWords();
  const hub = useHub();
  const { data, error, isPending, isPlaceholderData, refetch, hubId, period, setPeriod } = useInsight();
  const page = useRef<HTMLDivElement>(null);
  usePrintedWhole(page);
  const figures = data?.insight;
  const source = { hubId, period };
  const nothing = figures && figures.funnel[0]?.total === 0 && figures.realised.movements === 0 && figures.expected.movements === 0;
  return (
    <div className={`page ${styles.page}`} ref={page}>
      <PageTitle>{t('title')}</PageTitle>
      <div className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className={styles.lead}>{t('lead', { hub: hub?.name ?? '' })}</p>
          <p className={styles.printed}>{t('printed', { from: day(period.from), until: day(period.until) })}</p>
        </div>
        <Button look="secondary" className="noprint" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <PeriodPicker period={period} onChange={setPeriod} />
      {isPending && period.from <= period.until && <Waiting rows={4} height="12rem" />}
      {error && <Fault error={error} retry={() => void refetch()} />}
      {nothing && (
        <Empty title={t('empty')}>
          <p>{t('emptyHint')}</p>
        </Empty>
      )}
      {figures && !nothing && (
        <div className={styles.sections} aria-busy={isPlaceholderData}>
          <Headlines figures={figures} />
          <Funnel steps={figures.funnel} source={source} />
          <LeadTimes times={figures.leadTimes} source={source} />
          <Chains groups={figures.valueChains} source={source} />
          <Municipalities groups={figures.municipalities} source={source} />
          <Flows realised={figures.realised} expected={figures.expected} source={source} />
          <ImpactSection impact={figures.impact} source={source} />
          <SocialWorkSection work={figures.socialWork} source={source} />
        </div>
      )}
    </div>
  );
}

function Headlines({ figures: { funnel, realised, impact } }: { readonly figures: InsightFigures }) {
  const t = useTranslations('figures.head');
  const { range, number } = useAmounts();
  const at = (name: string) => funnel.find(({ step }) => step === name)?.total ?? 0;
  const co2 = impact.reduce((sum, each) => ({ min: sum.min + each.co2.min, max: sum.max + each.co2.max }), { min: 0, max: 0 });
  return (
    <dl className={styles.headlines}>
      <div>
        <dt>{t('published')}</dt>
        <dd>{number(at('PUBLISHED'))}</dd>
      </div>
      <div>
        <dt>{t('introduced')}</dt>
        <dd>{number(at('INTRODUCED'))}</dd>
      </div>
      <div data-none={realised.movements === 0}>
        <dt>{t('delivered')}</dt>
        <dd>{realised.movements === 0 ? t('nothingDelivered') : realised.kg.max > 0 ? range(realised.kg) : t('deliveries', { count: realised.movements })}</dd>
      </div>
      <div data-none={co2.max === 0}>
        <dt>{t('avoided')}</dt>
        <dd>{co2.max === 0 ? t('notReckoned') : range(co2)}</dd>
      </div>
    </dl>
  );
}

/** On paper nobody can unfold a table: all are open while the page is printed. */
function usePrintedWhole(page: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...(page.current?.querySelectorAll('details') ?? [])].filter((details) => !details.open);
      for (const details of opened) details.open = true;
    };
    const close = () => {
      for (const details of opened) details.open = false;
      opened = [];
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, [page]);
}
