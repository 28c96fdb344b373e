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
    const { where, parameters } = conditions({
      'l.hub_id': filter.hubId, 'l.kind': filter.kind, 'l.value_chain': filter.valueChain, 'l.nis': filter.nis,
    });
    const from = `FROM listing l JOIN organisation o ON o.id = l.organisation_id WHERE l.status = 'PUBLISHED' AND ${where}`;
    return this.page(from, parameters, 'published_at', first, after);
  }

  /** All listings of an organisation, drafts too, for those who act for it or its hub; others see the published ones. */
  async ofOrganisation(viewer: Viewer, organisationId: string, status: ListingStatus | null, first: number, after: string | null): Promise<Page<ListingWithOrganisation>> {
    const { where, parameters } = conditions({ 'l.organisation_id': organisationId, 'l.status': status });
    const from = `FROM listing l JOIN organisation o ON o.id = l.organisation_id
      WHERE ${where} AND (l.status = 'PUBLISHED' OR l.organisation_id = ANY($${parameters.length + 1}) OR l.hub_id = ANY($${parameters.length + 2}))`;
    const seen = [...parameters, [...viewer.organisationIds], [...viewer.hubRoles.keys()]];
    return this.page(from, seen, 'created_at', first, after);
  }

  /** One listing as `viewer` may see it. */
  async find(viewer: Viewer, id: string): Promise<ListingWithOrganisation | null> {
    const listing = (await this.byIds([id])).get(id);
    if (!listing) return null;
    const open = listing.status !== 'DRAFT' || isStaffOf(viewer, listing.hubId) || actsForOrganisation(viewer, listing.organisationId);
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

  private async page(from: string, parameters: readonly unknown[], order: 'published_at' | 'created_at', first: number, after: string | null) {
    const cursor = after ? decodeCursor(after, 2) : [];
    const beyond = after ? ` AND (l.${order}, l.id) < ($${parameters.length + 1}::timestamptz, $${parameters.length + 2}::uuid)` : '';
    const rows = await this.database.query<ListingRecord>(
      `SELECT ${SHOWN_COLUMNS} ${from}${beyond} ORDER BY l.${order} DESC, l.id DESC LIMIT ${Math.trunc(first) + 1}`,
      [...parameters, ...cursor],
    );
    const total = async () => {
      const [row] = await this.database.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, parameters);
      return row?.total ?? 0;
    };
    return pageOf(rows, first, (row) => [String(order === 'published_at' ? row.published_at : row.created_at), row.id], listingOf, total);
  }
}

/** Equalities that are given, as SQL with bound values. */
function conditions(equalities: Readonly<Record<string, unknown>>): { where: string; parameters: unknown[] } {
  const given = Object.entries(equalities).filter(([, value]) => value !== null && value !== undefined);
  return { where: given.map(([column], index) => `${column} = $${index + 1}`).join(' AND '), parameters: given.map(([, value]) => value) };
}
