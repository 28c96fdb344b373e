/** What is known of an engine: asked as usual, left alone, or left alone while it is being tried. */
export type CircuitState = 'CLOSED' | 'OPEN' | 'TRYING';

export interface CircuitOptions {
  /** Milliseconds until the first try after a fault; doubled after each that fails, up to `longest`. */
  readonly shortest: number;
  readonly longest: number;
  /** Faults in a row that open the circuit, of the kind that may be the question's own fault. */
  readonly patience: number;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
}

const DEFAULTS: CircuitOptions = { shortest: 1000, longest: 30_000, patience: 5, now: () => performance.now() };

/**
 * Leaves an engine alone after a fault, and has it tried from time to time; the questions of users are never used as a trial.
 * Pure but for its clock.
 */
export class CircuitBreaker {
  private current: CircuitState = 'CLOSED';
  private faults = 0;
  private pause: number;
  private retryAt = 0;
  private readonly options: CircuitOptions;

  constructor(options: Partial<CircuitOptions> = {}) {
    this.options = { ...DEFAULTS, ...options };
    this.pause = this.options.shortest;
  }

  get state(): CircuitState {
    return this.current;
  }

  succeeded(): void {
    this.faults = 0;
  }

  /** `certain`: the engine is at fault, not what it was asked. */
  failed(certain: boolean): void {
    this.faults += 1;
    if (this.current !== 'CLOSED' || (!certain && this.faults < this.options.patience)) return;
    this.pause = this.options.shortest;
    this.open();
  }

  /** Whether it is time to try: true for one caller, who has to tell the outcome by {@link tried}. */
  mayTry(): boolean {
    if (this.current !== 'OPEN' || this.options.now() < this.retryAt) return false;
    this.current = 'TRYING';
    return true;
  }

  tried(well: boolean): void {
    if (this.current !== 'TRYING') return;
    if (well) {
      this.current = 'CLOSED';
      this.faults = 0;
      return;
    }
    this.pause = Math.min(this.options.longest, this.pause * 2);
    this.open();
  }

  private open(): void {
    this.current = 'OPEN';
    this.retryAt = this.options.now() + this.pause;
  }
}
