import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Database, JobQueue } from '@schakel/platform';

/** For the machines that watch over this one: is it alive, can it work, how is it doing. */
@Controller()
export class HealthController {
  private readonly registry = new Registry();

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = (name: string, help: string, read: () => Promise<number>) =>
      new Gauge({ name, help, registers: [this.registry], collect() { return read().then((value) => this.set(value)); } });
    gauge('schakel_jobs_waiting', 'Jobs that wait or run', async () => (await this.jobs.state()).waiting);
    gauge('schakel_jobs_dead', 'Jobs that gave up', async () => (await this.jobs.state()).dead);
    gauge('schakel_jobs_oldest_seconds', 'Age of the oldest job that should have run', async () => (await this.jobs.state()).oldestSeconds);
  }

  @Get('health/alive')
  @HttpCode(200)
  alive() {
    return { status: 'alive' };
  }

  /** 503 while the database does not answer. */
  @Get(['health', 'health/ready'])
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const database = await this.database.query('SELECT 1').then(() => 'up', () => 'down');
    void reply.status(database === 'up' ? 200 : 503);
    return { status: database === 'up' ? 'ready' : 'not ready', database };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  metrics() {
    return this.registry.metrics();
  }
}
