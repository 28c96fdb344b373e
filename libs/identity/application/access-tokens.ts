import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock, Configuration, tokenSecret } from '@schakel/platform';
import { Strategy, type VerifiedCallback } from 'passport-jwt';
import { ACCESS_SECONDS } from '../domain/lifetimes';
import { authenticate } from './authenticate';

const ALGORITHM = 'HS256';
const ISSUER = 'schakel';
const AUDIENCE = 'schakel-api';

export interface SessionReference {
  readonly userId: string;
  readonly sessionId: string;
}

function referenceIn(payload: Readonly<Record<string, unknown>>): SessionReference | null {
  const { sub, sid } = payload;
  return typeof sub === 'string' && typeof sid === 'string' ? { userId: sub, sessionId: sid } : null;
}

/** Short-lived signed tokens that say which session asks. Whether that session still runs is for the database to say. */
@Injectable()
export class AccessTokens {
  private readonly secret: string;
  private readonly jwt: JwtService;

  constructor(
    configuration: Configuration,
    private readonly clock: Clock,
  ) {
    this.secret = tokenSecret(configuration);
    this.jwt = new JwtService({
      secret: this.secret,
      signOptions: { algorithm: ALGORITHM, issuer: ISSUER, audience: AUDIENCE, expiresIn: ACCESS_SECONDS },
    });
  }

  issue({ userId, sessionId }: SessionReference): string {
    return this.jwt.sign({ sid: sessionId, iat: this.seconds() }, { subject: userId });
  }

  /** The session that a token stands for; null when it is malformed, expired, or not signed by us. */
  read(token: string): Promise<SessionReference | null> {
    // A strategy a token, because passport-jwt takes the time to compare with when it is made.
    const strategy = new Strategy(
      {
        secretOrKey: this.secret,
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        jsonWebTokenOptions: { clockTimestamp: this.seconds() },
        jwtFromRequest: (request: { token: string }) => request.token,
      },
      (payload: Record<string, unknown>, done: VerifiedCallback) => done(null, referenceIn(payload) ?? false),
    );
    return authenticate<SessionReference>(strategy, { token });
  }

  private seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
