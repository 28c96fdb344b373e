import { Extensions } from '@nestjs/graphql';
import { actsForOrganisation, isAdminOf, isStaffOf, type Viewer } from './viewer';

/** Who may see a field of the object `source`; for a root field `source` is undefined. */
export interface AccessRule {
  readonly name: string;
  allows(viewer: Viewer, source: unknown): boolean;
}

/** A row that belongs to a hub, and perhaps to an organisation in it. */
export interface Owned {
  readonly hubId: string;
  readonly organisationId?: string | null;
}

const owned = (source: unknown): Owned | null =>
  typeof source === 'object' && source !== null && 'hubId' in source && typeof source.hubId === 'string' ? (source as Owned) : null;

/** The rules that fields can carry. Which rows a use case finds is decided by the use case itself, with the same viewer. */
export const ANYONE: AccessRule = { name: 'ANYONE', allows: () => true };

export const SIGNED_IN: AccessRule = { name: 'SIGNED_IN', allows: (viewer) => viewer.userId !== null };

/** Acts for at least one hub (root fields), or for the hub of the row. */
export const STAFF: AccessRule = {
  name: 'STAFF',
  allows: (viewer, source) => {
    const row = owned(source);
    return row ? isStaffOf(viewer, row.hubId) : viewer.hubRoles.size > 0;
  },
};

/** Is admin of at least one hub (root fields), or of the hub of the row. */
export const ADMIN: AccessRule = {
  name: 'ADMIN',
  allows: (viewer, source) => {
    const row = owned(source);
    return row ? isAdminOf(viewer, row.hubId) : [...viewer.hubRoles.values()].includes('HUB_ADMIN');
  },
};

/** Members of the organisation that the row belongs to, and staff of its hub. */
export const OWNER_OR_STAFF: AccessRule = {
  name: 'OWNER_OR_STAFF',
  allows: (viewer, source) => {
    const row = owned(source);
    if (!row) return viewer.hubRoles.size > 0 || viewer.organisationIds.size > 0;
    return isStaffOf(viewer, row.hubId) || (!!row.organisationId && actsForOrganisation(viewer, row.organisationId));
  },
};

/**
 * Puts a rule on a GraphQL type (for all its fields), on one field, or on a query or mutation.
 * A schema with a field that has none is refused at start.
 */
export function Access(rule: AccessRule): ClassDecorator & PropertyDecorator & MethodDecorator {
  return Extensions({ access: rule });
}
