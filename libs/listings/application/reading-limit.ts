import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '@schakel/platform';

/** More than several people behind one address ask for while they write without a pause. */
const READINGS = 600;
const SECONDS = 60;

/**
 * Limits how many texts somebody may have read: anybody may ask, and each reading is work. Counted in this process's memory, since a
 * reading costs less than a count in the database would; a process more is a little more leeway.
 */
@Injectable()
export class ReadingLimit {
  private readonly limiter = new RateLimiterMemory({ points: READINGS, duration: SECONDS });

  /**
   * Counts a reading for a user or, of who is not signed in, a network address.
   * @throws Refusal TOO_MANY_REQUESTS
   */
  async count(who: string): Promise<void> {
    try {
      await this.limiter.consume(who);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new Refusal('TOO_MANY_REQUESTS', { seconds: Math.ceil(refused.msBeforeNext / 1000) });
    }
  }
}
