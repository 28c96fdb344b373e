import { HubRoleRow, MembershipRow, UserAccountRow } from './people.rows';
import { OneTimeTokenRow, RefreshTokenRow, SessionRow } from './token.rows';

/** The tables of this room, for the data source. */
export const IDENTITY_ENTITIES = [UserAccountRow, MembershipRow, HubRoleRow, SessionRow, RefreshTokenRow, OneTimeTokenRow];
