import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { AuditTrail, Clock, Database, isAdminOf, isStaffOf, JobQueue, Refusal, type Viewer } from '@schakel/platform';
import { WEIGHTS, type Weights } from '../domain/judge';
import { completed, withWeights } from '../domain/weights';
import { Rematch } from './rematch';

export interface WeightSet {
  readonly id: string;
  readonly hubId: string;
  /** ISO date. */
  readonly validFrom: string;
  readonly weights: Weights;
  readonly origin: 'STAFF' | 'LEARNT';
  /** What a learnt set was made from; null for one that a person set. */
  readonly basis: unknown;
  readonly why: string;
  /** Null for the system itself. */
  readonly setBy: string | null;
  readonly createdAt: string;
  readonly withdrawnAt: string | null;
}

/** A set before it is kept. */
export interface WeightSetDraft {
  readonly hubId: string;
  readonly validFrom: string;
  readonly weights: Weights;
  readonly origin: WeightSet['origin'];
  readonly basis: unknown;
  readonly why: string;
}

const COLUMNS = `id, hub_id AS "hubId", valid_from::text AS "validFrom", weights, origin, basis, why, set_by AS "setBy",
  to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdAt",
  to_char(withdrawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "withdrawnAt"`;

/** How many sets a hub's history shows; a hub changes its weights a few times a year. */
const HISTORY = 100;

/**
 * How much each criterion counts, hub by hub. A set is never changed: a newer one takes its place from its date on, and one that was
 * a mistake is withdrawn, so that the one before it counts again.
 */
@Injectable()
export class WeightSets implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly audit: AuditTrail,
    private readonly rematch: Rematch,
  ) {}

  onModuleInit(): void {
    // Just after midnight in Belgium, summer and winter.
    this.jobs.handle('weights-of-the-day', async () => this.beginToday(), { hour: 23, minute: 10 });
  }

  /** The weights in force today; the default ones for a hub that set none. */
  inForce(hubId: string): Promise<Weights> {
    return this.latest(hubId, ['STAFF', 'LEARNT']);
  }

  /** The weights as people set them last, whatever was learnt since. */
  setByPeople(hubId: string): Promise<Weights> {
    return this.latest(hubId, ['STAFF']);
  }

  private async latest(hubId: string, origins: readonly WeightSet['origin'][]): Promise<Weights> {
    const [row] = await this.database.query<{ weights: Record<string, number> }>(
      `SELECT weights FROM weight_set WHERE hub_id = $1 AND valid_from <= $2::date AND withdrawn_at IS NULL AND origin = ANY($3)
        ORDER BY valid_from DESC, id DESC LIMIT 1`,
      [hubId, this.clock.today(), origins],
    );
    return row ? completed(row.weights) : WEIGHTS;
  }

  /** Every set of a hub, withdrawn ones too, the newest first; for its staff. */
  async history(viewer: Viewer, hubId: string): Promise<{ inForce: Weights; sets: readonly WeightSet[] }> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    const sets = await this.database.query<WeightSet>(
      `SELECT ${COLUMNS} FROM weight_set WHERE hub_id = $1 ORDER BY valid_from DESC, id DESC LIMIT ${HISTORY}`,
      [hubId],
    );
    return { inForce: await this.inForce(hubId), sets };
  }

  /** Sets some weights, the others stay as they are; from today or a later day on. @returns the set's id */
  async set(viewer: Viewer, hubId: string, given: Readonly<Record<string, number>>, validFrom: string, why: string): Promise<string> {
    if (!isAdminOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    if (validFrom < this.clock.today()) throw new Refusal('WEIGHTS_IN_PAST');
    const made = withWeights(await this.inForce(hubId), given);
    if ('faults' in made) throw new Refusal('INVALID_INPUT', {}, made.faults.map(({ criterion, code }) => ({ field: criterion, code })));
    return this.keep(viewer, { hubId, validFrom, weights: made.weights, origin: 'STAFF', basis: null, why });
  }

  /** Keeps a set and, when it counts from today on, has the hub matched anew. @returns its id */
  async keep(actor: Pick<Viewer, 'userId'>, draft: WeightSetDraft): Promise<string> {
    return this.database.transaction(async () => {
      const id = uuid();
      await this.database.query(
        `INSERT INTO weight_set (id, hub_id, valid_from, weights, origin, basis, why, set_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, draft.hubId, draft.validFrom, JSON.stringify(draft.weights), draft.origin, JSON.stringify(draft.basis), draft.why, actor.userId, this.clock.now()],
      );
      await this.audit.record(actor, {
        hubId: draft.hubId, action: 'WEIGHTS_SET', subjectType: 'WEIGHT_SET', subjectId: id,
        detail: { origin: draft.origin, validFrom: draft.validFrom, weights: draft.weights },
      });
      if (draft.validFrom <= this.clock.today()) await this.rematch.hub(draft.hubId);
      return id;
    });
  }

  /** Undoes a set: what counted before it counts again. @returns the set's id */
  async withdraw(viewer: Viewer, id: string): Promise<string> {
    return this.database.transaction(async () => {
      const [set] = await this.database.query<{ hub_id: string; withdrawn_at: Date | null }>('SELECT hub_id, withdrawn_at FROM weight_set WHERE id = $1 FOR UPDATE', [id]);
      if (!set || !isAdminOf(viewer, set.hub_id)) throw new Refusal('NOT_FOUND');
      if (set.withdrawn_at) throw new Refusal('WEIGHTS_WITHDRAWN');
      await this.database.query('UPDATE weight_set SET withdrawn_at = $2, withdrawn_by = $3 WHERE id = $1', [id, this.clock.now(), viewer.userId]);
      await this.audit.record(viewer, { hubId: set.hub_id, action: 'WEIGHTS_WITHDRAWN', subjectType: 'WEIGHT_SET', subjectId: id });
      await this.rematch.hub(set.hub_id);
      return id;
    });
  }

  async find(viewer: Viewer, id: string): Promise<WeightSet | null> {
    const [set] = await this.database.query<WeightSet>(`SELECT ${COLUMNS} FROM weight_set WHERE id = $1`, [id]);
    return set && isStaffOf(viewer, set.hubId) ? set : null;
  }

  /** Sets that were made ahead for today. */
  private async beginToday(): Promise<void> {
    const hubs = await this.database.query<{ hub_id: string }>(
      'SELECT DISTINCT hub_id FROM weight_set WHERE valid_from = $1::date AND withdrawn_at IS NULL ORDER BY 1',
      [this.clock.today()],
    );
    for (const { hub_id } of hubs) await this.rematch.hub(hub_id);
  }
}
