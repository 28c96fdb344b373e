import { useEffect, useState } from 'react';
import { Outlet } from 'react-router';
import { IntlProvider, useMessages } from 'use-intl';
import { messagesOf, type Tree } from '.';
import { useLanguage } from './language';
import staff from './staff.json';

/** Brings the texts of the staff's pages: visitors and members do not wait for them. */
export function StaffTexts() {
  const { locale } = useLanguage();
  const shared = useMessages();
  const [own, setOwn] = useState<Tree>(staff);
  useEffect(() => {
    let current = true;
    void messagesOf(locale, staff).then((texts) => current && setOwn(texts));
    return () => {
      current = false;
    };
  }, [locale]);
  return (
    <IntlProvider locale={locale} messages={{ ...shared, ...own }} timeZone="Europe/Brussels">
      <Outlet />
    </IntlProvider>
  );
}
