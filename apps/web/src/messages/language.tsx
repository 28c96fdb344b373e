import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { DUTCH, messagesOf, type Locale, type Tree } from '.';

const KEY = 'schakel.language';
export const LOCALES: readonly Locale[] = ['nl', 'fr', 'en'];

const Choice = createContext<{ locale: Locale; choose: (locale: Locale) => void }>({ locale: 'nl', choose: () => undefined });

function chosen(): Locale {
  const stored = localStorage.getItem(KEY);
  return LOCALES.find((locale) => locale === stored) ?? 'nl';
}

/** The language of the page; Dutch is there at once, another is fetched when it is chosen. */
export function Language({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(chosen);
  const [loaded, setLoaded] = useState<{ locale: Locale; messages: Tree }>({ locale: 'nl', messages: DUTCH });
  useEffect(() => {
    let current = true;
    void messagesOf(locale, DUTCH).then((messages) => {
      if (!current) return;
      document.documentElement.lang = locale;
      setLoaded({ locale, messages });
    });
    return () => {
      current = false;
    };
  }, [locale]);
  const value = useMemo(
    () => ({
      locale,
      choose: (next: Locale) => {
        localStorage.setItem(KEY, next);
        setLocale(next);
      },
    }),
    [locale],
  );
  return (
    <Choice value={value}>
      <IntlProvider locale={loaded.locale} messages={loaded.messages} timeZone="Europe/Brussels">
        {children}
      </IntlProvider>
    </Choice>
  );
}

export const useLanguage = () => use(Choice);
