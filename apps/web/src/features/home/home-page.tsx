import { useQuery } from '@tanstack/react-query';
import { ArrowRight, Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Form, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { KindGlyph } from '../../design/kind-mark';
import { Fault, Waiting } from '../../design/states';
import { LatestDocument } from '../../generated/operations';
import { type Hub, useHub } from '../hub/use-hub';
import { ListingCard } from '../listings/listing-card';
import { ChainArt } from './chain-art';
import { Chains } from './chains';
import styles from './home-page.module.css';
import { HubFigures } from './hub-figures';
import { Steps } from './steps';

const RegionOverview = lazy(async () => ({ default: (await import('./region-overview')).RegionOverview }));

const WAYS = [
  { kind: 'OFFER', title: 'haveTitle' },
  { kind: 'CAPABILITY', title: 'canTitle' },
  { kind: 'REQUEST', title: 'needTitle' },
] as const;

export function Home() {
  const t = useTranslations('home');
  const hub = useHub();
  return (
    <>
      <title>Schakel</title>
      <section className={`page ${styles.hero}`}>
        <div className={styles.words}>
          <h1>{t('title')}</h1>
          <p className={styles.lead}>{t('lead', { count: hub?.municipalities.length ?? 8, hub: hub?.name ?? 'de hub' })}</p>
          <Form action="/zoeken" role="search" className={styles.search}>
            <label htmlFor="zoek" className={styles.searchLabel}>
              {t('search')}
            </label>
            <div className={styles.searchField}>
              <Search aria-hidden="true" />
              <input id="zoek" name="q" type="search" placeholder={t('searchHint')} autoComplete="off" enterKeyHint="search" />
              <button type="submit">{t('searchButton')}</button>
            </div>
          </Form>
          <ul className={styles.ways}>
            {WAYS.map(({ kind, title }) => (
              <li key={kind}>
                <Link to={`/plaatsen?soort=${kind}`} className={styles.way}>
                  <KindGlyph kind={kind} />
                  {t(title)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <ChainArt />
      </section>
      {hub && (
        <>
          <section className={`page ${styles.section}`} aria-labelledby="streek">
            <div className={styles.heading}>
              <h2 id="streek">{t('mapTitle')}</h2>
              <p>{t('mapLead', { hub: hub.name })}</p>
            </div>
            <HubFigures hub={hub} />
            <Suspense fallback={<Waiting rows={1} height="24rem" />}>
              <RegionOverview hub={hub} />
            </Suspense>
          </section>
          <section className={`page ${styles.section}`} aria-labelledby="ketens">
            <div className={styles.heading}>
              <h2 id="ketens">{t('chainsTitle')}</h2>
              <p>{t('chainsLead')}</p>
            </div>
            <Chains hub={hub} />
          </section>
          <Steps />
          <Latest hub={hub} />
        </>
      )}
    </>
  );
}

function Latest({ hub }: { readonly hub: Hub }) {
  const t = useTranslations('home');
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['latest', hub.id], queryFn: () => execute(LatestDocument, { hubId: hub.id }) });
  // Of each kind the newest, then of each kind the one before it.
  const shown = [0, 1].flatMap((row) => [data?.offers, data?.capabilities, data?.requests].flatMap((each) => each?.nodes[row] ?? []));
  return (
    <section className={`page ${styles.section}`} aria-labelledby="nieuw">
      <div className={styles.heading}>
        <h2 id="nieuw">{t('latestTitle')}</h2>
        {data && (
          <Link to="/zoeken" className={styles.all}>
            {t('allListings', { count: data.all.totalCount })}
            <ArrowRight aria-hidden="true" />
          </Link>
        )}
      </div>
      {error && <Fault error={error} retry={() => void refetch()} />}
      {isPending && <Waiting rows={2} height="11rem" />}
      <div className={styles.cards}>{shown.map((listing) => <ListingCard key={listing.id} listing={listing} />)}</div>
    </section>
  );
}
