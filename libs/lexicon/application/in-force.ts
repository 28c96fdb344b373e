import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database, Listener, LOGGER } from '@schakel/platform';
import { type LexiconEntry, lexiconEntriesInUse, useLexiconEntries } from '@schakel/language';
import { mayBeSense } from '../domain/senses';

const CHANNEL = 'lexicon_changed';

/**
 * Has this process read by the words that staff added, from its start on and within a moment of each change, whichever process made it.
 * They are set before any room looks for what has to be read anew.
 */
@Injectable()
export class LexiconInForce implements OnModuleInit, OnModuleDestroy {
  private readonly listener: Listener;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.listener = new Listener(database.dataSource, CHANNEL, () => {
      this.look().catch((error: unknown) => this.logger.warn({ err: error }, 'Could not read the words of the lexicon'));
    });
  }

  async onModuleInit(): Promise<void> {
    await this.listener.open();
    await this.look();
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener.close();
    await this.looking.catch(() => undefined);
  }

  /** Takes over what is in the database now. One after the other: an older answer never comes after a newer one. */
  look(): Promise<void> {
    return (this.looking = this.looking.catch(() => undefined).then(() => this.takeOver()));
  }

  private async takeOver(): Promise<void> {
    const stored = await this.database.query<LexiconEntry>(
      'SELECT term, sense, lang, exact, except_phrases AS "except" FROM lexicon_entry WHERE withdrawn_at IS NULL ORDER BY id',
    );
    // A release may take a material away; nobody could tell what the word means then.
    const entries = stored.filter(({ sense }) => mayBeSense(sense));
    if (entries.length < stored.length) this.logger.warn({ words: stored.length - entries.length }, 'Words of the lexicon mean what does not exist any more');
    // The same words stay the same array: all that was worked out with them stays.
    if (JSON.stringify(entries) !== JSON.stringify(lexiconEntriesInUse())) useLexiconEntries(entries);
  }
}
