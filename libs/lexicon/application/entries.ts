import { Injectable } from '@nestjs/common';
import { v7 as uuid, validate as isUuid } from 'uuid';
import { AuditTrail, Clock, Database, decodeCursor, isStaffOf, pageOf, Refusal, type Page, type Viewer } from '@schakel/platform';
import { defaultLexicon, type Lang } from '@schakel/language';
import { type EntryDraft, faultsOf } from '../domain/entry';
import { FollowUp } from './follow-up';
import { LexiconInForce } from './in-force';

/** A word that staff added. */
export interface StoredEntry extends EntryDraft {
  readonly id: string;
  readonly lang: Lang;
  /** Where it was added; it counts everywhere. */
  readonly addedByHub: string;
  readonly addedByUserId: string | null;
  readonly addedByName: string | null;
  readonly addedAt: string;
  readonly withdrawnAt: string | null;
}

const ISO = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const SELECT = `SELECT e.id, e.term, e.sense, e.lang, e.exact, e.except_phrases AS "except", e.note, e.hub_id AS "addedByHub", e.added_by AS "addedByUserId",
  u.name AS "addedByName", ${ISO('e.added_at')} AS "addedAt", ${ISO('e.withdrawn_at')} AS "withdrawnAt"
  FROM lexicon_entry e LEFT JOIN user_account u ON u.id = e.added_by`;

/** One who adds the same word at the same moment waits. */
const ALONE = 'SELECT pg_advisory_xact_lock(727281)';

/**
 * The words that staff add to the lexicon: one lexicon for the whole installation, as the index is one. An entry is never changed;
 * one that was a mistake is withdrawn, by staff of the hub that added it.
 */
@Injectable()
export class LexiconEntries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly inForce: LexiconInForce,
    private readonly followUp: FollowUp,
  ) {}

  /** The newest first, of all hubs; withdrawn ones only when they are asked for. @throws Refusal FORBIDDEN, INVALID_CURSOR */
  async list(viewer: Viewer, { withdrawn, first, after }: { withdrawn: boolean; first: number; after?: string | null }): Promise<Page<StoredEntry>> {
    if (viewer.hubRoles.size === 0) throw new Refusal('FORBIDDEN');
    const where = withdrawn ? 'true' : 'e.withdrawn_at IS NULL';
    const [before = null] = after ? decodeCursor(after, 1) : [];
    if (after && !isUuid(before)) throw new Refusal('INVALID_CURSOR');
    const rows = await this.database.query<StoredEntry>(
      `${SELECT} WHERE ${where} AND ($1::uuid IS NULL OR e.id < $1::uuid) ORDER BY e.id DESC LIMIT ${Math.trunc(first) + 1}`,
      [before],
    );
    return pageOf(rows, first, (row) => [row.id], (row) => shown(viewer, row), async () => {
      const [row] = await this.database.query<{ total: number }>(`SELECT count(*)::int AS total FROM lexicon_entry e WHERE ${where}`);
      return row?.total ?? 0;
    });
  }

  async find(viewer: Viewer, id: string): Promise<StoredEntry | null> {
    const [row] = await this.database.query<StoredEntry>(`${SELECT} WHERE e.id = $1`, [id]);
    return row && viewer.hubRoles.size > 0 ? shown(viewer, row) : null;
  }

  /** Adds a word; listings are read anew by a job. @returns its id. @throws Refusal FORBIDDEN, INVALID_INPUT */
  async add(viewer: Viewer, hubId: string, draft: EntryDraft): Promise<string> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    await this.inForce.look();
    const faults = faultsOf(draft, defaultLexicon());
    if (faults.length > 0) throw new Refusal('INVALID_INPUT', {}, faults);
    const id = uuid();
    await this.database.transaction(async () => {
      await this.database.query(ALONE);
      const added = await this.database.query(
        `INSERT INTO lexicon_entry (id, hub_id, term, sense, lang, exact, except_phrases, note, added_by, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (term, sense) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
        [id, hubId, draft.term, draft.sense, draft.lang, draft.exact, draft.except, draft.note, viewer.userId, this.clock.now()],
      );
      if (added.length === 0) throw new Refusal('INVALID_INPUT', {}, [{ field: 'term', code: 'LEXICON_TERM_KNOWN' }]);
      await this.audit.record(viewer, {
        hubId, action: 'LEXICON_ENTRY_ADDED', subjectType: 'LEXICON_ENTRY', subjectId: id, detail: { term: draft.term, sense: draft.sense, lang: draft.lang },
      });
      await this.followUp.later();
    });
    await this.inForce.look();
    return id;
  }

  /** The word means nothing any more from here on. @throws Refusal NOT_FOUND, LEXICON_ENTRY_WITHDRAWN */
  async withdraw(viewer: Viewer, id: string): Promise<string> {
    await this.database.transaction(async () => {
      await this.database.query(ALONE);
      const [entry] = await this.database.query<{ hub_id: string; term: string; sense: string; withdrawn_at: Date | null }>(
        'SELECT hub_id, term, sense, withdrawn_at FROM lexicon_entry WHERE id = $1 FOR UPDATE', [id],
      );
      if (!entry || !isStaffOf(viewer, entry.hub_id)) throw new Refusal('NOT_FOUND');
      if (entry.withdrawn_at) throw new Refusal('LEXICON_ENTRY_WITHDRAWN');
      await this.database.query('UPDATE lexicon_entry SET withdrawn_at = $2, withdrawn_by = $3 WHERE id = $1', [id, this.clock.now(), viewer.userId]);
      await this.audit.record(viewer, {
        hubId: entry.hub_id, action: 'LEXICON_ENTRY_WITHDRAWN', subjectType: 'LEXICON_ENTRY', subjectId: id, detail: { term: entry.term, sense: entry.sense },
      });
      await this.followUp.later();
    });
    await this.inForce.look();
    return id;
  }
}

/** Who added a word is for the staff of that hub to know. */
function shown(viewer: Viewer, entry: StoredEntry): StoredEntry {
  return isStaffOf(viewer, entry.addedByHub) ? entry : { ...entry, addedByUserId: null, addedByName: null };
}
