import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { actsForOrganisation, AuditTrail, Clock, Database, isStaffOf, Refusal, type Viewer } from '@schakel/platform';
import { Listings } from '@schakel/listings';
import type { Unit } from '@schakel/taxonomy';

interface AgreementRow {
  readonly id: string;
  readonly hub_id: string;
  readonly introduction_id: string;
  readonly listing_id: string;
  readonly quantity: number;
  readonly status: 'AGREED' | 'DELIVERED' | 'CALLED_OFF';
}

/** What was agreed after an introduction, and what really moved. Only deliveries count as realised. */
@Injectable()
export class Agreements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly listings: Listings,
  ) {}

  /** Sets a quantity of one of the introduction's listings aside. @returns the agreement's id */
  async record(viewer: Viewer, introductionId: string, listingId: string, quantity: number, dueOn: string | null, note: string): Promise<string> {
    return this.database.transaction(async () => {
      const hubId = await this.refuseUnlessParty(viewer, introductionId);
      const [introduction] = await this.database.query<{ status: string }>('SELECT status FROM introduction WHERE id = $1', [introductionId]);
      if (introduction?.status !== 'AGREED') throw new Refusal('INTRODUCTION_NOT_AGREED');
      const [listing] = await this.database.query<{ unit: Unit | null }>(
        `SELECT l.unit FROM introduction i JOIN proposal_part part ON part.proposal_id = i.proposal_id JOIN listing l ON l.id = part.listing_id
          WHERE i.id = $1 AND l.id = $2`,
        [introductionId, listingId],
      );
      if (!listing) throw new Refusal('LISTING_NOT_IN_PROPOSAL');
      if (!listing.unit) throw new Refusal('NO_UNIT');
      await this.listings.reserve(listingId, quantity);
      const id = uuid();
      await this.database.query(
        `INSERT INTO agreement (id, hub_id, introduction_id, listing_id, quantity, unit, status, due_on, note, recorded_by, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'AGREED', $7, $8, $9, $10, $10)`,
        [id, hubId, introductionId, listingId, quantity, listing.unit, dueOn, note, viewer.userId, this.clock.now()],
      );
      await this.audit.record(viewer, { hubId, action: 'AGREEMENT_RECORDED', subjectType: 'AGREEMENT', subjectId: id, detail: { quantity } });
      return introductionId;
    });
  }

  /** Takes an agreement back: what was set aside is free again, less what was already delivered. */
  async callOff(viewer: Viewer, id: string): Promise<string> {
    return this.database.transaction(async () => {
      const agreement = await this.open(viewer, id);
      const delivered = await this.delivered(id);
      await this.listings.release(agreement.listing_id, Math.max(0, agreement.quantity - delivered));
      await this.close(agreement, 'CALLED_OFF');
      await this.audit.record(viewer, { hubId: agreement.hub_id, action: 'AGREEMENT_CALLED_OFF', subjectType: 'AGREEMENT', subjectId: id });
      return agreement.introduction_id;
    });
  }

  /** Records what moved. When all of it has, the agreement is done. */
  async deliver(viewer: Viewer, id: string, quantity: number, deliveredOn: string): Promise<string> {
    return this.database.transaction(async () => {
      if (deliveredOn > this.clock.today()) throw new Refusal('DELIVERY_IN_FUTURE');
      const agreement = await this.open(viewer, id);
      await this.database.query(
        'INSERT INTO delivery (id, hub_id, agreement_id, quantity, delivered_on, recorded_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [uuid(), agreement.hub_id, id, quantity, deliveredOn, viewer.userId, this.clock.now()],
      );
      if ((await this.delivered(id)) >= agreement.quantity) await this.close(agreement, 'DELIVERED');
      await this.audit.record(viewer, { hubId: agreement.hub_id, action: 'DELIVERY_RECORDED', subjectType: 'AGREEMENT', subjectId: id, detail: { quantity } });
      return agreement.introduction_id;
    });
  }

  private async open(viewer: Viewer, id: string): Promise<AgreementRow> {
    const [agreement] = await this.database.query<AgreementRow>(
      'SELECT id, hub_id, introduction_id, listing_id, quantity::float8, status FROM agreement WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!agreement) throw new Refusal('NOT_FOUND');
    await this.refuseUnlessParty(viewer, agreement.introduction_id);
    if (agreement.status !== 'AGREED') throw new Refusal('AGREEMENT_CLOSED');
    return agreement;
  }

  private async close(agreement: AgreementRow, status: 'DELIVERED' | 'CALLED_OFF'): Promise<void> {
    await this.database.query('UPDATE agreement SET status = $2, updated_at = $3 WHERE id = $1', [agreement.id, status, this.clock.now()]);
  }

  private async delivered(agreementId: string): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      'SELECT coalesce(sum(quantity), 0)::float8 AS total FROM delivery WHERE agreement_id = $1',
      [agreementId],
    );
    return row?.total ?? 0;
  }

  /** @returns the introduction's hub */
  private async refuseUnlessParty(viewer: Viewer, introductionId: string): Promise<string> {
    const rows = await this.database.query<{ hub_id: string; organisation_id: string }>(
      'SELECT i.hub_id, p.organisation_id FROM introduction i JOIN introduction_party p ON p.introduction_id = i.id WHERE i.id = $1',
      [introductionId],
    );
    const hubId = rows[0]?.hub_id;
    if (!hubId || !(isStaffOf(viewer, hubId) || rows.some((row) => actsForOrganisation(viewer, row.organisation_id)))) throw new Refusal('NOT_FOUND');
    return hubId;
  }
}
