import { Passport, type Strategy } from 'passport';

// An instance of our own: the shared one would carry strategies from one application to another in the same process.
const passport = new Passport();

type Run = (request: object, response: object, next: (error: unknown) => void) => void;

/** Runs a passport strategy on what stands for a request, without middleware, which GraphQL has not. Null when it says no. */
export function authenticate<T extends object>(strategy: Strategy, request: object): Promise<T | null> {
  return new Promise((resolve, reject) => {
    // Passport hangs the callbacks of a request on the strategy itself, so each request gets its own.
    const own = Object.create(strategy) as Strategy;
    const run = passport.authenticate(own, { session: false }, (error: Error | null, user?: object | false | null) => {
      if (error) reject(error);
      else resolve(user ? (user as T) : null);
    }) as Run;
    run({ ...request }, {}, reject);
  });
}
