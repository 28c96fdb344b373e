import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { Button, ButtonLink } from '../../design/button';
import { SelectField } from '../../design/field';
import { KindGlyph } from '../../design/kind-mark';
import { PageTitle } from '../../design/page-title';
import { Empty, Fault, Waiting } from '../../design/states';
import { ListingsDocument } from '../../generated/operations';
import { useHub, type Hub } from '../hub/use-hub';
import { codeIn, KINDS, VALUE_CHAINS } from './codes';
import { ListingCard } from './listing-card';
import styles from './listings-page.module.css';

const PAGE = 24;

/** What the address says: `soort`, `keten`, `gemeente` (NIS code), and `q`. */
function useFilters() {
  const [search, setSearch] = useSearchParams();
  return {
    kind: codeIn(KINDS, search.get('soort')),
    valueChain: codeIn(VALUE_CHAINS, search.get('keten')),
    nis: /^\d{5}$/.exec(search.get('gemeente') ?? '')?.[0],
    query: search.get('q')?.trim() ?? '',
    set: (name: 'soort' | 'keten' | 'gemeente', value: string) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { preventScrollReset: true },
      ),
  };
}

export function ListingsPage() {
  const t = useTranslations('listings');
  const hub = useHub();
  return (
    <div className={`page ${styles.listings}`}>
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      {hub ? <Results hub={hub} /> : <Waiting />}
    </div>
  );
}

function Results({ hub }: { readonly hub: Hub }) {
  const t = useTranslations();
  const { set, query, ...filters } = useFilters();
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['listings', hub.id, filters],
    queryFn: ({ pageParam }) => execute(ListingsDocument, { hubId: hub.id, ...filters, first: PAGE, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ listings: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: (before) => before,
  });
  const listings = data?.pages.flatMap((page) => page.listings.nodes) ?? [];
  const total = data?.pages[0]?.listings.totalCount;
  return (
    <>
      <div className={styles.filters} role="group" aria-label={t('listings.filters')}>
        <fieldset className={styles.kinds}>
          <legend>{t('listings.kind')}</legend>
          <div className={styles.segments}>
            {[undefined, ...KINDS].map((kind) => (
              <label key={kind ?? ''} className={styles.segment}>
                <input type="radio" name="soort" value={kind ?? ''} checked={filters.kind === kind} onChange={() => set('soort', kind ?? '')} />
                {kind && <KindGlyph kind={kind} />}
                {kind ? t(`kinds.${kind}`) : t('listings.all')}
              </label>
            ))}
          </div>
        </fieldset>
        <SelectField label={t('listings.chain')} value={filters.valueChain ?? ''} onChange={(event) => set('keten', event.target.value)}>
          <option value="">{t('listings.allChains')}</option>
          {VALUE_CHAINS.map((chain) => (
            <option key={chain} value={chain}>
              {t(`chain.${chain}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('listings.municipality')} value={filters.nis ?? ''} onChange={(event) => set('gemeente', event.target.value)}>
          <option value="">{t('listings.allMunicipalities')}</option>
          {hub.municipalities.map(({ nis, municipality }) => (
            <option key={nis} value={nis}>
              {municipality}
            </option>
          ))}
        </SelectField>
      </div>
      <p className={styles.count} role="status">
        {total !== undefined && t('counted.listings', { count: total })}
        {query && ` · ${t('listings.searchSoon', { query })}`}
      </p>
      {error && <Fault error={error} retry={() => void refetch()} />}
      {isPending && <Waiting rows={4} height="10rem" />}
      {total === 0 && (
        <Empty title={t('listings.empty')}>
          <p>{t('listings.emptyHint')}</p>
          <ButtonLink to="/berichten" look="secondary">
            {t('listings.clear')}
          </ButtonLink>
        </Empty>
      )}
      <div className={styles.cards}>
        {listings.map((listing) => (
          <ListingCard key={listing.id} listing={listing} level="h2" />
        ))}
      </div>
      {hasNextPage && (
        <Button look="secondary" className={styles.more} busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </>
  );
}
