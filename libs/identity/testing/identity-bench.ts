import type { Abstract } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  Database, FixedClock, JobQueue, Mailer, makeLogger, PlatformModule, poolOf, readConfiguration, ViewerSource, type Mail, type Viewer,
} from '@schakel/platform';
import { Logger, runOnce } from 'graphile-worker';
import { v7 as uuid } from 'uuid';
import { Sessions } from '../application/sessions';
import { UserAdministration, type NewUser } from '../application/user-administration';
import { IdentityModule } from '../identity.module';

class MailBox extends Mailer {
  readonly destination = 'test';
  readonly mails: Mail[] = [];

  async send(mail: Mail): Promise<void> {
    this.mails.push(mail);
  }

  async verify(): Promise<boolean> {
    return true;
  }
}

/** The room as it really runs, for specs: on a real database, with a clock that stands still and a box that catches mail. */
export class IdentityBench {
  static readonly TOKEN_SECRET = 'only-for-the-specs-of-this-room-4711';
  static readonly START = new Date('2026-03-02T09:00:00Z');

  private constructor(
    readonly database: Database,
    readonly clock: FixedClock,
    readonly mails: readonly Mail[],
    readonly get: <T>(type: Abstract<T>) => T,
    readonly close: () => Promise<void>,
  ) {}

  static async on(database: Database): Promise<IdentityBench> {
    const configuration = readConfiguration({
      NODE_ENV: 'test', LOG_LEVEL: 'silent', TOKEN_SECRET: IdentityBench.TOKEN_SECRET, PUBLIC_URL: 'https://schakel.example/hub/',
    });
    const clock = new FixedClock(IdentityBench.START);
    const box = new MailBox();
    const parts = { configuration, logger: makeLogger(configuration), database, clock };
    const module = await Test.createTestingModule({ imports: [PlatformModule.with(parts), IdentityModule] })
      .overrideProvider(Mailer)
      .useValue(box)
      .compile();
    await module.init();
    return new IdentityBench(database, clock, box.mails, (type) => module.get(type, { strict: false }), () => module.close());
  }

  passSeconds(seconds: number): void {
    this.clock.moveTo(new Date(this.clock.now().getTime() + seconds * 1000));
  }

  /** Runs all jobs that wait. */
  async runJobs(): Promise<void> {
    const { handlers } = this.get(JobQueue);
    await runOnce({
      pgPool: poolOf(this.database.dataSource),
      noHandleSignals: true,
      logger: new Logger(() => () => undefined),
      taskList: Object.fromEntries([...handlers].map(([name, handler]) => [name, (payload: unknown) => handler(payload as Parameters<typeof handler>[0])])),
    });
  }

  async addHub(): Promise<string> {
    const id = `hub-${uuid()}`;
    await this.database.query('INSERT INTO hub (id, name, active) VALUES ($1, $2, true)', [id, `Hub ${id}`]);
    return id;
  }

  async addOrganisation(hubId: string, name = 'Kringwinkel De Dender'): Promise<string> {
    const id = uuid();
    await this.database.query(
      `INSERT INTO organisation (id, hub_id, name, kind, nis, place_code, lat, lon, created_at, updated_at)
       VALUES ($1, $2, $3, 'SEC', '41002', '41002', 50.94, 4.04, now(), now())`,
      [id, hubId, name],
    );
    return id;
  }

  /** A user with an address of their own, and no password unless one is given. */
  async addUser(user: Partial<NewUser> = {}): Promise<{ userId: string; email: string }> {
    const email = user.email ?? `${uuid()}@voorbeeld.be`;
    const { userId } = await this.get(UserAdministration).add({ name: 'An Peeters', hubRoles: [], organisationIds: [], ...user, email });
    return { userId, email };
  }

  /** Somebody as they are once signed in. */
  async viewer(user: Partial<NewUser> = {}): Promise<Viewer & { userId: string; email: string }> {
    const { userId, email } = await this.addUser(user);
    return { ...(await this.viewerOf(userId)), userId, email };
  }

  async viewerOf(userId: string): Promise<Viewer> {
    return this.get(ViewerSource).fromBearer((await this.get(Sessions).open(userId)).accessToken);
  }

  mailsTo(email: string): readonly Mail[] {
    return this.mails.filter((mail) => mail.to === email);
  }

  /** The token of the link in a mail. */
  tokenIn(mail: Mail | undefined): string {
    const link = /https:\S+/.exec(mail?.text ?? '')?.[0];
    return link ? (new URL(link).searchParams.get('token') ?? '') : '';
  }

  /** Codes of what the audit trail of a hub says about a user, oldest first. */
  async auditOf(userId: string, hubId: string | null): Promise<string[]> {
    const rows = await this.database.query<{ action: string }>(
      'SELECT action FROM audit_entry WHERE subject_id = $1 AND hub_id IS NOT DISTINCT FROM $2 ORDER BY id',
      [userId, hubId],
    );
    return rows.map((row) => row.action);
  }
}
