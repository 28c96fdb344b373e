import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '@schakel/platform';
import { randomBytes } from 'node:crypto';
import { passwordFault } from '../domain/password-policy';

/** argon2id is the library's default. Memory in KiB and passes as OWASP advises; 16 to 30 ms. */
const COST = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** The same password typed on another machine may come as other code points (é as one or as two). */
const canonical = (password: string) => password.normalize('NFC');

@Injectable()
export class Passwords {
  /** The hash of nobody's password: verified when there is none, so that the answer takes as long. */
  private readonly decoy = hash(randomBytes(32), COST);

  /** @throws Refusal PASSWORD_TOO_WEAK with the reason as a fault of the field `password` */
  refuseWeak(password: string, person: { readonly email: string; readonly name: string }): void {
    const fault = passwordFault(canonical(password), person);
    if (fault) throw new Refusal('PASSWORD_TOO_WEAK', { reason: fault }, [{ field: 'password', code: fault }]);
  }

  hash(password: string): Promise<string> {
    return hash(canonical(password), COST);
  }

  /** Whether the password belongs to the hash; takes its time, and says no, also when there is no hash. */
  async matches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
    const right = await verify(passwordHash ?? (await this.decoy), canonical(password));
    return right && !!passwordHash;
  }
}
