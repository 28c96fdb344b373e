import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { Button } from '../../design/button';
import { SelectField } from '../../design/field';
import { HubOrganisationsDocument, type HubOrganisationsQuery, type OrganisationKind, type OrganisationOrder } from '../../generated/operations';
import { useHub } from '../hub/use-hub';
import { codeIn } from '../listings/codes';
import { useWords } from '../listings/use-words';
import { DataTable, type Column } from './data-table';
import { RegisterDialog } from './register-dialog';
import { TextFilter } from './text-filter';
import { ExportLinks, FilterBar, TablePage } from './table-page';
import styles from './table-page.module.css';
import { useTable } from './use-table';

type Row = HubOrganisationsQuery['hubOrganisations']['nodes'][number];

const ORDERS: readonly OrganisationOrder[] = ['NAME', 'KIND', 'MUNICIPALITY', 'PUBLISHED_LISTINGS', 'MEMBERS', 'CREATED'];
export const ORGANISATION_KINDS: readonly OrganisationKind[] = ['NEC', 'SEC', 'PUBLIC', 'CITIZEN_INITIATIVE'];

/** All organisations of the hub, with how to reach them. */
export function OrganisationsTablePage() {
  const t = useTranslations();
  const hub = useHub();
  const { shortDay } = useWords();
  const [registering, setRegistering] = useState(false);
  const table = useTable<OrganisationOrder, Row>({
    name: 'organisations', orders: ORDERS, fallback: { order: 'NAME', descending: false },
    fetch: async (request, search) => (await execute(HubOrganisationsDocument, { ...request, kind: codeIn(ORGANISATION_KINDS, search.get('soort')) })).hubOrganisations,
  });
  const columns: readonly Column<OrganisationOrder, Row>[] = [
    { title: t('tables.organisation'), order: 'NAME', cell: ({ organisation }) => organisation && <Link to={`/organisaties/${organisation.id}`}>{organisation.name}</Link> },
    { title: t('listings.kind'), order: 'KIND', minor: true, cell: ({ organisation }) => organisation && t(`organisationKind.${organisation.kind}`) },
    { title: t('listings.municipality'), order: 'MUNICIPALITY', cell: ({ organisation }) => organisation?.place.label },
    {
      title: t('organisation.contact'),
      cell: ({ organisation }) => organisation?.contact && (
        <span className={styles.contact}>
          {organisation.contact.email && <a href={`mailto:${organisation.contact.email}`}>{organisation.contact.email}</a>}
          {organisation.contact.phone && <a href={`tel:${organisation.contact.phone.replaceAll(' ', '')}`}>{organisation.contact.phone}</a>}
        </span>
      ),
    },
    { title: t('tables.published'), order: 'PUBLISHED_LISTINGS', numeric: true, cell: ({ publishedListings }) => publishedListings },
    { title: t('tables.members'), order: 'MEMBERS', numeric: true, minor: true, cell: ({ members }) => members },
    { title: t('tables.registered'), order: 'CREATED', minor: true, cell: ({ registeredOn }) => shortDay(registeredOn) },
  ];
  const { search, setFilter } = table;
  return (
    <TablePage
      title={t('tables.tabs.organisaties')}
      lead={t('tables.organisationsLead')}
      actions={<Button onClick={() => setRegistering(true)} icon={<Plus aria-hidden="true" />}>{t('tables.register')}</Button>}
    >
      <FilterBar>
        <TextFilter label={t('tables.findOrganisation')} value={search.get('tekst') ?? ''} onChange={(value) => setFilter('tekst', value)} />
        <SelectField label={t('listings.kind')} value={search.get('soort') ?? ''} onChange={({ target }) => setFilter('soort', target.value)}>
          <option value="">{t('listings.all')}</option>
          {ORGANISATION_KINDS.map((kind) => <option key={kind} value={kind}>{t(`organisationKind.${kind}`)}</option>)}
        </SelectField>
        <SelectField label={t('listings.municipality')} value={search.get('gemeente') ?? ''} onChange={({ target }) => setFilter('gemeente', target.value)}>
          <option value="">{t('listings.allMunicipalities')}</option>
          {hub?.municipalities.map(({ nis, municipality }) => <option key={nis} value={nis}>{municipality}</option>)}
        </SelectField>
      </FilterBar>
      <DataTable name={t('tables.tabs.organisaties')} table={table} columns={columns} keyOf={({ organisation }) => organisation?.id ?? ''} empty={t('tables.noOrganisations')} />
      <ExportLinks name="organisations" hubId={table.hubId} />
      <RegisterDialog open={registering} hubId={table.hubId} onClose={() => setRegistering(false)} />
    </TablePage>
  );
}
