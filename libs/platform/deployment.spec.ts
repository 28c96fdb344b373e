import { load } from 'js-yaml';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIGURATION_NAMES, readConfiguration } from './config';

// There is no Docker where these run: the files themselves are read and held against the program.

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  ports?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  healthcheck?: { test: string[] };
}

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = load(read('docker-compose.yml')) as { services: Record<string, Service>; volumes: Record<string, unknown> };
const services = Object.entries(compose.services);
const dockerfile = read('Dockerfile').replace(/\\\n/g, ' ').split('\n');

const REQUIRED = /\$\{(\w+):\?[^}]*\}/g;
const PLACEHOLDER = /\$\{(\w+)(?::[-?][^}]*)?\}/g;

function environmentOf(name: string): Record<string, string> {
  return compose.services[name]?.environment ?? {};
}

/** As compose does: a required name that is absent is an error. */
function interpolate(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string | undefined, rest: string) => {
    const value = values[name];
    if (value) return value;
    if (kind === '?') throw new Error(`required variable ${name} is missing`);
    return rest;
  });
}

const SAMPLE = {
  TOKEN_SECRET: '3f'.repeat(20) + 'c0ffee',
  POSTGRES_PASSWORD: '8d1b7a2c',
  MEILI_KEY: '0a1b2c3d4e5f6071',
  PUBLIC_URL: 'https://schakel.example.be',
  SMTP_URL: 'smtp://mailpit:1025',
  MAIL_FROM: 'Schakel <schakel@example.be>',
};

function environmentWith(name: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(environmentOf(name)).map(([key, value]) => [key, interpolate(value, values)]));
}

describe('docker-compose.yml', () => {
  it('gives API and worker only names that the configuration knows', () => {
    for (const name of ['api', 'worker']) {
      expect(Object.keys(environmentOf(name)).filter((key) => !CONFIGURATION_NAMES.includes(key))).toEqual([]);
    }
  });

  it('asks the operator only for names of the configuration and the password of the database', () => {
    const asked = new Set([...read('docker-compose.yml').matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''));
    expect([...asked].filter((name) => !CONFIGURATION_NAMES.includes(name))).toEqual(['POSTGRES_PASSWORD']);
  });

  it('gives API and worker the same values', () => {
    expect(environmentOf('worker')).toEqual(environmentOf('api'));
  });

  it('starts both in production with what the guide asks for, and refuses when any of it is missing', () => {
    for (const name of ['api', 'worker']) {
      expect(readConfiguration(environmentWith(name, SAMPLE))).toMatchObject({ NODE_ENV: 'production', TOKEN_SECRET: SAMPLE.TOKEN_SECRET, WORKER: 'none' });
      for (const missing of Object.keys(SAMPLE)) {
        expect(() => environmentWith(name, { ...SAMPLE, [missing]: '' })).toThrow(`required variable ${missing} is missing`);
      }
    }
  });

  it('holds no secret itself', () => {
    const secrets = services.flatMap(([, { environment = {} }]) => Object.entries(environment).filter(([key]) => /SECRET|PASSWORD|KEY|^SMTP_URL$/.test(key)));
    expect(secrets.length).toBeGreaterThanOrEqual(6);
    expect(secrets.filter(([, value]) => value.replace(REQUIRED, '') !== '')).toEqual([]);
    const values = services.flatMap(([, { environment = {} }]) => Object.values(environment).map((value) => value.replace(REQUIRED, '<$1>')));
    const passwords = values.flatMap((value) => /:\/\/[^/]*:([^/]*)@/.exec(value)?.[1] ?? []);
    expect(passwords).toEqual(['<POSTGRES_PASSWORD>', '<POSTGRES_PASSWORD>']);
  });

  it('checks the health of every service', () => {
    const image = dockerfile.some((line) => line.startsWith('HEALTHCHECK ') && line.includes('/health/ready'));
    expect(image).toBe(true);
    const unchecked = services.filter(([, { healthcheck }]) => !healthcheck).map(([name]) => name);
    expect(unchecked).toEqual(['api']);
    expect(compose.services['api']?.build).toBe('.');
  });

  it('knows a living worker by the connection that a worker keeps', () => {
    const check = compose.services['worker']?.healthcheck?.test.join(' ') ?? '';
    const name = /application_name = '([^']+)'/.exec(check)?.[1] ?? 'none';
    expect(read('libs/platform/jobs/presence.ts')).toContain(`application_name: '${name}'`);
  });

  it('lets nothing but the web app and the caught mail out, and those to this machine only', () => {
    const published = services.filter(([, { ports }]) => ports).map(([name, { ports }]) => [name, ports]);
    expect(published).toEqual([
      ['api', ['127.0.0.1:${PORT:-3000}:3000']],
      ['mailpit', ['127.0.0.1:8025:8025']],
    ]);
  });

  it('pins its images and names its volumes', () => {
    expect(services.map(([, { image }]) => image).filter((image) => !image?.startsWith('schakel:'))).toEqual([
      'postgres:17',
      'getmeili/meilisearch:v1.50',
      'axllent/mailpit:v1.29',
    ]);
    const used = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    expect([...new Set(used)].sort()).toEqual(Object.keys(compose.volumes).sort());
  });
});

describe('Dockerfile', () => {
  it('sets only names that the configuration knows', () => {
    const names = dockerfile.filter((line) => line.startsWith('ENV ')).flatMap((line) => [...line.matchAll(/(\w+)=/g)].map(([, name]) => name ?? ''));
    expect(names).toEqual(['NODE_ENV', 'PORT', 'DATA_FOLDER']);
    expect(names.filter((name) => !CONFIGURATION_NAMES.includes(name))).toEqual([]);
  });

  it('ends as an ordinary user, with programs that exist', () => {
    expect(dockerfile.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    const start = JSON.parse(dockerfile.find((line) => line.startsWith('CMD '))?.slice(4) ?? '[]') as string[];
    expect(start).toEqual(['node', 'dist/apps/api/main.js']);
    for (const [, program] of [start, compose.services['worker']?.command ?? []]) {
      expect(existsSync(join(root, (program ?? '').replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
    }
  });

  it('takes in the reference data, and nothing that must stay out', () => {
    expect(dockerfile).toContain('COPY --from=build /app/reference-data reference-data');
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env', '.git', '.schakel', 'node_modules']));
  });
});

describe('docs/deploy.md', () => {
  it('explains every name that compose asks for', () => {
    const asked = new Set([...read('docker-compose.yml').matchAll(PLACEHOLDER)].map(([, name]) => name));
    const guide = read('docs/deploy.md');
    expect([...asked].filter((name) => !guide.includes(`| \`${name}\` |`))).toEqual([]);
  });
});
