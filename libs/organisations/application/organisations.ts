import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  actsForOrganisation, AuditTrail, Clock, Database, decodeCursor, isStaffOf, pageOf, Refusal, type Page, type Viewer,
} from '@schakel/platform';
import type { OrganisationDetails, OrganisationKind } from '../domain/organisation';
import { OrganisationRow } from '../persistence/organisation.row';

/** The columns in which the details of an organisation are kept. */
export function columnsOf(details: OrganisationDetails) {
  const { place, ...rest } = details;
  return { ...rest, nis: place.nis, placeCode: place.subNis ?? place.nis, lat: place.lat, lon: place.lon };
}

export interface OrganisationFilter {
  readonly hubId: string;
  readonly kind?: OrganisationKind | null;
  readonly nis?: string | null;
  readonly nameContains?: string | null;
}

/** Registering, changing and finding organisations. */
@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Hub staff register organisations; members join them by invitation. */
  async register(viewer: Viewer, hubId: string, details: OrganisationDetails): Promise<OrganisationRow> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    return this.database.transaction(async () => {
      await this.refuseDoubleNumber(hubId, details.enterpriseNumber, null);
      const now = this.clock.now();
      const row = await this.database.repository(OrganisationRow).save({
        id: uuid(), hubId, externalRef: null, ...columnsOf(details), createdAt: now, updatedAt: now,
      });
      await this.audit.record(viewer, { hubId, action: 'ORGANISATION_REGISTERED', subjectType: 'ORGANISATION', subjectId: row.id });
      return row;
    });
  }

  /** `details` are made for the hub that the organisation turns out to be in. */
  async update(viewer: Viewer, id: string, detailsIn: (hubId: string) => OrganisationDetails): Promise<OrganisationRow> {
    return this.database.transaction(async () => {
      const row = await this.database.repository(OrganisationRow).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new Refusal('NOT_FOUND');
      if (!isStaffOf(viewer, row.hubId) && !actsForOrganisation(viewer, id)) throw new Refusal('FORBIDDEN');
      const details = detailsIn(row.hubId);
      await this.refuseDoubleNumber(row.hubId, details.enterpriseNumber, id);
      const saved = await this.database.repository(OrganisationRow).save({ ...row, ...columnsOf(details), updatedAt: this.clock.now() });
      await this.audit.record(viewer, { hubId: row.hubId, action: 'ORGANISATION_CHANGED', subjectType: 'ORGANISATION', subjectId: id });
      return saved;
    });
  }

  find(id: string): Promise<OrganisationRow | null> {
    return this.database.repository(OrganisationRow).findOneBy({ id });
  }

  readonly byIds = async (ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationRow>> => {
    const rows = await this.database.repository(OrganisationRow).createQueryBuilder('o').where('o.id = ANY(:ids)', { ids }).getMany();
    return new Map(rows.map((row) => [row.id, row]));
  };

  /** By name. */
  async list(filter: OrganisationFilter, first: number, after: string | null): Promise<Page<OrganisationRow>> {
    const query = this.database.repository(OrganisationRow).createQueryBuilder('o').where('o.hub_id = :hubId', filter);
    if (filter.kind) query.andWhere('o.kind = :kind', filter);
    if (filter.nis) query.andWhere('o.nis = :nis', filter);
    if (filter.nameContains) query.andWhere(`position(lower(:nameContains) IN lower(o.name)) > 0`, filter);
    const counted = query.clone();
    if (after) {
      const [name, id] = decodeCursor(after, 2);
      query.andWhere('(lower(o.name), o.id) > (:name, CAST(:id AS uuid))', { name, id });
    }
    const rows = await query.orderBy('lower(o.name)').addOrderBy('o.id').limit(first + 1).getMany();
    return pageOf(rows, first, (row) => [row.name.toLowerCase(), row.id], (row) => row, () => counted.getCount());
  }

  private async refuseDoubleNumber(hubId: string, enterpriseNumber: string | null, except: string | null): Promise<void> {
    if (!enterpriseNumber) return;
    const other = await this.database.repository(OrganisationRow).findOneBy({ hubId, enterpriseNumber });
    if (other && other.id !== except) {
      throw new Refusal('DUPLICATE_ENTERPRISE_NUMBER', {}, [{ field: 'enterpriseNumber', code: 'DUPLICATE_ENTERPRISE_NUMBER' }]);
    }
  }
}
