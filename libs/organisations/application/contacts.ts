import { Injectable } from '@nestjs/common';
import { actsForOrganisation, Clock, Database, isStaffOf, type Loaders, type Viewer } from '@schakel/platform';

export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
}

interface Listed extends Contact {
  readonly id: string;
  readonly hubId: string;
}

/** Contact details: open to the organisation itself, the staff of its hub, and those with whom it agreed to meet. */
@Injectable()
export class Contacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens the details of the organisations to each other. */
  async disclose(hubId: string, organisationIds: readonly string[]): Promise<void> {
    await this.database.query(
      `INSERT INTO contact_disclosure (hub_id, organisation_id, to_organisation_id, opened_at)
       SELECT $1, a, b, $3 FROM unnest($2::uuid[]) a, unnest($2::uuid[]) b WHERE a <> b
       ON CONFLICT DO NOTHING`,
      [hubId, organisationIds, this.clock.now()],
    );
  }

  /** The contact of `organisation` as far as `viewer` may see it. */
  async visibleTo(viewer: Viewer, organisation: Listed, loaders: Loaders): Promise<Contact | null> {
    const contact = { email: organisation.email, phone: organisation.phone };
    if (isStaffOf(viewer, organisation.hubId) || actsForOrganisation(viewer, organisation.id)) return contact;
    if (viewer.organisationIds.size === 0) return null;
    return (await loaders.load(this.openTo(viewer), organisation.id)) ? contact : null;
  }

  private readonly batches = new WeakMap<Viewer, (ids: readonly string[]) => Promise<ReadonlyMap<string, true>>>();

  /** One batch function per viewer, so that a page of organisations costs one statement. */
  private openTo(viewer: Viewer) {
    let batch = this.batches.get(viewer);
    if (!batch) {
      batch = async (ids) => {
        const rows = await this.database.query<{ organisation_id: string }>(
          'SELECT DISTINCT organisation_id FROM contact_disclosure WHERE to_organisation_id = ANY($1) AND organisation_id = ANY($2)',
          [[...viewer.organisationIds], ids],
        );
        return new Map(rows.map((row) => [row.organisation_id, true as const]));
      };
      this.batches.set(viewer, batch);
    }
    return batch;
  }
}
