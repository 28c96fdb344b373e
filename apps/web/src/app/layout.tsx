import { Suspense, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useTranslations } from 'use-intl';
import { Waiting } from '../design/states';
import { Footer } from './footer';
import { Header } from './header';
import styles from './layout.module.css';

export function Layout() {
  const t = useTranslations('app');
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    // A new page: where a keyboard or a screen reader is, is at its beginning.
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      <a href="#inhoud" className={styles.skip}>
        {t('skip')}
      </a>
      <div className={styles.progress} data-busy={navigation.state === 'loading'} aria-hidden="true" />
      <Header />
      <main id="inhoud" ref={main} tabIndex={-1} className={styles.main}>
        <Suspense fallback={<div className="page"><Waiting /></div>}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}
