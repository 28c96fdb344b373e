import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from './configuration';
import { dataPath, tokenSecret } from './data-folder';

describe('the data folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schakel-data-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made where it is first used', async () => {
    const path = dataPath({ DATA_FOLDER: join(folder, 'een', 'twee') }, 'mail');
    expect(path).toBe(join(folder, 'een', 'twee', 'mail'));
    expect((await stat(join(folder, 'een', 'twee'))).isDirectory()).toBe(true);
  });

  it('keeps the secret that signs tokens, for its owner alone, from start to start', async () => {
    const configuration = readConfiguration({ DATA_FOLDER: folder });
    const secret = tokenSecret(configuration);
    expect(secret).toMatch(/^[\w-]{64}$/);
    expect(tokenSecret(readConfiguration({ DATA_FOLDER: folder }))).toBe(secret);
    const file = join(folder, 'token-secret');
    expect(await readFile(file, 'utf8')).toBe(secret);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('keeps no secret that the environment gives', async () => {
    const given = 'x7'.repeat(20);
    expect(tokenSecret(readConfiguration({ DATA_FOLDER: folder, TOKEN_SECRET: given }))).toBe(given);
    await expect(stat(join(folder, 'token-secret'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
