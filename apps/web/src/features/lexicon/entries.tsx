import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { useNotices } from '../../design/notices';
import { Empty, Fault, useFaultText, Waiting } from '../../design/states';
import { LexiconEntriesDocument, WithdrawLexiconEntryDocument, type LexiconEntryPartsFragment } from '../../generated/operations';
import { useWords } from '../listings/use-words';
import table from '../tables/data-table.module.css';
import dialog from '../review/dialogs.module.css';
import styles from './lexicon.module.css';

type Entry = LexiconEntryPartsFragment;

/** What staff added, withdrawn words too. */
export function Entries({ hubId }: { readonly hubId: string }) {
  const t = useTranslations('lexicon');
  const { shortDay } = useWords();
  const [leaving, setLeaving] = useState<Entry | null>(null);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['lexicon', 'entries'],
    queryFn: ({ pageParam }) => execute(LexiconEntriesDocument, { after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ lexiconEntries: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting rows={6} height="2.75rem" />;
  const entries = data.pages.flatMap(({ lexiconEntries }) => lexiconEntries.nodes);
  if (entries.length === 0) return <Empty title={t('noEntries')}><p>{t('noEntriesHint')}</p></Empty>;
  return (
    <>
      {/* A wide table scrolls within its frame; who uses the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={table.frame} tabIndex={0} role="group" aria-label={t('added')}>
        <table className={`${table.table} ${styles.entries}`}>
          <caption className="hidden">{t('added')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('word')}</th>
              <th scope="col">{t('sense')}</th>
              <th scope="col" data-minor>{t('language')}</th>
              <th scope="col" data-minor>{t('since')}</th>
              <th scope="col"><span className="hidden">{t('withdraw')}</span></th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id} data-withdrawn={entry.withdrawnAt !== null}>
                <th scope="row">
                  <span className={styles.term}>{entry.term}</span>
                  {entry.exact && <span className={styles.small}>{t('exactShort')}</span>}
                  {entry.note && <span className={styles.small}>{entry.note}</span>}
                </th>
                <td>
                  {entry.sense.label}
                  <span className={styles.small}>{entry.sense.within}</span>
                </td>
                <td data-minor>{t(`lang.${entry.lang}`)}</td>
                <td data-minor>
                  {shortDay(entry.addedAt)}
                  {entry.addedByName && <span className={styles.small}>{entry.addedByName}</span>}
                </td>
                <td className={styles.act}>
                  {entry.withdrawnAt !== null ? (
                    <span className={styles.gone}>{t('withdrawn', { day: shortDay(entry.withdrawnAt) })}</span>
                  ) : (
                    entry.addedByHub === hubId && (
                      <Button look="quiet" size="small" aria-label={t('withdrawNamed', { word: entry.term })} onClick={() => setLeaving(entry)}>
                        {t('withdraw')}
                      </Button>
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && (
        <p>
          <Button look="secondary" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
      {leaving && <WithdrawDialog entry={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function WithdrawDialog({ entry: { id, term, sense }, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const t = useTranslations();
  const tell = useNotices();
  const textOf = useFaultText();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: async () => accepted((await execute(WithdrawLexiconEntryDocument, { id })).withdrawLexiconEntry),
    onSuccess: () => tell(t('lexicon.withdrawnNow', { word: term })),
    onError: (error) => tell(textOf(error), { tone: 'bad' }),
    onSettled: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: ['lexicon'] });
    },
  });
  return (
    <Dialog title={t('lexicon.withdrawTitle', { word: term })} open onClose={onClose}>
      <p>{t('lexicon.withdrawLead', { sense: sense.label })}</p>
      <div className={dialog.buttons}>
        <Button look="danger" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('lexicon.withdraw')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
