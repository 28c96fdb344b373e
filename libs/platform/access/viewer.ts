/** What a hub's own people may do: staff review and introduce, an admin also manages people and settings. */
export type HubRole = 'HUB_STAFF' | 'HUB_ADMIN';

/** Who asks: resolved once per request (or WebSocket connection) and handed to every use case. */
export interface Viewer {
  readonly userId: string | null;
  readonly sessionId: string | null;
  /** Organisations that the user is a member of. */
  readonly organisationIds: ReadonlySet<string>;
  readonly hubRoles: ReadonlyMap<string, HubRole>;
}

export const ANONYMOUS: Viewer = { userId: null, sessionId: null, organisationIds: new Set(), hubRoles: new Map() };

export function actsForOrganisation(viewer: Viewer, organisationId: string): boolean {
  return viewer.organisationIds.has(organisationId);
}

export function isStaffOf(viewer: Viewer, hubId: string): boolean {
  return viewer.hubRoles.has(hubId);
}

export function isAdminOf(viewer: Viewer, hubId: string): boolean {
  return viewer.hubRoles.get(hubId) === 'HUB_ADMIN';
}
