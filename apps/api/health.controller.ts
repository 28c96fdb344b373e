import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Database, JobQueue } from '@schakel/platform';
import { SearchHealth, type SearchReport } from '@schakel/search';

/** For the machines that watch over this one: is it alive, can it work, how is it doing. */
@Controller()
export class HealthController {
  private readonly registry = new Registry();

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly search: SearchHealth,
  ) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = (name: string, help: string, read: () => Promise<number>) =>
      new Gauge({ name, help, registers: [this.registry], collect() { return read().then((value) => this.set(value)); } });
    gauge('schakel_jobs_waiting', 'Jobs that wait or run', async () => (await this.jobs.state()).waiting);
    gauge('schakel_jobs_dead', 'Jobs that gave up', async () => (await this.jobs.state()).dead);
    gauge('schakel_search_degraded', '1 while another search engine answers than the one that should', async () => Number((await this.search.read()).degraded));
    gauge('schakel_search_pending_seconds', 'Age of the oldest change that a search engine has not been told', async () => Math.max(0, ...(await this.search.read()).engines.map((engine) => engine.oldestSeconds)));
    gauge('schakel_jobs_oldest_seconds', 'Age of the oldest job that should have run', async () => (await this.jobs.state()).oldestSeconds);
  }

  @Get('health/alive')
  @HttpCode(200)
  alive() {
    return { status: 'alive' };
  }

  /** 503 while the database does not answer. Without Meilisearch everything works: that search is degraded is told, and no reason to fail. */
  @Get(['health', 'health/ready'])
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const database = await this.database.query('SELECT 1').then(() => 'up', () => 'down');
    void reply.status(database === 'up' ? 200 : 503);
    if (database === 'down') return { status: 'not ready', database };
    return { status: 'ready', database, search: searchOutcome(await this.search.read()) };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  metrics() {
    return this.registry.metrics();
  }
}

function searchOutcome({ engine, degraded, engines }: SearchReport) {
  return {
    engine, degraded,
    engines: engines.map(({ name, asked, reachable, needsRebuild, documents, waiting, refused, oldestSeconds }) => ({
      name, asked, reachable, needsRebuild, documents, waiting, refused, oldestSeconds: Math.round(oldestSeconds),
    })),
  };
}
