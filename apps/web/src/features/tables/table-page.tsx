import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useTranslations } from 'use-intl';
import { PageTitle } from '../../design/page-title';
import styles from './table-page.module.css';

interface TablePageProps {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const TABS = { berichten: '/beheer/berichten', organisaties: '/beheer/organisaties', woorden: '/beheer/woorden', importeren: '/importeren' } as const;

/** The frame of the pages where staff keep the hub's data. */
export function TablePage({ title, lead, actions, children }: TablePageProps) {
  const t = useTranslations('tables');
  return (
    <div className={`page ${styles.page}`}>
      <PageTitle>{title}</PageTitle>
      <nav aria-label={t('manage')}>
        <ul className={styles.tabs}>
          {(Object.keys(TABS) as (keyof typeof TABS)[]).map((tab) => (
            <li key={tab}>
              <NavLink to={TABS[tab]} className={styles.tab}>
                {t(`tabs.${tab}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.head}>
        <div>
          <h1>{title}</h1>
          <p className={styles.lead}>{lead}</p>
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** The whole table of the hub as a file, whatever is filtered here. */
export function ExportLinks({ name, hubId }: { readonly name: 'listings' | 'organisations'; readonly hubId: string }) {
  const t = useTranslations('tables');
  return (
    <p className={styles.exports}>
      <Download aria-hidden="true" />
      <span>{t('export')}</span>
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} download href={`/api/exports/${name}?${new URLSearchParams({ hub: hubId, format }).toString()}`}>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}

export function FilterBar({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('listings');
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      {children}
    </search>
  );
}
