import { CONFIGURATION_NAMES, Configuration, ConfigurationError, newSecret, readConfiguration } from './configuration';

const SECRET = 'x7'.repeat(20);
const PRODUCTION = {
  NODE_ENV: 'production', DATABASE_URL: 'postgres://app:q8Lw2Zr9@db:5432/schakel', TOKEN_SECRET: SECRET, PUBLIC_URL: 'https://schakel.example',
};

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfiguration(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    for (const value of Object.values(env)) if (value.length > 7) expect((error as Error).message).not.toContain(value);
    return (error as ConfigurationError).faults.map((fault) => fault.split(':')[0] ?? '');
  }
}

describe('the configuration', () => {
  it('starts without anything being set', () => {
    expect({ ...readConfiguration({}) }).toEqual({
      NODE_ENV: 'development', PORT: 3000, HOST: '0.0.0.0', DATABASE_POOL: 10, DATABASE_WAIT: 30, MAIL_FROM: 'Schakel <schakel@localhost>',
      PUBLIC_URL: 'http://localhost:3000', DATA_FOLDER: '.schakel', WORKER: 'inline', WORKER_CONCURRENCY: 4, LOG_LEVEL: 'info', HUB: 'de-keet',
      DEMO: false, UPLOAD_LIMIT_MB: 200, TRUST_PROXY: false, MEILI_INDEX: 'schakel',
      DATABASE_URL: undefined, MEILI_URL: undefined, MEILI_KEY: undefined, MEILI_SEARCH_KEY: undefined, MEILI_INDEX_KEY: undefined, SMTP_URL: undefined, TOKEN_SECRET: undefined,
    });
  });

  it('reads numbers and switches from text, and takes an empty value for none', () => {
    const { PORT, DEMO, TRUST_PROXY, MEILI_URL, HOST } = readConfiguration({ PORT: '8080', DEMO: '1', TRUST_PROXY: 'false', MEILI_URL: '', HOST: '' });
    expect({ PORT, DEMO, TRUST_PROXY, MEILI_URL, HOST }).toEqual({ PORT: 8080, DEMO: true, TRUST_PROXY: false, MEILI_URL: undefined, HOST: '0.0.0.0' });
  });

  it('has a name for every variable, and nothing else', () => {
    const declared = Object.keys(readConfiguration(PRODUCTION)).concat('MEILI_URL', 'MEILI_KEY', 'MEILI_SEARCH_KEY', 'MEILI_INDEX_KEY', 'SMTP_URL');
    expect([...CONFIGURATION_NAMES].sort()).toEqual([...new Set(declared)].sort());
    expect(new Configuration().production).toBe(false);
  });

  const WRONG: [string, string][] = [
    ['NODE_ENV', 'staging'], ['PORT', 'drieduizend'], ['PORT', '-1'], ['PORT', '65536'], ['PORT', '80.5'], ['DATABASE_URL', 'mysql://app:geheim123@db/x'],
    ['DATABASE_URL', 'postgres://app:q8#Lw2@db:5432/schakel'], ['DATABASE_URL', 'postgres://app:pw@db:poort/schakel'], ['DATABASE_POOL', '1'], ['DATABASE_WAIT', 'lang'],
    ['MEILI_URL', 'zoekmachine'], ['MEILI_INDEX', 'mijn index'], ['SMTP_URL', 'mail.example'], ['SMTP_URL', 'smtp://u:p#w@mail.example:x'], ['PUBLIC_URL', 'schakel.example'], ['TOKEN_SECRET', 'te-kort-geheim'],
    ['WORKER', 'apart'], ['WORKER_CONCURRENCY', '0'], ['LOG_LEVEL', 'luid'], ['HUB', 'De Keet'], ['DEMO', 'misschien'], ['UPLOAD_LIMIT_MB', '0'], ['TRUST_PROXY', 'ja'],
  ];
  it.each(WRONG)('names %s when it cannot be used, and never its value (%s)', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([name]);
  });

  it('names everything that is wrong at once', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'luid', DATABASE_URL: 'mysql://app:geheim123@db' }).sort()).toEqual(['DATABASE_URL', 'LOG_LEVEL', 'PORT']);
  });

  it('asks in production for what it makes up elsewhere', () => {
    expect(faultsOf({ NODE_ENV: 'production' }).sort()).toEqual(['DATABASE_URL', 'PUBLIC_URL', 'TOKEN_SECRET']);
    expect(faultsOf(PRODUCTION)).toEqual([]);
    expect(faultsOf({ ...PRODUCTION, DEMO: 'true' })).toEqual(['DEMO']);
  });

  it.each([
    ['TOKEN_SECRET', 'change-me-change-me-change-me-change-me'], ['TOKEN_SECRET', 'a'.repeat(40)], ['TOKEN_SECRET', 'Geheim-geheim-geheim-geheim-geheim'],
    ['DATABASE_URL', 'postgres://schakel:schakel@db:5432/schakel'], ['DATABASE_URL', 'postgres://postgres:postgres@db/schakel'], ['DATABASE_URL', 'postgres://app:%77achtwoord@db/x'],
    ['MEILI_KEY', 'masterKey'], ['MEILI_INDEX_KEY', 'changeme'], ['SMTP_URL', 'smtps://app:changeme@mail.example'],
  ])('refuses a secret in production that everybody knows: %s %s', (name, value) => {
    expect(faultsOf({ ...PRODUCTION, [name]: value })).toEqual([name]);
  });

  it('makes secrets that pass its own rules', () => {
    const [one, two] = [newSecret(), newSecret()];
    expect(one).toMatch(/^[\w-]{64}$/);
    expect(two).not.toBe(one);
    expect(faultsOf({ ...PRODUCTION, TOKEN_SECRET: one })).toEqual([]);
  });
});
