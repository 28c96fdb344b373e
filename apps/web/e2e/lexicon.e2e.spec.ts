import { Database, JobQueue, JobRunner, LOGGER } from '@schakel/platform';
import { axeFaults, keepPicture, overflow, overlaps } from './looks';
import { becomes, Stage } from './stage';

describe('the words of the lexicon', () => {
  let stage: Stage;
  let staff: string;

  beforeAll(async () => {
    stage = await Stage.open();
    const { rows } = stage.bench;
    ({ email: staff } = await rows.user({ hubRoles: [{ hubId: 'de-keet', role: 'HUB_STAFF' }] }));
    const school = await rows.organisation({ name: 'School De Linde' });
    for (const title of ['20 fluttermatten', 'Onze fluttermat mag weg', 'Twee knorfels']) await rows.listing(school, { title });
    await rows.lexiconEntry('de-keet', 'zwoegmat');
    await work();
  });
  afterAll(() => stage.close());

  /** What a worker does beside the server. */
  async function work(): Promise<void> {
    const { app, configuration } = stage.bench;
    const queue = app.get(JobQueue);
    const runner = new JobRunner(app.get(Database), queue, app.get(LOGGER), { url: configuration.DATABASE_URL ?? '', concurrency: 2 });
    await runner.start();
    try {
      await becomes(async () => (await queue.state()).waiting, 0);
    } finally {
      await runner.stop();
    }
  }

  it('go from one that is not understood to one that listings are found by', async () => {
    const page = await stage.visit({ as: staff });
    await page.goto('/beheer');
    await page.getByRole('link', { name: 'Woorden' }).click();
    await page.getByRole('heading', { name: 'fluttermat', exact: true }).waitFor();
    await becomes(() => page.getByText('in 2 berichten').isVisible(), true);
    await page.getByRole('button', { name: 'Toevoegen: fluttermat' }).click();
    const dialog = page.getByRole('dialog');
    await becomes(() => dialog.getByLabel('Woord', { exact: true }).inputValue(), 'fluttermat');
    await becomes(() => dialog.getByRole('button', { name: 'Bewaren' }).isDisabled(), true);

    // By the keyboard alone.
    await dialog.getByRole('combobox', { name: 'Betekenis' }).fill('bureaust');
    await dialog.getByRole('option', { name: /^bureaustoel Meubilair/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await becomes(() => dialog.getByRole('combobox', { name: 'Betekenis' }).inputValue(), 'bureaustoel');
    await dialog.getByRole('button', { name: 'Wat verandert er?' }).click();
    await dialog.getByText('2 van de 3 gepubliceerde berichten worden anders gelezen.').waitFor();
    await becomes(() => dialog.getByText('bureaustoel, stoel (meubels)').count(), 2);
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('“fluttermat” staat erbij.').waitFor();
    await becomes(() => page.getByRole('heading', { name: 'fluttermat', exact: true }).count(), 0);

    await work();
    await page.goto('/zoeken?q=bureaustoelen');
    await page.getByRole('link', { name: '20 fluttermatten' }).waitFor();
    await page.goto('/beheer/woorden?lijst=toegevoegd');
    await page.getByRole('button', { name: 'Intrekken: fluttermat' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
    await page.getByText(/^ingetrokken op/).waitFor();
    await work();
    await page.reload();
    await page.getByRole('tab', { name: 'Niet begrepen' }).click();
    await page.getByRole('heading', { name: 'fluttermat', exact: true }).waitFor();
  });

  it('say what is wrong with one that cannot be', async () => {
    const page = await stage.visit({ as: staff, width: 390 });
    await page.goto('/beheer/woorden');
    await page.getByRole('button', { name: 'Woord toevoegen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Woord', { exact: true }).fill('Knorfel');
    await dialog.getByRole('button', { name: 'Wat verandert er?' }).click();
    await dialog.getByText('Kies een betekenis uit de lijst.').waitFor();
    await dialog.getByRole('combobox', { name: 'Betekenis' }).fill('kast');
    await dialog.getByRole('option', { name: /^kasten en rekken/ }).click();
    await dialog.getByRole('button', { name: 'Wat verandert er?' }).click();
    await dialog.getByText('Schrijf het woord met kleine letters. Bedoelt u “knorfel”?').waitFor();
    await becomes(() => dialog.getByRole('button', { name: 'Bewaren' }).isDisabled(), true);
    expect([await axeFaults(page), await overflow(page)]).toEqual([[], 0]);
  });

  it.each([[1440, 'light'], [390, 'light'], [1440, 'dark']] as const)('are usable by all at %i pixels, %s', async (width, scheme) => {
    const page = await stage.visit({ as: staff, width, scheme });
    const faults: string[] = [];
    for (const [path, text] of [['/beheer/woorden', 'knorfel'], ['/beheer/woorden?lijst=toegevoegd', 'zwoegmat']] as const) {
      await page.goto(path);
      await page.getByText(text, { exact: true }).first().waitFor();
      faults.push(...(await axeFaults(page)), ...(await overlaps(page)), ...((await overflow(page)) > 0 ? [`${path}: reaches beyond the edge`] : []));
    }
    await page.goto('/beheer/woorden');
    await page.getByText('knorfel', { exact: true }).waitFor();
    if (scheme === 'light') await keepPicture(page, `beheer-woorden-${width}`);
    expect(faults).toEqual([]);
  });

  it('give the browser nothing to complain of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
