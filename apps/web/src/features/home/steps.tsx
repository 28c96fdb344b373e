import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { KindGlyph } from '../../design/kind-mark';
import styles from './steps.module.css';

/** A sentence as Schakel reads it. */
function Sentence() {
  const t = useTranslations('home');
  return <p className={styles.sentence}>{t.rich('step1Example', { m: (words) => <mark>{words}</mark> })}</p>;
}

/** A chain of three, and why. */
function Chain() {
  const t = useTranslations('home');
  return (
    <>
      <p className={styles.chain}>
        <KindGlyph kind="OFFER" />
        <KindGlyph kind="CAPABILITY" />
        <KindGlyph kind="REQUEST" />
      </p>
      <ul className={styles.reasons}>
        {(['step2Reason1', 'step2Reason2', 'step2Reason3'] as const).map((reason) => (
          <li key={reason}>{t(reason)}</li>
        ))}
      </ul>
    </>
  );
}

/** Two who said yes. */
function Yes() {
  const t = useTranslations('home');
  return (
    <ul className={styles.yes}>
      {(['step3Party1', 'step3Party2'] as const).map((party) => (
        <li key={party}>
          <Check aria-hidden="true" />
          {t(party)}
        </li>
      ))}
    </ul>
  );
}

const STEPS: readonly { readonly name: 'step1' | 'step2' | 'step3'; readonly picture: ReactNode }[] = [
  { name: 'step1', picture: <Sentence /> },
  { name: 'step2', picture: <Chain /> },
  { name: 'step3', picture: <Yes /> },
];

/** How it goes, from a listing over a proposal to an introduction, and what each step brings. */
export function Steps() {
  const t = useTranslations('home');
  return (
    <section className={styles.band} aria-labelledby="hoe">
      <div className="page">
        <div className={styles.heading}>
          <h2 id="hoe">{t('howTitle')}</h2>
          <p>{t('howLead')}</p>
        </div>
        <ol className={styles.steps}>
          {STEPS.map(({ name, picture }) => (
            <li key={name} className={styles.step}>
              <div className={styles.picture}>{picture}</div>
              <h3>{t(`${name}Title`)}</h3>
              <p>{t(name)}</p>
              <p className={styles.gets}>{t(`${name}Gets`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
