import { Injectable } from '@nestjs/common';
import { Database, type HubRole, type Viewer } from '@schakel/platform';

/** Who is signed in, and for whom they may act. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly hubId: string }[];
  readonly hubRoles: readonly { readonly hubId: string; readonly hubName: string; readonly role: HubRole }[];
}

@Injectable()
export class ReadMe {
  constructor(private readonly database: Database) {}

  /** Null for a visitor. */
  async run(viewer: Viewer): Promise<Me | null> {
    if (!viewer.userId) return null;
    const [me] = await this.database.query<Me>(
      `SELECT u.id, u.name, u.email,
              (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'hubId', o.hub_id) ORDER BY lower(o.name), o.id), '[]')
                 FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.user_id = u.id) AS organisations,
              (SELECT coalesce(json_agg(json_build_object('hubId', h.id, 'hubName', h.name, 'role', r.role) ORDER BY lower(h.name), h.id), '[]')
                 FROM hub_role r JOIN hub h ON h.id = r.hub_id WHERE r.user_id = u.id) AS "hubRoles"
         FROM user_account u WHERE u.id = $1`,
      [viewer.userId],
    );
    return me ?? null;
  }
}
