import { Injectable } from '@nestjs/common';
import { actsForOrganisation, Database, decodeCursor, isStaffOf, pageOf, type Page, type Viewer } from '@schakel/platform';
import type { Interpretation } from '@schakel/interpretation';
import type { ValueChain } from '@schakel/taxonomy';
import type { ListingKind } from '../domain/listing';
import type { ListingStatus } from '../domain/listing-lifecycle';
import { SHOWN_COLUMNS, listingOf, type ListingRecord, type ListingWithOrganisation } from '../persistence/listing-record';

export interface ListingFilter {
  readonly hubId: string;
  readonly kind?: ListingKind | null;
  readonly valueChain?: ValueChain | null;
  readonly nis?: string | null;
}

/**
 * Lists of listings, each one SQL statement with organisation joined: these are the most asked-for pages.
 * The page size is a validated integer written into the text, since PostgreSQL plans a bound LIMIT anew each time.
 */
@Injectable()
export class ListingQueries {
  constructor(private readonly database: Database) {}

  /** The published listings of a hub, newest first. */
  async published(filter: ListingFilter, first: number, after: string | null): Promise<Page<ListingWithOrganisation>> {
    const { sql, parameters } = publishedListings(filter, first, after);
    const rows = await this.database.query<ListingRecord>(sql, parameters);
    return pageOf(rows, first, (row) => [String(row.published_at), row.id], listingOf, () => this.total(publishedTotal(filter)));
  }

  /** All listings of an organisation, drafts too, for those who act for it or its hub; others see the published ones. */
  async ofOrganisation(viewer: Viewer, organisationId: string, status: ListingStatus | null, first: number, after: string | null): Promise<Page<ListingWithOrganisation>> {
    const { where, parameters } = conditions({ 'l.organisation_id': organisationId, 'l.status': status });
    const seen = [...parameters, [...viewer.organisationIds], [...viewer.hubRoles.keys()]];
    const visible = `${where} AND (l.status = 'PUBLISHED' OR l.organisation_id = ANY($${seen.length - 1}) OR l.hub_id = ANY($${seen.length}))`;
    const page = beyond('l.created_at', seen, after);
    const rows = await this.database.query<ListingRecord>(
      `SELECT ${SHOWN_COLUMNS} FROM listing l JOIN organisation o ON o.id = l.organisation_id WHERE ${visible}${page.sql}
       ORDER BY l.created_at DESC, l.id DESC LIMIT ${Math.trunc(first) + 1}`,
      page.parameters,
    );
    const total = { sql: `SELECT count(*)::int AS total FROM listing l WHERE ${visible}`, parameters: seen };
    return pageOf(rows, first, (row) => [row.created_at, row.id], listingOf, () => this.total(total));
  }

  /** One listing as `viewer` may see it. */
  async find(viewer: Viewer, id: string): Promise<ListingWithOrganisation | null> {
    const listing = (await this.byIds([id])).get(id);
    if (!listing) return null;
    // A draft that is withdrawn was never for others to see.
    const open = (listing.status !== 'DRAFT' && listing.publishedAt !== null) || isStaffOf(viewer, listing.hubId) || actsForOrganisation(viewer, listing.organisationId);
    return open ? listing : null;
  }

  readonly byIds = async (ids: readonly string[]): Promise<ReadonlyMap<string, ListingWithOrganisation>> => {
    const rows = await this.database.query<ListingRecord>(
      `SELECT ${SHOWN_COLUMNS} FROM listing l JOIN organisation o ON o.id = l.organisation_id WHERE l.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, listingOf(row)]));
  };

  readonly interpretations = async (ids: readonly string[]): Promise<ReadonlyMap<string, Interpretation>> => {
    const rows = await this.database.query<{ id: string; interpretation: Interpretation }>(
      'SELECT id, interpretation FROM listing WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.interpretation]));
  };

  private async total({ sql, parameters }: Statement): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(sql, parameters);
    return row?.total ?? 0;
  }
}

/** A statement with its bound values. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The statement of the list that is asked for most. */
export function publishedListings(filter: ListingFilter, first: number, after: string | null): Statement {
  const { where, parameters } = publishedWhere(filter);
  const page = beyond('l.published_at', parameters, after);
  return {
    sql: `SELECT ${SHOWN_COLUMNS} FROM listing l JOIN organisation o ON o.id = l.organisation_id WHERE ${where}${page.sql}
          ORDER BY l.published_at DESC, l.id DESC LIMIT ${Math.trunc(first) + 1}`,
    parameters: page.parameters,
  };
}

/** How many rows {@link publishedListings} would walk through; every listing has its organisation, so that needs no join. */
export function publishedTotal(filter: ListingFilter): Statement {
  const { where, parameters } = publishedWhere(filter);
  return { sql: `SELECT count(*)::int AS total FROM listing l WHERE ${where}`, parameters };
}

function publishedWhere(filter: ListingFilter): { where: string; parameters: unknown[] } {
  const { where, parameters } = conditions({
    'l.hub_id': filter.hubId, 'l.kind': filter.kind, 'l.value_chain': filter.valueChain, 'l.nis': filter.nis,
  });
  return { where: `l.status = 'PUBLISHED' AND ${where}`, parameters };
}

/** The rows after a cursor, where the newest come first. */
function beyond(column: string, parameters: readonly unknown[], after: string | null): Statement {
  if (!after) return { sql: '', parameters };
  const cursor = decodeCursor(after, 2);
  return {
    sql: ` AND (${column}, l.id) < ($${parameters.length + 1}::timestamptz, $${parameters.length + 2}::uuid)`,
    parameters: [...parameters, ...cursor],
  };
}

/** Equalities that are given, as SQL with bound values. */
function conditions(equalities: Readonly<Record<string, unknown>>): { where: string; parameters: unknown[] } {
  const given = Object.entries(equalities).filter(([, value]) => value !== null && value !== undefined);
  return { where: given.map(([column], index) => `${column} = $${index + 1}`).join(' AND '), parameters: given.map(([, value]) => value) };
}
