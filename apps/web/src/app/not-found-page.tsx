import { useTranslations } from 'use-intl';
import { ButtonLink } from '../design/button';
import { PageTitle } from '../design/page-title';
import { Empty } from '../design/states';

export function NotFoundPage() {
  const t = useTranslations('fault');
  return (
    <Empty title={t('notFound')} level="h1">
      <PageTitle>{t('notFound')}</PageTitle>
      <p>{t('notFoundHint')}</p>
      <ButtonLink to="/zoeken">{t('toListings')}</ButtonLink>
    </Empty>
  );
}
