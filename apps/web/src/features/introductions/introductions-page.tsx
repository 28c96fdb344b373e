import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { Button } from '../../design/button';
import { SelectField } from '../../design/field';
import { PageTitle } from '../../design/page-title';
import { Empty, Fault, Waiting } from '../../design/states';
import { HubIntroductionsDocument, type IntroductionStatus } from '../../generated/operations';
import { codeIn } from '../listings/codes';
import { useMe } from '../session/use-me';
import { IntroductionCard } from './introduction-card';
import styles from './introductions-page.module.css';

const STATUSES: readonly IntroductionStatus[] = ['PENDING', 'AGREED', 'DECLINED'];

/** The hub's introductions; what needs an answer first stands first. */
export function IntroductionsPage() {
  const t = useTranslations();
  const { staffOf = '' } = useMe();
  const [search, setSearch] = useSearchParams();
  const status = codeIn(STATUSES, search.get('status'));
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['introductions', 'hub', staffOf, status],
    queryFn: ({ pageParam }) => execute(HubIntroductionsDocument, { hubId: staffOf, status, first: 20, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ hubIntroductions: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: (before) => before,
  });
  const introductions = data?.pages.flatMap((page) => page.hubIntroductions.nodes) ?? [];
  const total = data?.pages[0]?.hubIntroductions.totalCount;
  return (
    <div className={`page ${styles.page}`}>
      <PageTitle>{t('introductions.title')}</PageTitle>
      <h1>{t('introductions.title')}</h1>
      <p className={styles.lead}>{t('introductions.lead')}</p>
      <div className={styles.filter}>
        <SelectField
          label={t('introductions.statusLabel')}
          value={status ?? ''}
          onChange={(event) => setSearch(event.target.value ? { status: event.target.value } : {}, { replace: true, preventScrollReset: true })}
        >
          <option value="">{t('introductions.all')}</option>
          {STATUSES.map((each) => (
            <option key={each} value={each}>
              {t(`introductions.status.${each}`)}
            </option>
          ))}
        </SelectField>
        <p role="status">{total !== undefined && t('introductions.count', { count: total })}</p>
      </div>
      {isPending && <Waiting rows={3} height="12rem" />}
      {error && <Fault error={error} retry={() => void refetch()} />}
      {total === 0 && (
        <Empty title={t('introductions.empty')}>
          <p>{t('introductions.emptyHintStaff')}</p>
        </Empty>
      )}
      <div className={styles.cards}>
        {introductions.map((introduction) => (
          <IntroductionCard key={introduction.id} introduction={introduction} actsFor={() => true} isStaff level="h2" />
        ))}
      </div>
      {hasNextPage && (
        <Button look="secondary" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </div>
  );
}
