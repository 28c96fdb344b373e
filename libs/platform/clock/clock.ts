/** The time as the rules see it. Tests and `evaluate` set their own day. */
export abstract class Clock {
  abstract now(): Date;

  /** Today in Belgium as an ISO date (yyyy-mm-dd). */
  today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return this.instant;
  }

  moveTo(instant: Date): void {
    this.instant = instant;
  }
}
