import { useQuery } from '@tanstack/react-query';
import { Mail, MapPin, Phone, Plus } from 'lucide-react';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { ButtonLink } from '../../design/button';
import { PageTitle } from '../../design/page-title';
import { StructuredData } from '../../design/structured-data';
import { Empty, Fault, Waiting } from '../../design/states';
import { OrganisationDocument, OrganisationListingsDocument, type OrganisationQuery } from '../../generated/operations';
import { ListingCard } from '../listings/listing-card';
import { PointMap } from '../region/point-map';
import { useMe } from '../session/use-me';
import styles from './organisation-page.module.css';

export function OrganisationPage() {
  const { id = '' } = useParams();
  const t = useTranslations();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['organisation', id], queryFn: () => execute(OrganisationDocument, { id }) });
  if (isPending) return <div className="page"><Waiting rows={2} height="12rem" /></div>;
  if (error) return <div className="page"><Fault error={error} retry={() => void refetch()} /></div>;
  const { organisation } = data;
  if (!organisation) {
    return (
      <Empty title={t('organisation.notFound')} level="h1">
        <PageTitle>{t('organisation.notFound')}</PageTitle>
        <ButtonLink to="/zoeken">{t('fault.toListings')}</ButtonLink>
      </Empty>
    );
  }
  const { name, kind, description, place, contact, enterpriseNumber } = organisation;
  return (
    <div className={`page ${styles.organisation}`}>
      <PageTitle>{name}</PageTitle>
      <StructuredData data={describe(organisation)} />
      <div className={styles.top}>
        <header className={styles.head}>
          <p className={styles.kind}>{t(`organisationKind.${kind}`)}</p>
          <h1>{name}</h1>
          <p className={styles.lead}>{description || <span className={styles.quiet}>{t('organisation.noDescription')}</span>}</p>
          <ul className={styles.facts}>
            <li>
              <MapPin aria-hidden="true" />
              {place.label}
            </li>
            {contact?.email && (
              <li>
                <Mail aria-hidden="true" />
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </li>
            )}
            {contact?.phone && (
              <li>
                <Phone aria-hidden="true" />
                <a href={`tel:${contact.phone.replaceAll(' ', '')}`}>{contact.phone}</a>
              </li>
            )}
            {enterpriseNumber && (
              <li>
                {t('organisation.enterpriseNumber')} {enterpriseNumber}
              </li>
            )}
          </ul>
          {!contact && <p className={styles.later}>{t('organisation.contactLater')}</p>}
        </header>
        <PointMap hubId={organisation.hubId} points={[{ ...place, label: place.label }]} />
      </div>
      <Listings organisationId={id} hubId={organisation.hubId} />
    </div>
  );
}

function Listings({ organisationId, hubId }: { readonly organisationId: string; readonly hubId: string }) {
  const t = useTranslations('organisation');
  const { staffOf } = useMe();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['organisation', organisationId, 'listings'],
    queryFn: () => execute(OrganisationListingsDocument, { organisationId }),
  });
  return (
    <section className={styles.listings} aria-labelledby="berichten">
      <div className={styles.bar}>
        <h2 id="berichten">{t('listings')}</h2>
        {staffOf === hubId && (
          <ButtonLink to={`/plaatsen?organisatie=${organisationId}`} look="secondary" size="small" icon={<Plus aria-hidden="true" />}>
            {t('post')}
          </ButtonLink>
        )}
      </div>
      {isPending && <Waiting rows={2} height="10rem" />}
      {error && <Fault error={error} retry={() => void refetch()} />}
      {data?.organisationListings.nodes.length === 0 && <p>{t('noListings')}</p>}
      <div className={styles.cards}>{data?.organisationListings.nodes.map((listing) => <ListingCard key={listing.id} listing={listing} />)}</div>
    </section>
  );
}

/** The organisation in the terms of schema.org; how to reach it is for those who agreed to meet. */
function describe({ name, description, place }: NonNullable<OrganisationQuery['organisation']>) {
  return {
    '@type': 'Organization',
    name,
    ...(description ? { description } : {}),
    address: { '@type': 'PostalAddress', addressLocality: place.label, addressCountry: 'BE' },
  };
}
