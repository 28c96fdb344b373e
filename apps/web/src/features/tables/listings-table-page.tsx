import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { ButtonLink } from '../../design/button';
import { SelectField } from '../../design/field';
import { KindGlyph } from '../../design/kind-mark';
import { HubListingsDocument, type HubListingsQuery, type ListingOrder, type ListingStatus } from '../../generated/operations';
import { useHub } from '../hub/use-hub';
import { codeIn, KINDS, VALUE_CHAINS } from '../listings/codes';
import { useWords } from '../listings/use-words';
import { DataTable, type Column } from './data-table';
import { TextFilter } from './text-filter';
import { ExportLinks, FilterBar, TablePage } from './table-page';
import styles from './table-page.module.css';
import { useTable } from './use-table';

type Row = HubListingsQuery['hubListings']['nodes'][number];

const ORDERS: readonly ListingOrder[] = ['CREATED', 'TITLE', 'ORGANISATION', 'MUNICIPALITY', 'VALUE_CHAIN', 'STATUS', 'OPEN_PROPOSALS'];
const STATUSES: readonly ListingStatus[] = ['DRAFT', 'PUBLISHED', 'FULFILLED', 'EXPIRED', 'WITHDRAWN'];

/** All listings of the hub, drafts and ended ones too. */
export function ListingsTablePage() {
  const t = useTranslations();
  const hub = useHub();
  const { quantity, shortDay } = useWords();
  const table = useTable<ListingOrder, Row>({
    name: 'listings', orders: ORDERS, fallback: { order: 'CREATED', descending: true },
    fetch: async (request, search) =>
      (await execute(HubListingsDocument, {
        ...request, kind: codeIn(KINDS, search.get('soort')), status: codeIn(STATUSES, search.get('status')), valueChain: codeIn(VALUE_CHAINS, search.get('keten')),
      })).hubListings,
  });
  const columns: readonly Column<ListingOrder, Row>[] = [
    {
      title: t('tables.listing'), order: 'TITLE',
      cell: ({ listing, enteredBy }) => listing && (
        <span className={styles.name}>
          <KindGlyph kind={listing.kind} />
          <span>
            <Link to={`/berichten/${listing.id}`}>{listing.title}</Link>
            <span className="hidden"> ({t(`kind.${listing.kind}`)})</span>
            {enteredBy && <span className={styles.small}>{t('tables.enteredBy', { name: enteredBy })}</span>}
          </span>
        </span>
      ),
    },
    { title: t('tables.organisation'), order: 'ORGANISATION', cell: ({ listing }) => listing && <Link to={`/organisaties/${listing.organisation.id}`}>{listing.organisation.name}</Link> },
    { title: t('listings.municipality'), order: 'MUNICIPALITY', cell: ({ listing }) => listing?.place.label },
    { title: t('listings.chain'), order: 'VALUE_CHAIN', minor: true, cell: ({ listing }) => (listing?.valueChain ? t(`chain.${listing.valueChain}`) : '–') },
    { title: t('listing.quantity'), numeric: true, minor: true, cell: ({ listing }) => (listing?.quantity ? quantity(listing.quantity, listing.unit) : '–') },
    {
      title: t('tables.status'), order: 'STATUS',
      cell: ({ listing }) => listing && <span className={styles.status} data-status={listing.status}>{t(`status.${listing.status}`)}</span>,
    },
    { title: t('tables.openProposals'), order: 'OPEN_PROPOSALS', numeric: true, cell: ({ openProposals }) => openProposals },
    { title: t('tables.created'), order: 'CREATED', minor: true, cell: ({ listing }) => listing && shortDay(listing.createdAt) },
  ];
  const { search, setFilter } = table;
  return (
    <TablePage
      title={t('tables.tabs.berichten')}
      lead={t('tables.listingsLead')}
      actions={<ButtonLink to="/plaatsen" icon={<Plus aria-hidden="true" />}>{t('tables.enter')}</ButtonLink>}
    >
      <FilterBar>
        <TextFilter label={t('tables.findListing')} value={search.get('tekst') ?? ''} onChange={(value) => setFilter('tekst', value)} />
        <SelectField label={t('listings.kind')} value={search.get('soort') ?? ''} onChange={({ target }) => setFilter('soort', target.value)}>
          <option value="">{t('listings.all')}</option>
          {KINDS.map((kind) => <option key={kind} value={kind}>{t(`kinds.${kind}`)}</option>)}
        </SelectField>
        <SelectField label={t('tables.status')} value={search.get('status') ?? ''} onChange={({ target }) => setFilter('status', target.value)}>
          <option value="">{t('listings.all')}</option>
          {STATUSES.map((status) => <option key={status} value={status}>{t(`status.${status}`)}</option>)}
        </SelectField>
        <SelectField label={t('listings.chain')} value={search.get('keten') ?? ''} onChange={({ target }) => setFilter('keten', target.value)}>
          <option value="">{t('listings.allChains')}</option>
          {VALUE_CHAINS.map((chain) => <option key={chain} value={chain}>{t(`chain.${chain}`)}</option>)}
        </SelectField>
        <SelectField label={t('listings.municipality')} value={search.get('gemeente') ?? ''} onChange={({ target }) => setFilter('gemeente', target.value)}>
          <option value="">{t('listings.allMunicipalities')}</option>
          {hub?.municipalities.map(({ nis, municipality }) => <option key={nis} value={nis}>{municipality}</option>)}
        </SelectField>
      </FilterBar>
      <DataTable name={t('tables.tabs.berichten')} table={table} columns={columns} keyOf={({ listing }) => listing?.id ?? ''} empty={t('tables.noListings')} />
      <ExportLinks name="listings" hubId={table.hubId} />
    </TablePage>
  );
}
