import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react/tab';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { useMe } from '../session/use-me';
import { TablePage } from '../tables/table-page';
import { Entries } from './entries';
import { Gaps } from './gaps';
import styles from './lexicon.module.css';
import { WordDialog } from './word-dialog';

const ADDED = 'toegevoegd';

/** The words by which listings are read: those that nobody taught Schakel yet, and those that staff did. */
export function WordsPage() {
  const t = useTranslations();
  const { staffOf = '' } = useMe();
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState<string | null>(null);
  const shown = search.get('lijst') === ADDED ? ADDED : 'gemist';
  return (
    <TablePage
      title={t('tables.tabs.woorden')}
      lead={t('lexicon.lead')}
      actions={<Button onClick={() => setAdding('')} icon={<Plus aria-hidden="true" />}>{t('lexicon.addTitle')}</Button>}
    >
      <TabProvider selectedId={shown} setSelectedId={(id) => setSearch(id === ADDED ? { lijst: ADDED } : {}, { replace: true, preventScrollReset: true })}>
        <TabList className={styles.tabs} aria-label={t('lexicon.lists')}>
          <Tab id="gemist" className={styles.tab}>{t('lexicon.gaps')}</Tab>
          <Tab id={ADDED} className={styles.tab}>{t('lexicon.added')}</Tab>
        </TabList>
        <TabPanel tabId="gemist" unmountOnHide className={styles.panel}>
          <Gaps hubId={staffOf} onAdd={setAdding} />
        </TabPanel>
        <TabPanel tabId={ADDED} unmountOnHide className={styles.panel}>
          <Entries hubId={staffOf} />
        </TabPanel>
      </TabProvider>
      {adding !== null && <WordDialog hubId={staffOf} word={adding} onClose={() => setAdding(null)} />}
    </TablePage>
  );
}
