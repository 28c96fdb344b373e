import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database, LOGGER } from '@schakel/platform';
import { HubWords, senseWord, wordsOf } from '../domain/words';
import type { SearchDocument } from '../port';

interface Row {
  readonly hub_id: string;
  readonly word: string;
  readonly documents: number;
}

/** How long a process may not know of words that others added, and keeps counts to itself. */
const LOOK_AGAIN_MS = 5000;
const FLUSH_MS = 2000;

/** Rows may become visible a little after the time they carry. */
const OVERLAP = `interval '10 seconds'`;

/**
 * The words of each hub's documents, in memory in every process and in the table `search_word` for all. New words are written at
 * once, counts now and then; a nightly recount puts right what repeated indexing and kills have put wrong.
 */
@Injectable()
export class Words implements OnModuleDestroy {
  private readonly hubs = new Map<string, HubWords>();
  private readonly unwritten = new Map<string, Map<string, number>>();
  private loading: Promise<void> | null = null;
  private seen: string | null = null;
  private lookedAt = 0;
  private flushTimer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleDestroy(): Promise<void> {
    if (this.flushTimer) await this.flush().catch(() => undefined);
  }

  /** The words of a hub; waits only the first time. */
  async of(hubId: string): Promise<HubWords> {
    if (this.seen === null) await this.look();
    else if (performance.now() - this.lookedAt > LOOK_AGAIN_MS) this.look().catch((error: unknown) => this.logger.warn({ err: error }, 'Could not read new words'));
    return this.hub(hubId);
  }

  /** Counts the words of documents that are being indexed. */
  async note(documents: readonly SearchDocument[]): Promise<void> {
    if (this.seen === null) await this.look();
    const added = new Map<string, Row>();
    for (const document of documents) {
      const words = this.hub(document.hubId);
      const counts = this.unwritten.get(document.hubId) ?? new Map<string, number>();
      this.unwritten.set(document.hubId, counts);
      for (const word of [...wordsOf(document), ...[...document.terms.title.senses, ...document.terms.text.senses].map(senseWord)]) {
        if (words.count(word) === 0) added.set(`${document.hubId} ${word}`, { hub_id: document.hubId, word, documents: 0 });
        words.set(word, words.count(word) + 1);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    if (added.size > 0) {
      await this.database.query(
        `INSERT INTO search_word (hub_id, word, documents, touched)
         SELECT hub_id, word, 1, clock_timestamp() FROM jsonb_to_recordset($1::jsonb) AS r (hub_id text, word text) ORDER BY 1, 2 ON CONFLICT DO NOTHING`,
        [JSON.stringify([...added.values()])],
      );
    }
    this.flushTimer ??= setTimeout(() => void this.flush().catch((error: unknown) => this.logger.warn({ err: error }, 'Could not write word counts')), FLUSH_MS).unref();
  }

  /** Counts all words anew. A word that no document has any more stays a day with the count 0, so that every process learns of it. */
  async recount(): Promise<void> {
    const hubs = await this.database.query<{ id: string }>('SELECT DISTINCT hub_id AS id FROM search_word UNION SELECT id FROM hub');
    for (const { id } of hubs) {
      await this.database.query(`DELETE FROM search_word WHERE hub_id = $1 AND documents = 0 AND touched < now() - interval '1 day'`, [id]);
      await this.database.query(
        `WITH counted AS MATERIALIZED (
           SELECT word, ndoc FROM ts_stat(format('SELECT terms FROM search_document WHERE hub_id = %L', $1::text), 'ab')
            WHERE word LIKE '~%' OR (word NOT LIKE '@%' AND word !~ '[0-9]' AND length(word) > 1)
         ), gone AS (
           UPDATE search_word w SET documents = 0, touched = clock_timestamp()
            WHERE hub_id = $1 AND documents > 0 AND NOT EXISTS (SELECT FROM counted c WHERE c.word = w.word)
         )
         INSERT INTO search_word AS w (hub_id, word, documents, touched) SELECT $1, word, ndoc, clock_timestamp() FROM counted ORDER BY word
         ON CONFLICT (hub_id, word) DO UPDATE SET documents = excluded.documents, touched = excluded.touched WHERE w.documents <> excluded.documents`,
        [id],
      );
    }
    await this.look();
  }

  private hub(hubId: string): HubWords {
    const known = this.hubs.get(hubId);
    if (known) return known;
    const made = new HubWords();
    this.hubs.set(hubId, made);
    return made;
  }

  /** Reads what was written since the last look. */
  private look(): Promise<void> {
    this.lookedAt = performance.now();
    this.loading ??= this.read().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async read(): Promise<void> {
    const [at] = await this.database.query<{ now: string }>('SELECT clock_timestamp()::text AS now');
    const rows = await this.database.query<Row>(
      `SELECT hub_id, word, documents FROM search_word WHERE touched > coalesce($1::timestamptz - ${OVERLAP}, '-infinity')`,
      [this.seen],
    );
    for (const { hub_id, word, documents } of rows) this.hub(hub_id).set(word, documents);
    this.seen = at?.now ?? null;
  }

  private async flush(): Promise<void> {
    if (this.flushTimer) clearTimeout(this.flushTimer);
    this.flushTimer = null;
    const rows = [...this.unwritten].flatMap(([hub_id, counts]) => [...counts].map(([word, count]) => ({ hub_id, word, count })));
    this.unwritten.clear();
    await this.database.transaction(async () => {
      // Processes that write the same words one after the other cannot lock each other out.
      await this.database.query('SELECT pg_advisory_xact_lock(727279, 0)');
      await this.database.query(
        `UPDATE search_word w SET documents = w.documents + r.count, touched = clock_timestamp()
           FROM jsonb_to_recordset($1::jsonb) AS r (hub_id text, word text, count integer) WHERE w.hub_id = r.hub_id AND w.word = r.word`,
        [JSON.stringify(rows)],
      );
    });
  }
}
