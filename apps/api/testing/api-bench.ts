import { JwtService, type JwtSignOptions } from '@nestjs/jwt';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { FixedClock, makeLogger, readConfiguration, type Configuration, type Database } from '@schakel/platform';
import { createTestDatabase, Rows } from '@schakel/testing';
import { ENTITIES } from '../../wiring/features';
import { seedReferenceData } from '../../wiring/seed';
import { makeServer, type Server } from '../server';
import { ApiClient } from './api-client';

/** The API as its users meet it: the real server on a fresh database, with a clock that stands still and a log that is kept. */
export class ApiBench {
  static readonly START = new Date('2026-03-02T09:00:00Z');
  static readonly TOKEN_SECRET = 'only-for-the-specs-of-the-api-4711-0815';

  readonly rows: Rows;

  private constructor(
    readonly configuration: Configuration,
    readonly database: Database,
    readonly clock: FixedClock,
    /** Every line that was logged, at all levels. */
    readonly logLines: readonly string[],
    private readonly server: Server,
    private readonly release: () => Promise<void>,
  ) {
    this.rows = new Rows(database, clock);
  }

  /** `environment` goes over what the bench itself sets. */
  static async open(environment: Readonly<Record<string, string>> = {}): Promise<ApiBench> {
    const { database, url, drop } = await createTestDatabase(ENTITIES);
    const folder = await mkdtemp(join(tmpdir(), 'schakel-api-'));
    const configuration = readConfiguration({
      NODE_ENV: 'test', LOG_LEVEL: 'debug', DATABASE_URL: url, TOKEN_SECRET: ApiBench.TOKEN_SECRET, DATA_FOLDER: folder, ...environment,
    });
    const logLines: string[] = [];
    const logger = makeLogger(configuration, { write: (line) => void logLines.push(line) });
    const clock = new FixedClock(ApiBench.START);
    await seedReferenceData(database);
    const server = await makeServer({ configuration, logger, database, clock });
    await server.app.getHttpAdapter().getInstance().ready();
    return new ApiBench(configuration, database, clock, logLines, server, async () => {
      await drop();
      await rm(folder, { recursive: true, force: true });
    });
  }

  get app(): Server['app'] {
    return this.server.app;
  }

  get schema(): GraphQLSchema {
    return this.app.get(GraphQLSchemaHost).schema;
  }

  /** Somebody without a session. */
  visitor(): ApiClient {
    return new ApiClient(this.app, null);
  }

  /** Somebody with a session, which is written straight into the database; that signing in gives one is for the specs of sign-in. */
  async as(user: { readonly id: string }): Promise<ApiClient> {
    return new ApiClient(this.app, await this.token(user.id));
  }

  /** A client of a new user with these places. */
  async client(places: Parameters<Rows['user']>[0] = {}): Promise<ApiClient> {
    return this.as(await this.rows.user(places));
  }

  /** The access token of a new session; `change` makes it another than the server would give. */
  async token(userId: string, change: JwtSignOptions = {}): Promise<string> {
    const sessionId = uuid();
    const now = this.clock.now();
    await this.database.query(
      `INSERT INTO session (id, user_id, created_at, last_used_at, expires_at) VALUES ($1, $2, $3, $3, $3::timestamptz + interval '30 days')`,
      [sessionId, userId, now],
    );
    const seconds = Math.floor(now.getTime() / 1000);
    return new JwtService().sign(
      { sid: sessionId, iat: seconds },
      { secret: ApiBench.TOKEN_SECRET, algorithm: 'HS256', subject: userId, issuer: 'schakel', audience: 'schakel-api', expiresIn: 900, ...change },
    );
  }

  /** Listens on a free port of the loopback. @returns the address, as `http://127.0.0.1:40123` */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    return this.app.getUrl();
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.release();
  }
}
