import type { Database, HubRole, Viewer } from '@schakel/platform';

interface ViewerRow {
  readonly organisation_ids: string[];
  readonly hub_roles: Record<string, HubRole>;
}

/** Who a running session belongs to and what that person may do now, in one statement; null when the session is over. */
export async function viewerOfSession(database: Database, sessionId: string, userId: string, now: Date): Promise<Viewer | null> {
  const [row] = await database.query<ViewerRow>(
    `SELECT ARRAY(SELECT organisation_id FROM membership WHERE user_id = s.user_id) AS organisation_ids,
            (SELECT coalesce(json_object_agg(hub_id, role), '{}') FROM hub_role WHERE user_id = s.user_id) AS hub_roles
       FROM session s
      WHERE s.id = $1 AND s.user_id = $2 AND s.revoked_at IS NULL AND s.expires_at > $3`,
    [sessionId, userId, now],
  );
  if (!row) return null;
  return { userId, sessionId, organisationIds: new Set(row.organisation_ids), hubRoles: new Map(Object.entries(row.hub_roles)) };
}
