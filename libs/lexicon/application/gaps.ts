import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, isStaffOf, pageOf, Refusal, type Page, type Viewer } from '@schakel/platform';
import { lexiconEntriesInUse } from '@schakel/language';
import { municipalities, subMunicipalities } from '@schakel/taxonomy';
import { type Gap, GapCount, wordsOfNames } from '../domain/gaps';
import { PublishedTexts } from './published-texts';

/** A count that was made this long ago is made anew even when no listing seems to have changed. */
const KEPT_MS = 10 * 60_000;

interface Kept {
  readonly state: string;
  readonly entries: unknown;
  readonly at: number;
  readonly gaps: Promise<readonly Gap[]>;
}

/** The words of a hub's listings that nothing is read in. */
@Injectable()
export class LexiconGaps {
  /** By hub: leafing through the list does not count again. */
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly texts: PublishedTexts,
  ) {}

  /** The most frequent first. @throws Refusal FORBIDDEN, INVALID_CURSOR */
  async list(viewer: Viewer, hubId: string, first: number, after: string | null): Promise<Page<Gap>> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    const [from = 0] = after ? decodeCursor(after, 1) : [];
    if (typeof from !== 'number' || !Number.isSafeInteger(from) || from < 0) throw new Refusal('INVALID_CURSOR');
    const gaps = await this.of(hubId);
    const rows = gaps.slice(from, from + first + 1).map((gap, at) => ({ gap, at: from + at + 1 }));
    return pageOf(rows, first, ({ at }) => [at], ({ gap }) => gap, async () => gaps.length);
  }

  private async of(hubId: string): Promise<readonly Gap[]> {
    const [row] = await this.database.query<{ state: string }>(
      `SELECT count(*) || ' ' || coalesce(max(updated_at)::text, '') AS state FROM listing WHERE hub_id = $1 AND status = 'PUBLISHED'`, [hubId],
    );
    const state = row?.state ?? '';
    const entries = lexiconEntriesInUse();
    const known = this.kept.get(hubId);
    if (known && known.state === state && known.entries === entries && performance.now() - known.at < KEPT_MS) return known.gaps;
    const gaps = this.count(hubId);
    this.kept.set(hubId, { state, entries, at: performance.now(), gaps });
    gaps.catch(() => this.kept.delete(hubId));
    return gaps;
  }

  private async count(hubId: string): Promise<readonly Gap[]> {
    const organisations = await this.database.query<{ name: string }>('SELECT name FROM organisation WHERE hub_id = $1', [hubId]);
    const places = municipalities().flatMap(({ name, nis }) => [name, ...subMunicipalities(nis).map((place) => place.name)]);
    const count = new GapCount(wordsOfNames([...organisations.map(({ name }) => name), ...places]));
    for await (const batch of this.texts.newest(hubId)) for (const text of batch) count.add(text);
    return count.list();
  }
}
