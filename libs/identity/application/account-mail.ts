import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration, Database, JobQueue, Mailer, type JobPayload } from '@schakel/platform';
import { Accounts } from '../persistence/accounts';
import { invitationText, resetText, welcomeText } from './mail-texts';
import { PasswordLinks } from './password-links';

const WELCOME = 'identity:welcome';
const RESET = 'identity:password-reset';

/** Where somebody is welcomed: an organisation of a hub, or the hub itself. */
export interface Place {
  readonly hubId: string;
  readonly organisationId: string | null;
}

/**
 * Mail about accounts, sent by jobs: so none goes out for what was rolled back, a relay that is away loses none, and a request
 * takes as long whether or not there is somebody to write to. Links are made as they are sent and are in no queue.
 */
@Injectable()
export class AccountMail implements OnModuleInit {
  constructor(
    private readonly queue: JobQueue,
    private readonly mailer: Mailer,
    private readonly accounts: Accounts,
    private readonly links: PasswordLinks,
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.queue.handle(WELCOME, (payload) => this.sendWelcome(payload));
    this.queue.handle(RESET, (payload) => this.sendReset(payload));
  }

  /** Welcomes somebody: with a link to choose a password, or by a mere notice where they have one. */
  async welcome(userId: string, { hubId, organisationId }: Place): Promise<void> {
    await this.queue.add(WELCOME, { userId, hubId, organisationId }, { key: `${WELCOME}:${userId}:${organisationId ?? hubId}` });
  }

  /** Sends a link for a new password; for nobody (null) the same work is done, and nothing sent. */
  async resetPassword(userId: string | null): Promise<void> {
    await this.queue.add(RESET, { userId });
  }

  private async sendWelcome({ userId, organisationId, hubId }: JobPayload): Promise<void> {
    const account = await this.accounts.byId(String(userId));
    const [place] = await this.database.query<{ name: string }>(
      organisationId ? 'SELECT name FROM organisation WHERE id = $1' : 'SELECT name FROM hub WHERE id = $1',
      [organisationId ?? hubId],
    );
    if (!account?.email || !place) return;
    const text = account.passwordHash
      ? welcomeText(place.name, this.configuration.PUBLIC_URL)
      : invitationText(place.name, await this.links.make(account.id, 'INVITATION'));
    await this.mailer.send({ to: account.email, ...text });
  }

  private async sendReset({ userId }: JobPayload): Promise<void> {
    const account = typeof userId === 'string' ? await this.accounts.byId(userId) : null;
    if (!account?.email) return;
    await this.mailer.send({ to: account.email, ...resetText(await this.links.make(account.id, 'PASSWORD_RESET')) });
  }
}
