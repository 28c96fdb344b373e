import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, MaxLength, Min, MinLength, validateSync } from 'class-validator';
import { randomBytes } from 'node:crypto';

const toNumber = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value));
const toBoolean = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value));

/** Everything that the environment can set, read once at start. The README has the same table. */
export class Configuration {
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test' = 'development';

  /** Port of the web app and the API. */
  @toNumber()
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  /** Address to listen on. */
  @IsString()
  HOST = '0.0.0.0';

  /** PostgreSQL 15 or newer; without it the embedded server is used (not in production). */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL?: string;

  /** Connections that one process may hold. */
  @toNumber()
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL = 10;

  /** Seconds to wait for an unreachable database before giving up. */
  @toNumber()
  @IsInt()
  @Min(0)
  @Max(3600)
  DATABASE_WAIT = 30;

  /** Meilisearch; without it PostgreSQL searches. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  MEILI_URL?: string;

  /** Its master key, of which keys for searching and for indexing are made; or a key that may do both. */
  @IsOptional()
  @IsString()
  MEILI_KEY?: string;

  /** Instead of MEILI_KEY: keys for searching alone and for indexing alone. */
  @IsOptional()
  @IsString()
  MEILI_SEARCH_KEY?: string;

  @IsOptional()
  @IsString()
  MEILI_INDEX_KEY?: string;

  /** Name of the index; installations on one Meilisearch have one each. */
  @Matches(/^[A-Za-z0-9_-]{1,100}$/)
  MEILI_INDEX = 'schakel';

  /** Mail relay; without it mail is written to a folder. */
  @IsOptional()
  @Matches(/^smtps?:\/\//)
  SMTP_URL?: string;

  @IsString()
  @MaxLength(200)
  MAIL_FROM = 'Schakel <schakel@localhost>';

  /** Address under which people reach this installation; links in mail start with it. */
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  PUBLIC_URL = 'http://localhost:3000';

  /** Signs access tokens; at least 32 characters. Made and kept in DATA_FOLDER outside production. */
  @IsOptional()
  @IsString()
  @MinLength(32)
  TOKEN_SECRET?: string;

  /** Where the embedded database, written mail and uploads are kept. */
  @IsString()
  DATA_FOLDER = '.schakel';

  /** Whether the API process also runs the jobs. */
  @IsIn(['inline', 'none'])
  WORKER: 'inline' | 'none' = 'inline';

  /** Jobs that one process runs at the same time. */
  @toNumber()
  @IsInt()
  @Min(1)
  @Max(64)
  WORKER_CONCURRENCY = 4;

  @IsIn(['silent', 'error', 'warn', 'info', 'debug'])
  LOG_LEVEL: 'silent' | 'error' | 'warn' | 'info' | 'debug' = 'info';

  /** The hub that a visitor sees first. */
  @Matches(/^[a-z0-9-]+$/)
  HUB = 'de-keet';

  /** Load the example hub into an empty database at start. */
  @toBoolean()
  @IsBoolean()
  DEMO = false;

  /** Largest file that may be uploaded, in megabytes. */
  @toNumber()
  @IsInt()
  @Min(1)
  @Max(2000)
  UPLOAD_LIMIT_MB = 200;

  /** Whether the reverse proxy in front may be believed about the visitor's address. */
  @toBoolean()
  @IsBoolean()
  TRUST_PROXY = false;

  get production(): boolean {
    return this.NODE_ENV === 'production';
  }
}

/** Names of the environment variables that exist. */
export const CONFIGURATION_NAMES: readonly string[] = [
  'NODE_ENV', 'PORT', 'HOST', 'DATABASE_URL', 'DATABASE_POOL', 'DATABASE_WAIT', 'MEILI_URL', 'MEILI_KEY', 'MEILI_SEARCH_KEY', 'MEILI_INDEX_KEY', 'MEILI_INDEX',
  'SMTP_URL', 'MAIL_FROM',
  'PUBLIC_URL', 'TOKEN_SECRET', 'DATA_FOLDER', 'WORKER', 'WORKER_CONCURRENCY', 'LOG_LEVEL', 'HUB', 'DEMO', 'UPLOAD_LIMIT_MB', 'TRUST_PROXY',
];

/** Secrets that were published somewhere (this repository, examples) and so protect nothing. */
const KNOWN_SECRETS = /^(change|secret|geheim|default|example|voorbeeld|schakel|wachtwoord|password|postgres$|masterkey|admin$)|^(.)\2+$/i;

/** A configuration that cannot be used: names the variables at fault, never their values. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Configuratie klopt niet:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads the environment into a {@link Configuration}.
 * @throws ConfigurationError naming each faulty variable
 */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(CONFIGURATION_NAMES.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const configuration = plainToInstance(Configuration, given, { exposeDefaultValues: true });
  const faults = validateSync(configuration).map(
    (fault) => `${fault.property}: ${Object.keys(fault.constraints ?? {}).join(', ')}`,
  );
  for (const name of ['DATABASE_URL', 'SMTP_URL'] as const) {
    const unreadable = configuration[name] !== undefined && !URL.canParse(configuration[name]);
    if (unreadable && !faults.some((fault) => fault.startsWith(name))) faults.push(`${name}: geen geldig adres (tekens als @ en # in een wachtwoord worden %40 en %23)`);
  }
  if (configuration.production) {
    if (!configuration.DATABASE_URL) faults.push('DATABASE_URL: verplicht in productie');
    if (!configuration.TOKEN_SECRET) faults.push('TOKEN_SECRET: verplicht in productie (minstens 32 tekens)');
    if (!env['PUBLIC_URL']) faults.push('PUBLIC_URL: verplicht in productie');
    if (configuration.DEMO) faults.push('DEMO: kan niet in productie');
    for (const [name, secret] of secretsIn(configuration)) {
      if (secret && KNOWN_SECRETS.test(secret)) faults.push(`${name}: is een voorbeeldwaarde; kies een eigen geheim`);
    }
  }
  if (faults.length > 0) throw new ConfigurationError(faults);
  return configuration;
}

function secretsIn({ TOKEN_SECRET, MEILI_KEY, MEILI_SEARCH_KEY, MEILI_INDEX_KEY, DATABASE_URL, SMTP_URL }: Configuration): [name: string, secret: string | undefined][] {
  const passwordIn = (url: string | undefined) => (url && URL.canParse(url) ? decodeURIComponent(new URL(url).password) : undefined);
  return [['TOKEN_SECRET', TOKEN_SECRET], ['MEILI_KEY', MEILI_KEY], ['MEILI_SEARCH_KEY', MEILI_SEARCH_KEY], ['MEILI_INDEX_KEY', MEILI_INDEX_KEY],
    ['DATABASE_URL', passwordIn(DATABASE_URL)], ['SMTP_URL', passwordIn(SMTP_URL)]];
}

/** A secret of 48 random bytes, for installations that keep their own. */
export function newSecret(): string {
  return randomBytes(48).toString('base64url');
}
