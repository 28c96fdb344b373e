import { useTranslations } from 'use-intl';
import { PageTitle } from '../../design/page-title';
import { useHub } from '../hub/use-hub';
import { SearchBox } from './search-box';
import { Found } from './found';
import styles from './search-page.module.css';
import { useWanted } from './use-search';

export function SearchPage() {
  const t = useTranslations('search');
  const hub = useHub();
  const [wanted, ask] = useWanted();
  return (
    <div className={`page ${styles.search}`}>
      <PageTitle>{wanted.text ? `${wanted.text} · ${t('title')}` : t('title')}</PageTitle>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <SearchBox hubId={hub?.id ?? ''} text={wanted.text} onSearch={(text, settled) => ask({ ...wanted, text, page: 1 }, { typing: !settled })} />
      </header>
      {hub && <Found hub={hub} wanted={wanted} ask={ask} />}
    </div>
  );
}
