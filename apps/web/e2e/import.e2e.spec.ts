import { becomes, Stage } from './stage';

const FILE = [
  'id,organisation_id,kind,title,description,quantity,unit,available_from,available_until,municipality',
  'l-1,o-1,OFFER,Stoelen,Twintig houten stoelen,20,stuks,2026-04-01,,Aalst',
  'l-2,o-1,OFFER,Tafels,Vier tafels,4,stuks,2026-04-01,,Alst',
].join('\r\n');

describe('importing a spreadsheet', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    await stage.bench.rows.organisation({ name: 'Kringwinkel Test', externalRef: 'o-1' });
  });
  afterAll(() => stage.close());

  it('is checked first; what is wrong is told by line and column with a suggestion; the good rows come in', async () => {
    const staff = await stage.bench.rows.user({ hubRoles: [{ hubId: 'de-keet', role: 'HUB_STAFF' }] });
    const page = await stage.visit({ as: staff.email });
    await page.goto('/importeren');
    await page.locator('input[type=file]').setInputFiles({ name: 'berichten.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await page.getByText('berichten.csv is nagekeken').waitFor();
    const cells = await page.getByRole('row').filter({ hasText: 'municipality' }).getByRole('cell').allInnerTexts();
    expect(cells.map((text) => text.split('\n')[0])).toEqual([
      '3', 'municipality', expect.stringContaining('Bedoelt u') as string, 'Aalst', 'regel gaat niet mee',
    ]);
    expect(await count()).toBe(0);

    await page.getByRole('button', { name: 'Importeer 1 regel' }).click();
    await page.getByText('berichten.csv is geïmporteerd').waitFor();
    await becomes(count, 1);

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download als CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('berichten-fouten.csv');
  });

  async function count(): Promise<number> {
    const [row] = await stage.bench.database.query<{ count: number }>('SELECT count(*)::int AS count FROM listing');
    return row?.count ?? -1;
  }

  it('takes no file before it knows for which hub', async () => {
    const staff = await stage.bench.rows.user({ hubRoles: [{ hubId: 'de-keet', role: 'HUB_STAFF' }] });
    const page = await stage.visit({ as: staff.email });
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Hubs')) await asked;
      await route.continue();
    });
    await page.goto('/importeren');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    answer();
    await page.locator('input[type=file]').setInputFiles({ name: 'traag.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await page.getByText('traag.csv is nagekeken').waitFor();
  });

  it('says so when a file cannot be read', async () => {
    const staff = await stage.bench.rows.user({ hubRoles: [{ hubId: 'de-keet', role: 'HUB_STAFF' }] });
    const page = await stage.visit({ as: staff.email });
    await page.goto('/importeren');
    await page.locator('input[type=file]').setInputFiles({ name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
    await page.getByText('Dit bestand konden we niet lezen').waitFor();
  });

  it('gives the browser nothing to complain of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
