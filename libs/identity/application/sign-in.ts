import { Injectable } from '@nestjs/common';
import { Credentials, type Proof } from './credentials';
import { Sessions, type SessionTokens } from './sessions';

@Injectable()
export class SignIn {
  constructor(
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
  ) {}

  /** @throws Refusal SIGN_IN_FAILED, ACCOUNT_LOCKED, TOO_MANY_REQUESTS */
  run(proof: Proof): Promise<SessionTokens> {
    return this.credentials.prove(proof, (account) => this.sessions.open(account.id));
  }
}
