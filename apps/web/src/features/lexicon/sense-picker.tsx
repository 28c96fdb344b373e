import { Combobox, ComboboxItem, ComboboxLabel, ComboboxPopover, ComboboxProvider } from '@ariakit/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { useDebounced } from '../../design/use-debounced';
import field from '../../design/field.module.css';
import list from '../../design/picker-list.module.css';
import { SensesDocument, type SensePartsFragment } from '../../generated/operations';
import styles from './lexicon.module.css';

const TYPING_MS = 200;
const MOST = 8;

interface SensePickerProps {
  /** The word that gets the meaning: what it may mean is shown before anything is typed. */
  readonly word: string;
  readonly picked: SensePartsFragment | null;
  readonly error?: string | undefined;
  readonly onPick: (sense: SensePartsFragment | null) => void;
}

/** What a word means: one of the senses that exist, found by any of their names. */
export function SensePicker({ word, picked, error, onPick }: SensePickerProps) {
  const t = useTranslations('lexicon');
  const id = useId();
  const [typed, setTyped] = useState('');
  const query = useDebounced((picked && typed === picked.label ? '' : typed.trim()) || word.trim(), TYPING_MS);
  const { data } = useQuery({
    queryKey: ['senses', query],
    queryFn: ({ signal }) => execute(SensesDocument, { query }, signal),
    enabled: query !== '',
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  const senses = (data?.senses ?? []).slice(0, MOST);
  return (
    <div className={field.field}>
      <ComboboxProvider
        value={typed}
        setValue={(next) => {
          setTyped(next);
          if (next !== picked?.label) onPick(null);
        }}
        setSelectedValue={(chosen) => {
          const sense = senses.find((each) => each.id === chosen);
          if (!sense) return;
          setTyped(sense.label);
          onPick(sense);
        }}
        selectedValue={picked?.id ?? ''}
        resetValueOnHide={false}
      >
        <ComboboxLabel className={field.label}>{t('sense')}</ComboboxLabel>
        <p id={`${id}-hint`} className={field.hint}>
          {picked ? picked.within : t('senseHint')}
        </p>
        <Combobox
          className={field.input} autoComplete="none" maxLength={100} aria-invalid={error ? true : undefined}
          aria-describedby={[`${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')}
        />
        <ComboboxPopover className={list.list} gutter={4} sameWidth aria-label={t('sense')}>
          {senses.map((each) => (
            <ComboboxItem key={each.id} value={each.id} setValueOnClick={false} className={list.item}>
              <span>{each.label}</span>{' '}
              <span className={styles.within}>{each.within}</span>
            </ComboboxItem>
          ))}
          {data && senses.length === 0 && <p className={list.none}>{t('noSense')}</p>}
        </ComboboxPopover>
      </ComboboxProvider>
      {error && (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      )}
    </div>
  );
}
