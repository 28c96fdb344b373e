import { useTranslations } from 'use-intl';
import { PageTitle } from '../../design/page-title';
import { SaveSearch } from '../alerts/save-search';
import { useHub } from '../hub/use-hub';
import { addressOf, chosenCount } from './address';
import { SearchBox } from './search-box';
import { Found } from './found';
import styles from './search-page.module.css';
import { useWanted } from './use-search';

export function SearchPage() {
  const t = useTranslations('search');
  const hub = useHub();
  const [wanted, ask] = useWanted();
  const asks = wanted.text !== '' || wanted.around !== null || chosenCount(wanted) > 0;
  return (
    <div className={`page ${styles.search}`}>
      <PageTitle>{wanted.text ? `${wanted.text} · ${t('title')}` : t('title')}</PageTitle>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <SearchBox hubId={hub?.id ?? ''} text={wanted.text} onSearch={(text, settled) => ask({ ...wanted, text, page: 1 }, { typing: !settled })} />
        {hub && asks && <SaveSearch hubId={hub.id} address={addressOf({ ...wanted, page: 1, sort: null }).toString()} name={wanted.text} />}
      </header>
      {hub && <Found hub={hub} wanted={wanted} ask={ask} />}
    </div>
  );
}
