import { Injectable } from '@nestjs/common';
import { actsForOrganisation, Database, decodeCursor, isStaffOf, pageOf, Refusal, type Page, type Viewer } from '@schakel/platform';
import type { PartRole } from '@schakel/matching';
import type { Unit } from '@schakel/taxonomy';
import type { Answer, IntroductionStatus } from '../domain/introduction';

export interface Introduction {
  readonly id: string;
  readonly hubId: string;
  readonly proposalId: string;
  readonly status: IntroductionStatus;
  readonly message: string;
  readonly dueOn: string;
  readonly createdAt: string;
  readonly parties: readonly { readonly organisationId: string; readonly answer: Answer; readonly note: string; readonly answeredAt: string | null }[];
  readonly parts: readonly { readonly role: PartRole; readonly listingId: string }[];
  readonly agreements: readonly Agreement[];
}

export interface Agreement {
  readonly id: string;
  readonly listingId: string;
  readonly quantity: number;
  readonly unit: Unit;
  readonly status: 'AGREED' | 'DELIVERED' | 'CALLED_OFF';
  readonly dueOn: string | null;
  readonly note: string;
  readonly delivered: number;
}

const COLUMNS = `i.id, i.hub_id AS "hubId", i.proposal_id AS "proposalId", i.status, i.message, i.due_on::text AS "dueOn",
  to_char(i.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdAt",
  (SELECT json_agg(json_build_object('organisationId', p.organisation_id, 'answer', p.answer, 'note', p.note, 'answeredAt', p.answered_at) ORDER BY p.organisation_id)
     FROM introduction_party p WHERE p.introduction_id = i.id) AS parties,
  (SELECT json_agg(json_build_object('role', part.role, 'listingId', part.listing_id) ORDER BY part.position)
     FROM proposal_part part WHERE part.proposal_id = i.proposal_id) AS parts,
  coalesce((SELECT json_agg(json_build_object('id', a.id, 'listingId', a.listing_id, 'quantity', a.quantity, 'unit', a.unit, 'status', a.status, 'dueOn', a.due_on,
                   'note', a.note, 'delivered', (SELECT coalesce(sum(d.quantity), 0) FROM delivery d WHERE d.agreement_id = a.id)) ORDER BY a.id)
     FROM agreement a WHERE a.introduction_id = i.id), '[]'::json) AS agreements`;

/** Introductions, for the parties and the hub's staff. */
@Injectable()
export class IntroductionQueries {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, id: string): Promise<Introduction | null> {
    const [row] = await this.database.query<Introduction>(`SELECT ${COLUMNS} FROM introduction i WHERE i.id = $1`, [id]);
    if (!row) return null;
    const party = row.parties.some((each) => actsForOrganisation(viewer, each.organisationId));
    return party || isStaffOf(viewer, row.hubId) ? row : null;
  }

  /** Those of a hub (staff), what waits longest first. */
  async ofHub(viewer: Viewer, hubId: string, status: IntroductionStatus | null, first: number, after: string | null): Promise<Page<Introduction>> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    return this.page('i.hub_id = $1 AND ($2::text IS NULL OR i.status = $2)', [hubId, status], first, after);
  }

  /** Those of an organisation, for who acts for it. */
  async ofOrganisation(viewer: Viewer, organisationId: string, first: number, after: string | null): Promise<Page<Introduction>> {
    const [organisation] = await this.database.query<{ hub_id: string }>('SELECT hub_id FROM organisation WHERE id = $1', [organisationId]);
    if (!organisation) throw new Refusal('NOT_FOUND');
    if (!actsForOrganisation(viewer, organisationId) && !isStaffOf(viewer, organisation.hub_id)) throw new Refusal('FORBIDDEN');
    return this.page('i.id IN (SELECT introduction_id FROM introduction_party WHERE organisation_id = $1)', [organisationId], first, after);
  }

  private async page(where: string, parameters: readonly unknown[], first: number, after: string | null): Promise<Page<Introduction>> {
    const cursor = after ? decodeCursor(after, 2) : [];
    const beyond = after ? ` AND (i.due_on, i.id) > ($${parameters.length + 1}::date, $${parameters.length + 2}::uuid)` : '';
    const rows = await this.database.query<Introduction>(
      `SELECT ${COLUMNS} FROM introduction i WHERE ${where}${beyond} ORDER BY i.due_on, i.id LIMIT ${Math.trunc(first) + 1}`,
      [...parameters, ...cursor],
    );
    return pageOf(rows, first, (row) => [row.dueOn, row.id], (row) => row, async () => {
      const [row] = await this.database.query<{ total: number }>(`SELECT count(*)::int AS total FROM introduction i WHERE ${where}`, parameters);
      return row?.total ?? 0;
    });
  }
}
