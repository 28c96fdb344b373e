import type { Page } from 'playwright-core';
import { becomes, Stage } from './stage';

const TEXT = 'Wij vervangen 40 bureaustoelen. Goede staat, zwart, op te halen in Ninove.';

describe('posting a listing', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  async function member() {
    const { rows } = stage.bench;
    const organisation = await rows.organisation({ name: 'Kantoor Oost' });
    return rows.user({ organisationIds: [organisation.id] });
  }

  /** Up to the second half of posting. */
  async function begin(page: Page): Promise<void> {
    await page.goto('/plaatsen');
    await page.getByLabel('Zeg het in uw eigen woorden').fill(TEXT);
    await page.getByRole('button', { name: 'Lees mijn bericht' }).click();
    await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
  }

  /** As the server has it, of the listing that is open. */
  async function descriptionOf(page: Page): Promise<string | undefined> {
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const [row] = await stage.bench.database.query<{ description: string }>('SELECT description FROM listing WHERE id = $1', [id]);
    return row?.description;
  }

  it('begins with one field, shows what was understood, and ends online', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await page.getByRole('banner').getByRole('link', { name: 'Bericht plaatsen' }).click();
    await page.getByLabel('Zeg het in uw eigen woorden').fill(TEXT);
    await page.getByRole('button', { name: 'Lees mijn bericht' }).click();
    await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
    await becomes(() => page.getByLabel('Titel').inputValue(), 'Wij vervangen 40 bureaustoelen');
    await page.getByRole('complementary').getByText('bureaustoel', { exact: true }).waitFor();
    await page.getByRole('complementary').getByText('Hoeveel het ongeveer is').waitFor();

    await page.getByLabel('Hoeveel (mag leeg blijven)').fill('40');
    await page.getByLabel('Eenheid').selectOption({ label: 'stuks' });
    await becomes(() => page.getByLabel('Gemeente of deelgemeente').inputValue(), 'Ninove');
    await page.getByText('Bewaard als concept.').waitFor();
    await page.getByRole('complementary').getByText('Hoeveel het ongeveer is').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Plaats bericht' }).click();
    await page.waitForURL(/berichten\//);
    await page.getByText('40 stuks').waitFor();
    const [row] = await stage.bench.database.query<{ status: string; quantity: number; nis: string }>(
      'SELECT status, quantity::float8 AS quantity, nis FROM listing ORDER BY created_at DESC, id DESC LIMIT 1',
    );
    expect(row).toEqual({ status: 'PUBLISHED', quantity: 40, nis: '41048' });
  });

  it('keeps what a visitor wrote until after signing in', async () => {
    const { email } = await member();
    const page = await stage.visit();
    await page.goto('/plaatsen?soort=REQUEST');
    await page.getByLabel('Zeg het in uw eigen woorden').fill('Wij zoeken kasten.');
    await page.getByRole('button', { name: 'Lees mijn bericht' }).click();
    await page.waitForURL(/aanmelden/);
    await stage.signIn(page, email);
    await page.waitForURL(/plaatsen$/);
    await becomes(() => page.getByLabel('Zeg het in uw eigen woorden').inputValue(), 'Wij zoeken kasten.');
    await becomes(() => page.getByLabel('Vraag').isChecked(), true);
  });

  it('loses nothing when the connection drops while one writes', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await begin(page);
    await page.context().setOffline(true);
    await page.getByLabel('Beschrijving').fill('Zonder verbinding geschreven.');
    await page.getByText('Geen verbinding. Uw tekst staat veilig in deze browser').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Bewaard als concept.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
    await becomes(() => page.getByLabel('Beschrijving').inputValue(), 'Zonder verbinding geschreven.');
  });

  it('keeps a text that was not sent yet through a reload', async () => {
    const page = await stage.visit();
    await page.goto('/plaatsen');
    await page.getByLabel('Dienst').check();
    await page.getByLabel('Zeg het in uw eigen woorden').fill('Wij naaien gordijnen.');
    await page.reload();
    await becomes(() => page.getByLabel('Zeg het in uw eigen woorden').inputValue(), 'Wij naaien gordijnen.');
    await becomes(() => page.getByLabel('Dienst').isChecked(), true);
  });

  it('tries again when the server does not answer', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await begin(page);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByLabel('Beschrijving').fill('Terwijl de server weg was.');
    await page.getByText('Geen verbinding. Uw tekst staat veilig in deze browser').waitFor();
    await page.unroute('**/graphql');
    await page.getByText('Bewaard als concept.').waitFor();
    await becomes(() => descriptionOf(page), 'Terwijl de server weg was.');
  });

  it('loses nothing when the session ends while one writes', async () => {
    const { email } = await member();
    const page = await stage.visit({ as: email });
    await begin(page);
    const start = stage.bench.clock.now();
    stage.bench.clock.moveTo(new Date(start.getTime() + 31 * 24 * 3_600_000));
    try {
      await page.getByLabel('Beschrijving').fill('Na een lange pauze geschreven.');
      await page.waitForURL(/aanmelden/);
      await stage.signIn(page, email);
      await page.waitForURL(/plaatsen\/.+/);
      await becomes(() => page.getByLabel('Beschrijving').inputValue(), 'Na een lange pauze geschreven.');
      await page.getByText('Bewaard als concept.').waitFor();
      await becomes(() => descriptionOf(page), 'Na een lange pauze geschreven.');
    } finally {
      stage.bench.clock.moveTo(start);
    }
  });

  it('asks which place is meant', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await page.goto('/plaatsen');
    await page.getByLabel('Zeg het in uw eigen woorden').fill(TEXT);
    await page.getByRole('button', { name: 'Lees mijn bericht' }).click();
    await page.getByLabel('Gemeente of deelgemeente').fill('Aaalst');
    await page.getByRole('button', { name: 'Plaats bericht' }).click();
    await page.getByRole('button', { name: 'Bedoelde u Aalst?', exact: true }).click();
    await becomes(() => page.getByLabel('Gemeente of deelgemeente').inputValue(), 'Aalst');
  });

  it('lets staff enter one on behalf of an organisation', async () => {
    const { rows } = stage.bench;
    await rows.organisation({ name: 'Bakkerij Bloem' });
    const staff = await rows.user({ hubRoles: [{ hubId: 'de-keet', role: 'HUB_STAFF' }] });
    const page = await stage.visit({ as: staff.email });
    await page.goto('/plaatsen');
    await page.getByLabel('Zeg het in uw eigen woorden').fill('Twintig broodbakken.');
    await page.getByRole('button', { name: 'Lees mijn bericht' }).click();
    await page.getByText('Kies een organisatie uit de lijst.').waitFor();
    await page.getByRole('combobox', { name: 'Voor welke organisatie?' }).fill('bloem');
    await page.getByRole('option', { name: /Bakkerij Bloem/ }).click();
    await page.getByRole('button', { name: 'Lees mijn bericht' }).click();
    await page.getByText('Voor Bakkerij Bloem.').waitFor();
  });

  it('gives the browser nothing to complain of but the lost connection', () => {
    expect(stage.complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(complaint))).toEqual([]);
  });
});
