import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Plus, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { Button, ButtonLink } from '../../design/button';
import { SelectField } from '../../design/field';
import { PageTitle } from '../../design/page-title';
import { Empty, Fault, Waiting } from '../../design/states';
import { MyListingsDocument, OrganisationIntroductionsDocument } from '../../generated/operations';
import { IntroductionCard } from '../introductions/introduction-card';
import { useMe } from '../session/use-me';
import styles from './mine-page.module.css';
import { MyListing } from './my-listing';
import { nextStep } from './next-step';

/** All that a member has to do and to follow, for one organisation. */
export function MinePage() {
  const t = useTranslations('mine');
  const { me } = useMe();
  const organisations = me?.organisations ?? [];
  const [chosen, setChosen] = useState('');
  const organisation = organisations.find(({ id }) => id === chosen) ?? organisations[0];
  if (!organisation) return null;
  return (
    <div className={`page ${styles.mine}`}>
      <PageTitle>{t('title')}</PageTitle>
      <header className={styles.head}>
        <h1>{organisation.name}</h1>
        {organisations.length > 1 && (
          <SelectField label={t('for')} value={organisation.id} onChange={(event) => setChosen(event.target.value)}>
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </header>
      <Introductions organisationId={organisation.id} />
      <Listings organisationId={organisation.id} />
    </div>
  );
}

const introductionsOf = (organisationId: string) => ({
  queryKey: ['introductions', organisationId],
  queryFn: () => execute(OrganisationIntroductionsDocument, { organisationId, first: 50 }),
});

function Introductions({ organisationId }: { readonly organisationId: string }) {
  const t = useTranslations();
  const { data, error, isPending, refetch } = useQuery(introductionsOf(organisationId));
  const all = data?.organisationIntroductions.nodes ?? [];
  const actsFor = (id: string) => id === organisationId;
  const waits = all.filter(
    ({ status, parties }) => status === 'PENDING' && parties.some(({ answer, organisation }) => answer === 'PENDING' && organisation?.id === organisationId),
  );
  const others = all.filter((each) => !waits.includes(each));
  return (
    <>
      <section className={styles.section} aria-labelledby="wacht">
        <h2 id="wacht">{t('mine.todo')}</h2>
        {isPending && <Waiting rows={1} height="12rem" />}
        {error && <Fault error={error} retry={() => void refetch()} />}
        {data && waits.length === 0 && <p className={styles.quiet}>{t('mine.todoNone')}</p>}
        <div className={styles.cards}>
          {waits.map((introduction) => (
            <IntroductionCard key={introduction.id} introduction={introduction} actsFor={actsFor} />
          ))}
        </div>
      </section>
      {data && (
        <section className={styles.section} aria-labelledby="kennismakingen">
          <h2 id="kennismakingen">{t('mine.introductions')}</h2>
          {others.length === 0 && <p className={styles.quiet}>{t('introductions.emptyHintMember')}</p>}
          <div className={styles.cards}>
            {others.map((introduction) => (
              <IntroductionCard key={introduction.id} introduction={introduction} actsFor={actsFor} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function Listings({ organisationId }: { readonly organisationId: string }) {
  const t = useTranslations();
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['organisation', organisationId, 'mine'],
    queryFn: ({ pageParam }) => execute(MyListingsDocument, { organisationId, first: 30, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ organisationListings: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
  const introductions = useQuery(introductionsOf(organisationId)).data?.organisationIntroductions.nodes ?? [];
  const listings = data?.pages.flatMap((page) => page.organisationListings.nodes) ?? [];
  return (
    <section className={styles.section} aria-labelledby="mijn-berichten">
      <div className={styles.bar}>
        <h2 id="mijn-berichten">{t('mine.listings')}</h2>
        <div className={styles.buttons}>
          <ButtonLink to="/importeren" look="secondary" size="small" icon={<Upload aria-hidden="true" />}>
            {t('mine.import')}
          </ButtonLink>
          <ButtonLink to="/plaatsen" size="small" icon={<Plus aria-hidden="true" />}>
            {t('nav.post')}
          </ButtonLink>
        </div>
      </div>
      {isPending && <Waiting rows={3} height="4.5rem" />}
      {error && <Fault error={error} retry={() => void refetch()} />}
      {data && listings.length === 0 && (
        <Empty title={t('mine.noListings')} level="h3">
          <p>{t('mine.noListingsHint')}</p>
        </Empty>
      )}
      <ul className={styles.listings}>
        {listings.map((listing) => (
          <MyListing key={listing.id} listing={listing} next={nextStep(listing, introductions, organisationId)} />
        ))}
      </ul>
      {hasNextPage && (
        <Button look="secondary" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </section>
  );
}
