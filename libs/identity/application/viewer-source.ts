import { Injectable } from '@nestjs/common';
import { ANONYMOUS, Clock, Database, Refusal, ViewerSource, type Viewer } from '@schakel/platform';
import { viewerOfSession } from '../persistence/session-viewer';
import { AccessTokens } from './access-tokens';

/** Name of the cookie that holds the access token. */
export const ACCESS_COOKIE = 'schakel_access';

/** Tells who asks by an access token whose session still runs. Roles are read anew each time, so that one that is taken away is gone at once. */
@Injectable()
export class IdentityViewerSource extends ViewerSource {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async fromBearer(token: string): Promise<Viewer> {
    const viewer = await this.viewerOf(token);
    if (!viewer) throw new Refusal('UNAUTHENTICATED');
    return viewer;
  }

  async fromCookies(cookies: Readonly<Record<string, string | undefined>>): Promise<Viewer> {
    const token = cookies[ACCESS_COOKIE];
    return (token && (await this.viewerOf(token))) || ANONYMOUS;
  }

  private async viewerOf(token: string): Promise<Viewer | null> {
    const reference = await this.tokens.read(token);
    return reference && viewerOfSession(this.database, reference.sessionId, reference.userId, this.clock.now());
  }
}
