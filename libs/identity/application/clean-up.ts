import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, JobQueue } from '@schakel/platform';

/** Once a day throws away what is over: sessions with their tokens, links, and counted attempts. */
@Injectable()
export class CleanUp implements OnModuleInit {
  constructor(
    private readonly queue: JobQueue,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle('identity:clean-up', () => this.run(), { hour: 2, minute: 10 });
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.database.query('DELETE FROM session WHERE expires_at <= $1 OR revoked_at IS NOT NULL', [now]);
    await this.database.query('DELETE FROM one_time_token WHERE expires_at <= $1 OR used_at IS NOT NULL', [now]);
    await this.database.query('DELETE FROM rate_limit WHERE expire <= $1', [Date.now()]);
  }
}
