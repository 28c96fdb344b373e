import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { PageTitle } from '../../design/page-title';
import { Empty, Fault, Waiting } from '../../design/states';
import { IntroductionDocument } from '../../generated/operations';
import { useMe } from '../session/use-me';
import { IntroductionCard } from './introduction-card';
import styles from './introductions-page.module.css';

/** Where the mail about an introduction leads. */
export function IntroductionPage() {
  const t = useTranslations('introductions');
  const { id = '' } = useParams();
  const { me, isStaff } = useMe();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['introduction', id], queryFn: () => execute(IntroductionDocument, { id }) });
  return (
    <div className={`page ${styles.page}`}>
      <PageTitle>{t('title')}</PageTitle>
      <p>
        <Link to={isStaff ? '/kennismakingen' : '/mijn'} className={styles.back}>
          <ArrowLeft aria-hidden="true" />
          {t('back')}
        </Link>
      </p>
      {isPending && <Waiting rows={1} height="20rem" />}
      {error && <Fault error={error} retry={() => void refetch()} />}
      {data && !data.introduction && <Empty title={t('notFound')} level="h1" />}
      {data?.introduction && (
        <div className={styles.one}>
          <IntroductionCard
            introduction={data.introduction}
            actsFor={(organisationId) => isStaff || (me?.organisations.some((each) => each.id === organisationId) ?? false)}
            isStaff={isStaff}
            level="h1"
          />
        </div>
      )}
    </div>
  );
}
