import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { v7 as uuid } from 'uuid';
import { dataPath } from '../config/data-folder';
import type { Configuration } from '../config/configuration';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail in plain text. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;

  /** Where mail goes, for `doctor`. Names no secret. */
  abstract readonly destination: string;

  /** Whether the relay answers. */
  abstract verify(): Promise<boolean>;
}

class SmtpMailer extends Mailer {
  private readonly transport;
  readonly destination: string;

  constructor(url: string, private readonly from: string) {
    super();
    this.transport = createTransport(url, { from });
    this.destination = `SMTP ${new URL(url).host}`;
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail({ from: this.from, ...mail });
  }

  async verify(): Promise<boolean> {
    return this.transport.verify().then(() => true, () => false);
  }
}

/** Writes each mail as an .eml file, for installations without a relay. */
class FolderMailer extends Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true });

  constructor(readonly destination: string, private readonly from: string) {
    super();
    mkdirSync(destination, { recursive: true, mode: 0o700 });
  }

  async send(mail: Mail): Promise<void> {
    const { message } = await this.transport.sendMail({ from: this.from, ...mail });
    await writeFile(join(this.destination, `${uuid()}.eml`), message as Buffer, { mode: 0o600 });
  }

  async verify(): Promise<boolean> {
    return true;
  }
}

export function makeMailer(configuration: Configuration): Mailer {
  return configuration.SMTP_URL
    ? new SmtpMailer(configuration.SMTP_URL, configuration.MAIL_FROM)
    : new FolderMailer(dataPath(configuration, 'mail'), configuration.MAIL_FROM);
}
