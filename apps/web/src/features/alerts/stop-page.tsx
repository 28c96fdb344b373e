import { useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { Button, ButtonLink } from '../../design/button';
import { PageTitle } from '../../design/page-title';
import { Fault } from '../../design/states';
import { StopSavedSearchDocument } from '../../generated/operations';
import styles from './alerts-page.module.css';

/** Where the link of a mail leads. One press stops the alert: programs that open links in mails stop nothing. */
export function StopPage() {
  const t = useTranslations('alerts');
  const [search] = useSearchParams();
  const stop = useMutation({ mutationFn: async () => accepted((await execute(StopSavedSearchDocument, { token: search.get('token') ?? '' })).stopSavedSearch) });
  return (
    <div className={`page ${styles.page}`}>
      <PageTitle>{t('stopTitle')}</PageTitle>
      <h1>{stop.isSuccess ? t('stopped') : t('stopTitle')}</h1>
      {stop.isSuccess ? (
        <>
          <p className={styles.lead} role="status">
            {stop.data.name ? t('stoppedHint', { name: stop.data.name }) : t('stoppedBefore')}
          </p>
          <p>
            <ButtonLink to="/zoeken" look="secondary">
              {t('toSearch')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p className={styles.lead}>{t('stopLead')}</p>
          {stop.error && <Fault error={stop.error} />}
          <p>
            <Button size="large" busy={stop.isPending} onClick={() => stop.mutate()}>
              {t('stopNow')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
