import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { RelatedDocument, type ListingKind, type ListingQuery, type SearchKind } from '../../generated/operations';
import { ListingCard } from './listing-card';
import styles from './related.module.css';

type ListingInFull = NonNullable<ListingQuery['listing']>;

const COUNTERPARTS: Readonly<Record<ListingKind, readonly SearchKind[]>> = { OFFER: ['REQUEST', 'CAPABILITY'], REQUEST: ['OFFER'], CAPABILITY: ['OFFER'] };
const SHOWN = 3;
const MINUTE = 60_000;

/** What else there is, found by this listing's own words in its own chain: what may go with it, and what is like it. */
export function Related({ listing: { id, hubId, kind, title, valueChain } }: { readonly listing: ListingInFull }) {
  const t = useTranslations('listing');
  const valueChains = valueChain ? [valueChain] : [];
  const { data } = useQuery({
    queryKey: ['related', id, title, valueChain],
    queryFn: () =>
      execute(RelatedDocument, { hubId, query: title, counterparts: { kind: [...COUNTERPARTS[kind]], valueChain: valueChains }, alike: { kind: [kind], valueChain: valueChains }, size: SHOWN + 1 }),
    staleTime: 5 * MINUTE,
  });
  return (
    <>
      {(['counterparts', 'alike'] as const).map((group) => {
        const listings = (data?.[group].hits ?? []).flatMap(({ item }) => (item.__typename === 'Listing' && item.id !== id ? [item] : [])).slice(0, SHOWN);
        return listings.length === 0 ? null : (
          <section key={group} className={styles.related} aria-labelledby={group}>
            <h2 id={group}>{t(group)}</h2>
            <div className={styles.cards}>
              {listings.map((each) => (
                <ListingCard key={each.id} listing={each} />
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}
