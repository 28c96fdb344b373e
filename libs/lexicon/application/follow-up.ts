import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobQueue } from '@schakel/platform';
import { Rereading } from '@schakel/listings';
import { Refresh } from '@schakel/search';
import { LexiconInForce } from './in-force';

const LEXICON_CHANGED = 'lexicon-changed';

/** After the changes of listings, which somebody waits for. */
const PRIORITY = 2;

/**
 * After the words changed: listings that are read otherwise by now are indexed and matched again, and so are those that are only
 * found by other words. Repeating it does nothing; every night it catches what was written just while the words changed.
 */
@Injectable()
export class FollowUp implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly inForce: LexiconInForce,
    private readonly rereading: Rereading,
    private readonly refresh: Refresh,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(LEXICON_CHANGED, async () => this.run(), { hour: 2, minute: 20 });
  }

  /** Part of the transaction of the change; changes that were not followed up yet are followed up together. */
  async later(): Promise<void> {
    await this.jobs.add(LEXICON_CHANGED, {}, { key: LEXICON_CHANGED, priority: PRIORITY });
  }

  private async run(): Promise<void> {
    // This process may not have been told yet.
    await this.inForce.look();
    await this.rereading.reread();
    await this.refresh.run();
  }
}
