import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { Button } from '../../design/button';
import { Empty, Fault, Waiting } from '../../design/states';
import { LexiconGapsDocument } from '../../generated/operations';
import styles from './lexicon.module.css';
import { Passage } from './passage';

/** Words in the hub's listings that nothing is read in, the most frequent first. */
export function Gaps({ hubId, onAdd }: { readonly hubId: string; readonly onAdd: (word: string) => void }) {
  const t = useTranslations('lexicon');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['lexicon', 'gaps', hubId],
    queryFn: ({ pageParam }) => execute(LexiconGapsDocument, { hubId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ lexiconGaps: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    enabled: hubId !== '',
  });
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting rows={6} height="4.5rem" />;
  const gaps = data.pages.flatMap(({ lexiconGaps }) => lexiconGaps.nodes);
  if (gaps.length === 0) return <Empty title={t('noGaps')}><p>{t('noGapsHint')}</p></Empty>;
  return (
    <>
      <p className={styles.says}>{t('gapsLead', { count: data.pages[0]?.lexiconGaps.totalCount ?? gaps.length })}</p>
      <ul className={styles.gaps}>
        {gaps.map(({ word, listings, examples }) => (
          <li key={word} className={styles.gap}>
            <div>
              <h2 className={styles.word}>{word}</h2>
              <p className={styles.often}>{t('inListings', { count: listings })}</p>
            </div>
            <ul className={styles.examples}>
              {examples.map((passage) => (
                <li key={passage.listingId}>
                  <Passage passage={passage} />
                </li>
              ))}
            </ul>
            <Button look="secondary" size="small" aria-label={t('addNamed', { word })} onClick={() => onAdd(word)} icon={<Plus aria-hidden="true" />}>
              {t('add')}
            </Button>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <p>
          <Button look="secondary" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}
