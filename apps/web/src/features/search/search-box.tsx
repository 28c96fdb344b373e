import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { useDebounced } from '../../design/use-debounced';
import { SuggestDocument } from '../../generated/operations';
import styles from './search-box.module.css';

const TYPING_MS = 180;
const MINUTE = 60_000;
const MOST = 6;

/** Ways in which what is typed may go on. */
function useSuggestions(hubId: string, typed: string): readonly string[] {
  const text = useDebounced(typed, TYPING_MS);
  const { data } = useQuery({
    queryKey: ['suggest', hubId, text],
    queryFn: ({ signal }) => execute(SuggestDocument, { hubId, text }, signal),
    enabled: hubId !== '' && text.trim().length > 1,
    staleTime: MINUTE,
  });
  return typed === text ? (data?.suggest ?? []).filter((each) => each !== typed.trim()).slice(0, MOST) : [];
}

interface SearchBoxProps {
  readonly hubId: string;
  readonly text: string;
  /** While one types (`settled` false), and when one chooses or presses Enter. */
  readonly onSearch: (text: string, settled: boolean) => void;
}

export function SearchBox({ hubId, text, onSearch }: SearchBoxProps) {
  const t = useTranslations('search');
  const [typed, setTyped] = useState(text);
  const [sent, setSent] = useState(text);
  const [seen, setSeen] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  if (text !== seen) {
    setSeen(text);
    // Not what was sent from here: the address was changed by the back button or a link.
    if (text !== sent) {
      setSent(text);
      setTyped(text);
    }
  }
  const suggestions = useSuggestions(hubId, typed);
  const send = (next: string, settled: boolean) => {
    setSent(next.trim());
    onSearch(next.trim(), settled);
  };
  useEffect(() => {
    if (typed.trim() === sent) return undefined;
    const timer = setTimeout(() => send(typed, false), TYPING_MS);
    return () => clearTimeout(timer);
  });
  return (
    <form
      role="search"
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        send(typed, true);
      }}
    >
      <Search aria-hidden="true" className={styles.glass} />
      <ComboboxProvider
        value={typed}
        setValue={setTyped}
        setSelectedValue={(chosen) => {
          if (typeof chosen === 'string' && chosen) {
            setTyped(chosen);
            send(chosen, true);
          }
        }}
        resetValueOnHide={false}
      >
        <Combobox ref={input} aria-label={t('label')} placeholder={t('hint')} className={styles.input} enterKeyHint="search" maxLength={500} showOnClick={false} />
        {suggestions.length > 0 && (
          <ComboboxPopover className={styles.list} gutter={10} sameWidth portal={false} aria-label={t('suggestions')}>
            {suggestions.map((each) => (
              <ComboboxItem key={each} value={each} className={styles.item} />
            ))}
          </ComboboxPopover>
        )}
      </ComboboxProvider>
      {typed && (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('clearText')}
          onClick={() => {
            setTyped('');
            send('', true);
            input.current?.focus();
          }}
        >
          <X aria-hidden="true" />
        </button>
      )}
      <button type="submit" className={styles.submit}>
        {t('button')}
      </button>
    </form>
  );
}
