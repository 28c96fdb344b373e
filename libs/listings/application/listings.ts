import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { actsForOrganisation, AuditTrail, Clock, Database, isStaffOf, JobQueue, Refusal, type Viewer } from '@schakel/platform';
import type { Corrections } from '@schakel/interpretation';
import { Organisations } from '@schakel/organisations';
import type { ListingDetails } from '../domain/listing';
import { transition, type ListingAction } from '../domain/listing-lifecycle';
import { read } from '../domain/reading';
import { giveBack, requantify, take, type Stock } from '../domain/remainder';
import { ListingRow } from '../persistence/listing.row';
import { announceChange } from './listing-changed';

/** First half of the advisory lock under which a listing with an id of the sender's own is made. */
const CREATION = 727280;

/** The columns that hold what the owner said. */
export function columnsOf(details: ListingDetails) {
  const { place, ...rest } = details;
  return { ...rest, nis: place.nis, placeCode: place.subNis ?? place.nis, lat: place.lat, lon: place.lon };
}

/**
 * The life of a listing. Every change is checked against the lifecycle, read anew, and announced in the same transaction,
 * so that index and proposals follow.
 */
@Injectable()
export class Listings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly audit: AuditTrail,
    private readonly organisations: Organisations,
  ) {}

  /**
   * Keeps a draft; `publish` shows it at once. `detailsIn` makes the details for the organisation's hub. Sent again with the same
   * id, by who did not hear that it was kept, it changes the listing that is there.
   */
  async create(viewer: Viewer, organisationId: string, detailsIn: (hubId: string) => ListingDetails, publish: boolean, id: string = uuid()): Promise<ListingRow> {
    const organisation = await this.organisations.find(organisationId);
    if (!organisation) throw new Refusal('NOT_FOUND');
    const { hubId } = organisation;
    if (!isStaffOf(viewer, hubId) && !actsForOrganisation(viewer, organisationId)) throw new Refusal('FORBIDDEN');
    const details = detailsIn(hubId);
    return this.database.transaction(async () => {
      await this.database.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [CREATION, id]);
      const listings = this.database.repository(ListingRow);
      const sent = await listings.findOneBy({ id });
      if (sent) {
        if (sent.organisationId !== organisationId) throw new Refusal('FORBIDDEN');
        const row = await this.update(viewer, id, detailsIn);
        return publish ? this.act(viewer, row.id, 'PUBLISH') : row;
      }
      const now = this.clock.now();
      const row = listings.create({
        id, hubId, organisationId, externalRef: null, status: 'DRAFT', ...columnsOf(details), remaining: details.quantity,
        ...read(details, {}), corrections: {}, version: 0, publishedAt: null, createdAt: now, updatedAt: now,
      });
      if (publish) this.move(row, 'PUBLISH');
      return this.store(viewer, row, publish ? 'LISTING_PUBLISHED' : 'LISTING_DRAFTED');
    });
  }

  async update(viewer: Viewer, id: string, detailsIn: (hubId: string) => ListingDetails): Promise<ListingRow> {
    return this.change(viewer, id, 'LISTING_CHANGED', (row) => {
      const details = detailsIn(row.hubId);
      const stock = requantify(row, details.quantity);
      if (!stock) throw new Refusal('LISTING_QUANTITY_TAKEN', { taken: (row.quantity ?? 0) - (row.remaining ?? 0) });
      Object.assign(row, columnsOf(details), stock, read(details, row.corrections));
    });
  }

  /** Publishing what is published, or withdrawing what is withdrawn, changes nothing: a retry is not a fault. */
  async act(viewer: Viewer, id: string, action: 'PUBLISH' | 'WITHDRAW'): Promise<ListingRow> {
    const done = action === 'PUBLISH' ? 'PUBLISHED' : 'WITHDRAWN';
    return this.change(viewer, id, `LISTING_${done}`, (row) => (row.status === done ? 'SAME' : this.move(row, action)));
  }

  /** What a person says that the text means; it wins over any later reading. */
  async correct(viewer: Viewer, id: string, corrections: Corrections): Promise<ListingRow> {
    return this.change(viewer, id, 'LISTING_CORRECTED', (row) => {
      row.corrections = { ...row.corrections, ...corrections };
      Object.assign(row, read(row, row.corrections));
    });
  }

  /**
   * A listing that `viewer` may change, locked until the end of the transaction that is under way.
   * @throws Refusal NOT_FOUND, FORBIDDEN
   */
  async editable(viewer: Viewer, id: string): Promise<ListingRow> {
    const row = await this.locked(id);
    if (!isStaffOf(viewer, row.hubId) && !actsForOrganisation(viewer, row.organisationId)) throw new Refusal('FORBIDDEN');
    return row;
  }

  /** Sets `quantity` aside for an agreement. Part of the agreement's transaction; the row is locked. */
  async reserve(id: string, quantity: number): Promise<void> {
    await this.restock(id, (row) => {
      const stock = take(row, quantity);
      if (!stock) throw new Refusal('LISTING_NOT_ENOUGH_LEFT', { remaining: row.remaining ?? 0 });
      return stock;
    });
  }

  /** Gives back what an agreement that was called off had set aside. */
  async release(id: string, quantity: number): Promise<void> {
    await this.restock(id, (row) => giveBack(row, quantity));
  }

  private async restock(id: string, change: (row: ListingRow) => Stock): Promise<void> {
    const row = await this.locked(id);
    Object.assign(row, change(row));
    const recurring = row.recurrence !== 'ONCE';
    if (row.remaining === 0 && row.status === 'PUBLISHED' && !recurring) this.move(row, 'FULFIL');
    else if (row.status === 'FULFILLED' && (row.remaining ?? 0) > 0) this.move(row, 'REOPEN');
    await this.store(null, row, null);
  }

  private async change(viewer: Viewer, id: string, action: string, work: (row: ListingRow) => 'SAME' | void): Promise<ListingRow> {
    return this.database.transaction(async () => {
      const row = await this.editable(viewer, id);
      return work(row) === 'SAME' ? row : this.store(viewer, row, action);
    });
  }

  private async locked(id: string): Promise<ListingRow> {
    const row = await this.database.repository(ListingRow).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  private move(row: ListingRow, action: ListingAction): void {
    const moved = transition(row.status, action, { today: this.clock.today(), availableUntil: row.availableUntil });
    if ('refused' in moved) throw new Refusal(moved.refused, { status: row.status });
    row.status = moved.to;
    if (moved.to === 'PUBLISHED') row.publishedAt ??= this.clock.now();
  }

  private async store(viewer: Viewer | null, row: ListingRow, action: string | null): Promise<ListingRow> {
    row.version += 1;
    row.updatedAt = this.clock.now();
    const saved = await this.database.repository(ListingRow).save(row);
    await announceChange(this.jobs, [saved.id]);
    if (viewer && action) {
      await this.audit.record(viewer, { hubId: row.hubId, action, subjectType: 'LISTING', subjectId: row.id });
    }
    return saved;
  }
}
