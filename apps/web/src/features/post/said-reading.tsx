import { useTranslations } from 'use-intl';
import { findingsOf, Marked, spansOf } from '../listings/marked-text';
import { withMeant, type Meant } from './meant';
import styles from './post.module.css';
import { Reading } from './reading';
import { SaidRows } from './said-rows';
import type { TextReading } from './use-text-reading';

interface SaidReadingProps {
  readonly reading: TextReading | null;
  readonly meant: Meant;
  readonly home: string | undefined;
  readonly onMeant: (meant: Meant) => void;
}

const MOST_QUESTIONS = 3;

/** What is understood of a text while it is written, beside it. */
export function SaidReading({ reading, meant, home, onMeant }: SaidReadingProps) {
  const t = useTranslations('post');
  if (!reading) {
    return (
      <aside className={`${styles.reading} ${styles.waits}`} aria-label={t('understood')}>
        <h2>{t('listening')}</h2>
        <p>{t('listeningHint')}</p>
      </aside>
    );
  }
  const whole = withMeant(reading, meant);
  // The title is how the text begins: what rests on the one rests on the other.
  const text = reading.description || reading.title;
  const { interpretation, quantity, window, recurrence, place } = whole;
  const findings = findingsOf(interpretation);
  const evidence = [...findings, quantity, ...whole.quantityChoices, window, recurrence, place].flatMap((each) => each?.evidence ?? []);
  // One thing at a time: first what it is, then at most a few questions.
  const missing = findings.length > 0 ? whole.missing.slice(0, MOST_QUESTIONS) : [];
  return (
    <Reading reading={{ ...whole, missing }} marked={<span><Marked text={text} spans={spansOf(evidence, text)} /></span>}>
      <SaidRows reading={whole} home={home} onQuantity={({ quantity: value, unit }) => onMeant({ quantity: { quantity: value, unit } })} onPlace={(label) => onMeant({ place: label })} />
    </Reading>
  );
}
