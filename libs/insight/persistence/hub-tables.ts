import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, isStaffOf, pageOf, Refusal, type Page, type Viewer } from '@schakel/platform';
import type { ListingKind, ListingStatus } from '@schakel/listings';
import type { OrganisationKind } from '@schakel/organisations';
import { municipalities, type ValueChain } from '@schakel/taxonomy';

export const LISTING_ORDERS = ['CREATED', 'TITLE', 'ORGANISATION', 'MUNICIPALITY', 'VALUE_CHAIN', 'STATUS', 'OPEN_PROPOSALS'] as const;
export type ListingOrder = (typeof LISTING_ORDERS)[number];

export const ORGANISATION_ORDERS = ['NAME', 'KIND', 'MUNICIPALITY', 'PUBLISHED_LISTINGS', 'MEMBERS', 'CREATED'] as const;
export type OrganisationOrder = (typeof ORGANISATION_ORDERS)[number];

interface TableRequest<Order> {
  readonly hubId: string;
  readonly order: Order;
  readonly descending: boolean;
  /** Part of a title or a name. */
  readonly text?: string | null;
  readonly nis?: string | null;
}

export interface ListingTableRequest extends TableRequest<ListingOrder> {
  readonly kind?: ListingKind | null;
  readonly status?: ListingStatus | null;
  readonly valueChain?: ValueChain | null;
}

export interface OrganisationTableRequest extends TableRequest<OrganisationOrder> {
  readonly kind?: OrganisationKind | null;
}

/** A listing in the staff's table; the listing itself is loaded by its id. */
export interface HubListing {
  readonly hubId: string;
  readonly listingId: string;
  readonly openProposals: number;
  /** Who entered it on behalf of the organisation; null when its own people did, or a file. */
  readonly enteredBy: string | null;
}

export interface HubOrganisation {
  readonly hubId: string;
  readonly organisationId: string;
  readonly publishedListings: number;
  readonly members: number;
  readonly registeredOn: string;
}

/** What a column sorts by, and the type that its cursor has. */
interface SortKey {
  readonly sql: string;
  readonly type: 'text' | 'int' | 'timestamptz';
}

const OPEN_PROPOSALS = `(SELECT count(*)::int FROM proposal_part part JOIN proposal p ON p.id = part.proposal_id WHERE part.listing_id = l.id AND p.status = 'OPEN')`;
const PUBLISHED_LISTINGS = `(SELECT count(*)::int FROM listing l WHERE l.organisation_id = o.id AND l.status = 'PUBLISHED')`;
const MEMBERS = `(SELECT count(*)::int FROM membership m WHERE m.organisation_id = o.id)`;

const LISTING_KEYS: Readonly<Record<Exclude<ListingOrder, 'MUNICIPALITY'>, SortKey>> = {
  CREATED: { sql: 'l.created_at', type: 'timestamptz' },
  TITLE: { sql: 'lower(l.title)', type: 'text' },
  ORGANISATION: { sql: 'lower(o.name)', type: 'text' },
  VALUE_CHAIN: { sql: `coalesce(l.value_chain, '')`, type: 'text' },
  STATUS: { sql: `array_position(ARRAY['DRAFT', 'PUBLISHED', 'FULFILLED', 'EXPIRED', 'WITHDRAWN'], l.status)`, type: 'int' },
  OPEN_PROPOSALS: { sql: OPEN_PROPOSALS, type: 'int' },
};

const ORGANISATION_KEYS: Readonly<Record<Exclude<OrganisationOrder, 'MUNICIPALITY'>, SortKey>> = {
  NAME: { sql: 'lower(o.name)', type: 'text' },
  KIND: { sql: `array_position(ARRAY['NEC', 'SEC', 'PUBLIC', 'CITIZEN_INITIATIVE'], o.kind)`, type: 'int' },
  PUBLISHED_LISTINGS: { sql: PUBLISHED_LISTINGS, type: 'int' },
  MEMBERS: { sql: MEMBERS, type: 'int' },
  CREATED: { sql: 'o.created_at', type: 'timestamptz' },
};

/** Who entered a listing, if that was nobody of its organisation: as the trail has it. */
const ENTERED_BY = `(SELECT u.name FROM audit_entry e JOIN user_account u ON u.id = e.actor_user_id
    WHERE e.subject_type = 'LISTING' AND e.subject_id = l.id::text AND e.action IN ('LISTING_DRAFTED', 'LISTING_PUBLISHED')
      AND NOT EXISTS (SELECT FROM membership m WHERE m.user_id = u.id AND m.organisation_id = l.organisation_id)
    ORDER BY e.id LIMIT 1)`;

/** The municipalities in the order of their names, which only the reference data knows. */
const byName = () => municipalities().slice().sort((a, b) => a.name.localeCompare(b.name, 'nl')).map(({ nis }) => nis);

/** Listings and organisations of a hub as its staff sort and filter them: drafts and ended ones too. */
@Injectable()
export class HubTables {
  constructor(private readonly database: Database) {}

  /** @throws Refusal FORBIDDEN */
  listings(viewer: Viewer, request: ListingTableRequest, first: number, after: string | null): Promise<Page<HubListing>> {
    const filter = new Filter(viewer, request.hubId, 'l');
    filter.equals('l.kind', request.kind).equals('l.status', request.status).equals('l.value_chain', request.valueChain).equals('l.nis', request.nis);
    if (request.text) filter.contains(['l.title', 'o.name'], request.text);
    const key = request.order === 'MUNICIPALITY' ? filter.placeKey('l.nis') : LISTING_KEYS[request.order];
    return this.page<HubListing>('listing l JOIN organisation o ON o.id = l.organisation_id', 'l', filter, key, request.descending, first, after,
      `l.hub_id AS "hubId", l.id AS "listingId", ${OPEN_PROPOSALS} AS "openProposals", ${ENTERED_BY} AS "enteredBy"`);
  }

  /** @throws Refusal FORBIDDEN */
  organisations(viewer: Viewer, request: OrganisationTableRequest, first: number, after: string | null): Promise<Page<HubOrganisation>> {
    const filter = new Filter(viewer, request.hubId, 'o');
    filter.equals('o.kind', request.kind).equals('o.nis', request.nis);
    if (request.text) filter.contains(['o.name'], request.text);
    const key = request.order === 'MUNICIPALITY' ? filter.placeKey('o.nis') : ORGANISATION_KEYS[request.order];
    return this.page<HubOrganisation>('organisation o', 'o', filter, key, request.descending, first, after,
      `o.hub_id AS "hubId", o.id AS "organisationId", ${PUBLISHED_LISTINGS} AS "publishedListings", ${MEMBERS} AS members,
       (o.created_at AT TIME ZONE 'Europe/Brussels')::date::text AS "registeredOn"`);
  }

  private async page<Row>(from: string, table: 'l' | 'o', filter: Filter, key: SortKey, descending: boolean, first: number, after: string | null, columns: string): Promise<Page<Row>> {
    const counted = { where: filter.where, parameters: [...filter.parameters] };
    const [way, beyond] = descending ? ['DESC', '<'] : ['ASC', '>'];
    if (after) {
      const [value, id] = decodeCursor(after, 2);
      filter.and(`(${key.sql}, ${table}.id) ${beyond} (${filter.bind(value)}::${key.type}, ${filter.bind(id)}::uuid)`);
    }
    // A time keeps its microseconds as text.
    const cursor = key.type === 'timestamptz' ? `to_char(${key.sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : key.sql;
    const rows = await this.database.query<Row & { cursor: string | number; id: string }>(
      `SELECT ${columns}, ${cursor} AS cursor, ${table}.id FROM ${from} WHERE ${filter.where} ORDER BY ${key.sql} ${way}, ${table}.id ${way} LIMIT ${Math.trunc(first) + 1}`,
      filter.parameters,
    );
    return pageOf(rows, first, (row) => [row.cursor, row.id], (row): Row => row, async () => {
      const [row] = await this.database.query<{ total: number }>(`SELECT count(*)::int AS total FROM ${from} WHERE ${counted.where}`, counted.parameters);
      return row?.total ?? 0;
    });
  }
}

/** Conditions with their bound values, of the rows of one hub. */
class Filter {
  readonly parameters: unknown[] = [];
  where: string;

  constructor(viewer: Viewer, hubId: string, table: 'l' | 'o') {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    this.where = `${table}.hub_id = ${this.bind(hubId)}`;
  }

  bind(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  and(condition: string): this {
    this.where += ` AND ${condition}`;
    return this;
  }

  equals(column: string, value: string | null | undefined): this {
    return value ? this.and(`${column} = ${this.bind(value)}`) : this;
  }

  contains(columns: readonly string[], text: string): this {
    const wanted = this.bind(text.toLowerCase());
    return this.and(`(${columns.map((column) => `position(${wanted} IN lower(${column})) > 0`).join(' OR ')})`);
  }

  placeKey(column: string): SortKey {
    // Written into the text and not bound: the total is counted without it. They are our own codes of five digits.
    return { sql: `coalesce(array_position(ARRAY[${byName().map((nis) => `'${nis}'`).join(',')}], ${column}), 0)`, type: 'int' };
  }
}
