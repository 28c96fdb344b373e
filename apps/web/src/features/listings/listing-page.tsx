import { useQuery } from '@tanstack/react-query';
import { Building2, CalendarDays, MapPin, Repeat, Scale } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { ButtonLink } from '../../design/button';
import { KindMark } from '../../design/kind-mark';
import { PageTitle } from '../../design/page-title';
import { Empty, Fault, Waiting } from '../../design/states';
import { ListingDocument, ListingsDocument, type ListingQuery, type ValueChain } from '../../generated/operations';
import { PointMap } from '../region/point-map';
import { missingCode } from './codes';
import { InterpretationRows } from './interpretation';
import { ListingCard } from './listing-card';
import styles from './listing-page.module.css';
import { findingsOf, MarkedText } from './marked-text';
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
      {valueChain && <SameChain listing={listing} valueChain={valueChain} />}
      <StructuredData listing={listing} />
    </article>
  );
}

function SameChain({ listing, valueChain }: { readonly listing: ListingInFull; readonly valueChain: ValueChain }) {
  const t = useTranslations('listing');
  const { hubId } = listing;
  const { data } = useQuery({
    queryKey: ['listings', hubId, { valueChain }, 'few'],
    queryFn: () => execute(ListingsDocument, { hubId, valueChain, first: 12 }),
  });
  // Who has something rather meets who asks for it, and the other way round.
  const others = (data?.listings.nodes ?? []).filter(({ id, kind }) => id !== listing.id && kind !== listing.kind).slice(0, 3);
  if (others.length === 0) return null;
  return (
    <section className={styles.same} aria-labelledby="zelfde-keten">
      <h2 id="zelfde-keten">{t('similar')}</h2>
      <div className={styles.cards}>
        {others.map((each) => (
          <ListingCard key={each.id} listing={each} />
        ))}
      </div>
    </section>
  );
}

function Facts({ listing }: { readonly listing: ListingInFull }) {
  const t = useTranslations();
  const { quantity, window } = useWords();
  const { unit, remaining, recurrence, place, organisation } = listing;
  const period = window(listing);
  const partly = remaining !== null && listing.quantity !== null && remaining < listing.quantity;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>
          <Scale aria-hidden="true" />
          {t('listing.quantity')}
        </dt>
        <dd>
          {listing.quantity === null ? t('app.unknown') : quantity(listing.quantity, unit)}
          {partly && <small>{t('listing.remaining', { remaining: quantity(remaining, unit) })}</small>}
        </dd>
      </div>
      <div>
        <dt>
          <CalendarDays aria-hidden="true" />
          {t('listing.when')}
        </dt>
        <dd>{period ?? t('app.unknown')}</dd>
      </div>
      {recurrence !== 'ONCE' && (
        <div>
          <dt>
            <Repeat aria-hidden="true" />
            {t('listing.recurrence')}
          </dt>
          <dd>{t(`recurrence.${recurrence}`)}</dd>
        </div>
      )}
      <div>
        <dt>
          <MapPin aria-hidden="true" />
          {t('listing.where')}
        </dt>
        <dd>{place.label}</dd>
      </div>
      <div>
        <dt>
          <Building2 aria-hidden="true" />
          {t('listing.by')}
        </dt>
        <dd>
          <Link to={`/organisaties/${organisation.id}`}>{organisation.name}</Link>
        </dd>
      </div>
    </dl>
  );
}

/** For search engines. Data, not script: the page's policy lets it pass. */
function StructuredData({ listing }: { readonly listing: ListingInFull }) {
  const { kind, title, description, place, organisation, availableFrom, availableUntil } = listing;
  const data = {
    '@context': 'https://schema.org',
    '@type': kind === 'REQUEST' ? 'Demand' : 'Offer',
    name: title,
    description,
    ...(availableFrom ? { availabilityStarts: availableFrom } : {}),
    ...(availableUntil ? { availabilityEnds: availableUntil } : {}),
    areaServed: place.label,
    offeredBy: { '@type': 'Organization', name: organisation.name },
    itemOffered: { '@type': kind === 'CAPABILITY' ? 'Service' : 'Product', name: title },
  };
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>;
}
