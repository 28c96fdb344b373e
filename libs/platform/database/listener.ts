import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

const AGAIN_MS = 1000;

/**
 * Hears what any process tells PostgreSQL's channel (NOTIFY), on a connection of its own. When that breaks it is made anew, and
 * `heard` is called too: something may have been missed.
 */
export class Listener {
  private client: Client | null = null;
  private closed = false;
  private opening: Promise<void> = Promise.resolve();

  /** The channel is a plain identifier, in lower case. */
  constructor(
    private readonly dataSource: DataSource,
    private readonly channel: string,
    private readonly heard: () => void,
  ) {}

  /** Resolves when everything that is told from now on is heard. */
  open(): Promise<void> {
    return (this.opening = this.connect());
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.opening.catch(() => undefined);
    await this.client?.end().catch(() => undefined);
    this.client = null;
  }

  private async connect(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new Client({ connectionString: url, application_name: `schakel ${this.channel}` });
    client.on('notification', this.heard);
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    client.on('error', () => undefined);
    client.on('end', () => {
      if (this.client === client) this.opening = this.again();
    });
  }

  private async again(): Promise<void> {
    while (!this.closed) {
      await sleep(AGAIN_MS);
      if (this.closed) return;
      try {
        await this.connect();
        return this.heard();
      } catch {
        // The server is still away; try again.
      }
    }
  }
}
