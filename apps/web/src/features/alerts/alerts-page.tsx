import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BellOff, Search } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { Button, ButtonLink } from '../../design/button';
import { useNotices } from '../../design/notices';
import { PageTitle } from '../../design/page-title';
import { Empty, Fault, useFaultText, Waiting } from '../../design/states';
import { MySavedSearchesDocument, RemoveSavedSearchDocument } from '../../generated/operations';
import { useWords } from '../listings/use-words';
import styles from './alerts-page.module.css';

/** The searches that somebody keeps: what is new in them comes by mail. */
export function AlertsPage() {
  const t = useTranslations('alerts');
  const { day } = useWords();
  const tell = useNotices();
  const textOf = useFaultText();
  const queries = useQueryClient();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['saved-searches'], queryFn: () => execute(MySavedSearchesDocument) });
  const remove = useMutation({
    mutationFn: async (id: string) => accepted((await execute(RemoveSavedSearchDocument, { id })).removeSavedSearch),
    onSuccess: ({ name }) => tell(t('removed', { name })),
    onError: (fault) => tell(textOf(fault), { tone: 'bad' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['saved-searches'] }),
  });
  const searches = data?.mySavedSearches ?? [];
  return (
    <div className={`page ${styles.page}`}>
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      {isPending && <Waiting rows={3} height="4rem" />}
      {error && <Fault error={error} retry={() => void refetch()} />}
      {data && searches.length === 0 && (
        <Empty title={t('empty')}>
          <p>{t('emptyHint')}</p>
          <ButtonLink to="/zoeken" icon={<Search aria-hidden="true" />}>
            {t('toSearch')}
          </ButtonLink>
        </Empty>
      )}
      <ul className={styles.searches}>
        {searches.map(({ id, name, address, createdAt }) => (
          <li key={id}>
            <span>
              <Link to={`/zoeken?${address}`}>{name}</Link>
              <span className={styles.since}>{t('since', { day: day(createdAt) })}</span>
            </span>
            <Button look="secondary" size="small" busy={remove.isPending && remove.variables === id} onClick={() => remove.mutate(id)} icon={<BellOff aria-hidden="true" />} aria-label={t('stopNamed', { name })}>
              {t('stop')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
