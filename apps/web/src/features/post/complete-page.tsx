import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { ButtonLink } from '../../design/button';
import { PageTitle } from '../../design/page-title';
import { Empty, Fault, Waiting } from '../../design/states';
import { ListingDocument } from '../../generated/operations';
import { useMe } from '../session/use-me';
import { ListingForm } from './listing-form';

/** The second half of posting, and changing a listing later on. */
export function CompletePage() {
  const t = useTranslations();
  const { id = '' } = useParams();
  const { me, isStaff } = useMe();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['listing', id], queryFn: () => execute(ListingDocument, { id }) });
  const listing = data?.listing;
  const mayEdit = isStaff || (me?.organisations.some((each) => each.id === listing?.organisation.id) ?? false);
  return (
    <div className="page">
      <PageTitle>{t('post.completeTitle')}</PageTitle>
      {isPending && <Waiting rows={2} height="16rem" />}
      {error && <Fault error={error} retry={() => void refetch()} />}
      {data && (!listing || !mayEdit) && (
        <Empty title={t('listing.notFound')} level="h1">
          <ButtonLink to="/plaatsen">{t('nav.post')}</ButtonLink>
        </Empty>
      )}
      {listing && mayEdit && <ListingForm key={id} listing={listing} />}
    </div>
  );
}
