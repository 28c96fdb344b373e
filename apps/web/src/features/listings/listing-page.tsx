import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { ButtonLink } from '../../design/button';
import { KindMark } from '../../design/kind-mark';
import { PageTitle } from '../../design/page-title';
import { Empty, Fault, Waiting } from '../../design/states';
import { StructuredData } from '../../design/structured-data';
import { ListingDocument, type ListingQuery } from '../../generated/operations';
import { PointMap } from '../region/point-map';
import { missingCode } from './codes';
import { Facts } from './facts';
import { Gallery } from './gallery';
import { InterpretationRows } from './interpretation';
import styles from './listing-page.module.css';
import { findingsOf, MarkedText } from './marked-text';
import { ReactBox } from './react-box';
import { Related } from './related';
import { useWords } from './use-words';

type ListingInFull = NonNullable<ListingQuery['listing']>;

export function ListingPage() {
  const { id = '' } = useParams();
  const t = useTranslations();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['listing', id], queryFn: () => execute(ListingDocument, { id }) });
  if (isPending) return <div className="page"><Waiting rows={2} height="14rem" /></div>;
  if (error) return <div className="page"><Fault error={error} retry={() => void refetch()} /></div>;
  if (!data.listing) {
    return (
      <Empty title={t('listing.notFound')} level="h1">
        <PageTitle>{t('listing.notFound')}</PageTitle>
        <p>{t('listing.notFoundHint')}</p>
        <ButtonLink to="/zoeken">{t('fault.toListings')}</ButtonLink>
      </Empty>
    );
  }
  return <Shown listing={data.listing} />;
}

function Shown({ listing }: { readonly listing: ListingInFull }) {
  const t = useTranslations();
  const { day } = useWords();
  const { title, description, kind, status, valueChain, interpretation, organisation, missing } = listing;
  const findings = interpretation ? findingsOf(interpretation) : [];
  return (
    <article className={`page ${styles.listing}`}>
      <PageTitle>{title}</PageTitle>
      <header className={styles.head}>
        <p className={styles.top}>
          <KindMark kind={kind} />
          {valueChain && <Link to={`/zoeken?keten=${valueChain}`}>{t(`chain.${valueChain}`)}</Link>}
          {status !== 'PUBLISHED' && <span className={styles.status}>{t(`status.${status}`)}</span>}
        </p>
        <h1 className={styles.title}>
          <MarkedText text={title} field="title" findings={findings} />
        </h1>
        <Facts listing={listing} />
      </header>
      <div className={styles.body}>
        <div className={styles.main}>
          {listing.photos.length > 0 && <Gallery photos={listing.photos} title={title} />}
          <p className={styles.text}>
            {description ? <MarkedText text={description} field="description" findings={findings} /> : t('listing.noDescription')}
          </p>
          {interpretation && (
            <section className={styles.panel} aria-labelledby="duiding">
              <h2 id="duiding">{t('listing.understood')}</h2>
              {findings.length > 0 && <p className={styles.hint}>{t('listing.understoodHint')}</p>}
              <InterpretationRows interpretation={interpretation} />
            </section>
          )}
          {missing.length > 0 && (
            <section className={styles.panel} aria-labelledby="ontbreekt">
              <h2 id="ontbreekt">{t('listing.missing')}</h2>
              <p className={styles.hint}>{t('listing.missingHint')}</p>
              <ul className={styles.missing}>
                {missing.map((code) => {
                  const known = missingCode(code);
                  return <li key={code}>{known ? t(`missing.${known}`) : t('missing.other', { code })}</li>;
                })}
              </ul>
            </section>
          )}
        </div>
        <aside className={styles.aside}>
          <ReactBox listing={listing} />
          <section aria-labelledby="van" className={styles.panel}>
            <h2 id="van">{t('listing.by')}</h2>
            <h3>
              <Link to={`/organisaties/${organisation.id}`}>{organisation.name}</Link>
            </h3>
            <p className={styles.hint}>
              {t(`organisationKind.${organisation.kind}`)} · {organisation.place.label}
            </p>
            {organisation.description && <p>{organisation.description}</p>}
          </section>
          <PointMap hubId={listing.hubId} points={[{ ...listing.place, kind, label: listing.place.label }]} />
          {listing.publishedAt && <p className={styles.hint}>{t('listing.placed', { date: day(listing.publishedAt) })}</p>}
        </aside>
      </div>
      <Related listing={listing} />
      <StructuredData data={describe(listing)} />
    </article>
  );
}

/** The listing in the terms of schema.org. */
function describe({ kind, title, description, place, organisation, availableFrom, availableUntil }: ListingInFull) {
  return {
    '@type': kind === 'REQUEST' ? 'Demand' : 'Offer',
    name: title,
    ...(description ? { description } : {}),
    ...(availableFrom ? { availabilityStarts: availableFrom } : {}),
    ...(availableUntil ? { availabilityEnds: availableUntil } : {}),
    areaServed: { '@type': 'Place', name: place.label, geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon } },
    ...(kind === 'REQUEST' ? { provider: { '@type': 'Organization', name: organisation.name } } : { offeredBy: { '@type': 'Organization', name: organisation.name } }),
    itemOffered: { '@type': kind === 'CAPABILITY' ? 'Service' : 'Product', name: title },
  };
}
