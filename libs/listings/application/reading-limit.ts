import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '@schakel/platform';

/** More than several people behind one address ask for while they write without a pause. */
const POINTS = 1200;
const SECONDS = 60;
/** A long text is more work: it takes a point for each stretch of so many characters that it has begun. */
const CHARACTERS_A_POINT = 500;

/**
 * Limits how many texts somebody may have read: anybody may ask, and each reading is work. Counted in this process's memory, since most
 * readings cost less than a count in the database would; a process more is a little more leeway.
 */
@Injectable()
export class ReadingLimit {
  private readonly limiter = new RateLimiterMemory({ points: POINTS, duration: SECONDS });

  /**
   * Counts the reading of a text for a user or, of who is not signed in, a network address.
   * @throws Refusal TOO_MANY_REQUESTS
   */
  async count(who: string, text: string): Promise<void> {
    try {
      await this.limiter.consume(who, 1 + Math.floor(text.length / CHARACTERS_A_POINT));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new Refusal('TOO_MANY_REQUESTS', { seconds: Math.ceil(refused.msBeforeNext / 1000) });
    }
  }
}
