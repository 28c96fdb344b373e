import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useDebounced } from '../../design/use-debounced';
import { missingCode } from '../listings/codes';
import { InterpretationRows, useFindingName } from '../listings/interpretation';
import { findingsOf } from '../listings/marked-text';
import { useWords } from '../listings/use-words';
import styles from './post.module.css';
import type { TextReading } from './use-text-reading';

/** Somebody who listens hears what was understood once, when one has stopped writing for a while. */
const SPOKEN_AFTER_MS = 1600;

interface ReadingProps {
  readonly reading: Pick<TextReading, 'interpretation' | 'missing' | 'quantity' | 'quantityChoices' | 'window' | 'place'>;
  /** The text with the words marked on which the reading rests. */
  readonly marked: ReactNode;
  /** Rows of what the form is filled in with. */
  readonly children?: ReactNode;
}

function useMissingNames() {
  const t = useTranslations('missing');
  return (codes: readonly string[]) =>
    codes.map((code) => {
      const known = missingCode(code);
      return { code, name: known ? t(known) : t('other', { code }) };
    });
}

/** What is missing, apart from a quantity that there is a choice of. */
const openQuestions = ({ missing, quantity, quantityChoices }: ReadingProps['reading']) =>
  quantity || quantityChoices.length === 0 ? missing : missing.filter((code) => code !== 'QUANTITY');

/** What the system understood of the text, and what it would still like to know. */
export function Reading({ reading, marked, children }: ReadingProps) {
  const t = useTranslations();
  const missing = useMissingNames()(openQuestions(reading));
  return (
    <aside className={styles.reading} aria-label={t('post.understood')}>
      <h2>{t('post.understood')}</h2>
      <p className={styles.marked}>{marked}</p>
      <InterpretationRows interpretation={reading.interpretation}>{children}</InterpretationRows>
      {missing.length > 0 && (
        <>
          <h3>{t('listing.missing')}</h3>
          <p className={styles.hint}>{t('post.missingHint')}</p>
          <ul className={styles.missing}>
            {missing.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <Spoken reading={reading} />
    </aside>
  );
}

function Spoken({ reading }: Pick<ReadingProps, 'reading'>) {
  const { interpretation, quantity, window, place } = reading;
  const t = useTranslations('post');
  const format = useFormatter();
  const words = useWords();
  const nameOf = useFindingName();
  const names = useMissingNames();
  const understood = [
    ...new Set(findingsOf(interpretation).map(nameOf)), quantity && words.quantity(quantity.quantity, quantity.unit), window && words.window(window), place?.place?.label,
  ].filter((each) => typeof each === 'string');
  const asked = names(openQuestions(reading)).map(({ name }) => name);
  const summary = [understood.length > 0 && t('spoken', { things: format.list(understood) }), asked.length > 0 && t('spokenMissing', { things: format.list(asked) })];
  const spoken = useDebounced(summary.filter(Boolean).join(' '), SPOKEN_AFTER_MS);
  return (
    <p role="status" className="hidden">
      {spoken}
    </p>
  );
}
