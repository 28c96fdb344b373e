import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { axeFaults, overlaps } from './looks';
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
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
  }

  /** As the server has it, of the listing that is open. */
  async function descriptionOf(page: Page): Promise<string | undefined> {
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const [row] = await stage.bench.database.query<{ description: string }>('SELECT description FROM listing WHERE id = $1', [id]);
    return row?.description;
  }

  const saying = (page: Page) => page.getByLabel('Zeg het in uw eigen woorden');
  const reading = (page: Page) => page.getByRole('complementary', { name: 'Dit begrijpen we' });
  const marked = (page: Page) => reading(page).locator('mark').allInnerTexts();
  const form = async (page: Page) => Promise.all(
    ['Hoeveel (mag leeg blijven)', 'Eenheid', 'Beschikbaar vanaf', 'Tot en met', 'Hoe vaak', 'Gemeente of deelgemeente'].map((label) => page.getByLabel(label).inputValue()),
  );

  it('begins with one field, shows what it understands while one writes, fills itself in, and ends online', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await page.getByRole('banner').getByRole('link', { name: 'Bericht plaatsen' }).click();
    await page.getByRole('heading', { name: 'Schakel leest mee' }).waitFor();
    await saying(page).pressSequentially(`${TEXT} Vanaf 12 mei tot eind juni.`);
    await reading(page).getByText('40 stuks', { exact: true }).waitFor();
    await becomes(() => marked(page), ['40', 'bureaustoelen', 'Goede staat', 'zwart', 'Ninove', 'Vanaf 12 mei', 'tot eind juni']);
    await reading(page).getByText('bureaustoel', { exact: true }).waitFor();
    await reading(page).getByText('Ninove', { exact: true }).nth(1).waitFor();
    expect(await stage.bench.database.query('SELECT FROM listing')).toEqual([]);

    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
    await becomes(() => page.getByLabel('Titel').inputValue(), 'Wij vervangen 40 bureaustoelen');
    await becomes(() => form(page), ['40', 'PIECES', '2026-05-12', '2026-06-30', 'ONCE', 'Ninove']);
    await page.getByRole('button', { name: 'Plaats bericht' }).click();
    await page.waitForURL(/berichten\//);
    await page.getByText('40 stuks').waitFor();
    const [row] = await stage.bench.database.query<{ status: string; quantity: number; nis: string; from: string }>(
      'SELECT status, quantity::float8 AS quantity, nis, available_from::text AS from FROM listing ORDER BY created_at DESC, id DESC LIMIT 1',
    );
    expect(row).toEqual({ status: 'PUBLISHED', quantity: 40, nis: '41048', from: '2026-05-12' });
  });

  it('asks what is meant where the text leaves a choice, and keeps what a person changes', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await page.goto('/plaatsen');
    await saying(page).fill('4 tafels en 16 stoelen, op te halen in Ninovve.');
    await reading(page).getByRole('button', { name: '16 stuks?' }).click();
    await reading(page).getByRole('button', { name: 'Bedoelde u Ninove?' }).click();
    await reading(page).getByText('16 stuks', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
    await becomes(() => form(page), ['16', 'PIECES', '', '', 'ONCE', 'Ninove']);
  });

  it('reads along while the form is changed: what is newly said is filled in, what a person changed stays', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await begin(page);
    await reading(page).getByText('Vanaf wanneer het kan', { exact: true }).waitFor();
    await page.getByLabel('Hoeveel (mag leeg blijven)').fill('38');
    await page.getByLabel('Beschrijving').fill('Wij vervangen 45 bureaustoelen. Goede staat, elke maand vanaf 3 december op te halen.');
    await becomes(() => form(page), ['38', 'PIECES', '2026-12-03', '', 'MONTHLY', 'Ninove']);
    await becomes(async () => (await marked(page)).includes('vanaf 3 december'), true);
    await reading(page).getByText('Vanaf wanneer het kan', { exact: true }).waitFor({ state: 'hidden' });
    await becomes(() => descriptionOf(page), 'Wij vervangen 45 bureaustoelen. Goede staat, elke maand vanaf 3 december op te halen.');
  });

  it('marks whole words', async () => {
    const { rows } = stage.bench;
    const organisation = await rows.organisation();
    const { email } = await rows.user({ organisationIds: [organisation.id] });
    const id = await rows.listing(organisation, { status: 'DRAFT', title: 'Stoelen uit de wachtzaal' });
    const page = await stage.visit({ as: email });
    await page.goto(`/plaatsen/${id}`);
    await becomes(async () => (await marked(page))[0], 'Stoelen');
    await page.goto(`/berichten/${id}`);
    await becomes(() => page.getByRole('heading', { level: 1 }).locator('mark').innerText(), 'Stoelen');
  });

  it('says what it understood in words too, once one pauses', async () => {
    const page = await stage.visit();
    await page.goto('/plaatsen');
    await saying(page).fill(TEXT);
    await reading(page).getByText(/^Begrepen: .*bureaustoel.*40 stuks.*Ninove\. Nog niet geweten: vanaf wanneer het kan\.$/i).waitFor({ state: 'attached' });
  });

  it('loses nothing when the connection drops while one types the first words', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await page.goto('/plaatsen');
    await saying(page).fill('Twintig stoelen');
    await reading(page).getByText('20 stuks', { exact: true }).waitFor();
    await page.context().setOffline(true);
    await saying(page).fill(TEXT);
    await page.getByRole('heading', { name: 'Schakel leest mee' }).waitFor();
    await becomes(() => saying(page).inputValue(), TEXT);
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByText('Geen verbinding. Uw tekst staat veilig in deze browser').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
    await becomes(() => form(page), ['40', 'PIECES', '', '', 'ONCE', 'Ninove']);
  });

  it('keeps what a visitor wrote until after signing in', async () => {
    const { email } = await member();
    const page = await stage.visit();
    await page.goto('/plaatsen?soort=REQUEST');
    await page.getByLabel('Zeg het in uw eigen woorden').fill('Wij zoeken kasten.');
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
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

  it('keeps one draft when the answer to it got lost', async () => {
    const { rows, database } = stage.bench;
    const organisation = await rows.organisation();
    const { email } = await rows.user({ organisationIds: [organisation.id] });
    const page = await stage.visit({ as: email });
    await page.goto('/plaatsen');
    await saying(page).fill(TEXT);
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('createListing') || lost > 0) return route.continue();
      await route.fetch();
      lost += 1;
      return route.abort();
    });
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByRole('alert').getByText(/verbinding/).waitFor();
    expect(await database.query('SELECT FROM listing WHERE organisation_id = $1', [organisation.id])).toHaveLength(1);
    await saying(page).fill(`${TEXT} Ook te brengen.`);
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
    await becomes(() => descriptionOf(page), `${TEXT} Ook te brengen.`);
    expect(await database.query('SELECT FROM listing WHERE organisation_id = $1', [organisation.id])).toHaveLength(1);
  });

  it('goes online once, and says so, while a slow server still saves what was written last', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await begin(page);
    let published = 0;
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      const said = route.request().postData() ?? '';
      if (said.includes('publishListing')) published += 1;
      if (said.includes('updateListing')) await held;
      await route.continue();
    });
    await page.getByLabel('Beschrijving').fill('Vlak voor het plaatsen geschreven.');
    await page.getByRole('button', { name: 'Plaats bericht' }).click();
    await page.getByLabel('Titel').fill('Veertig bureaustoelen');
    await page.getByLabel('Titel').press('Enter');
    // Longer than a draft waits before it saves itself.
    await page.waitForTimeout(1500);
    answer();
    await page.waitForURL(/berichten\//);
    await becomes(() => descriptionOf(page), 'Vlak voor het plaatsen geschreven.');
    expect(published).toBe(1);
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

  it('takes photos, with a text for who cannot see them, and shows them on the listing', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await begin(page);
    const photo = async (name: string, background: string) => ({
      name, mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 800, height: 600, channels: 3, background } }).jpeg().toBuffer(),
    });
    const field = page.getByLabel('Voeg foto’s toe');
    await field.setInputFiles([await photo('stoel.jpg', '#e8552a'), { name: 'brief.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Geen foto.') }, await photo('zitting.jpg', '#2446a8')]);
    await page.getByText('2 foto’s toegevoegd.').waitFor();
    await page.getByRole('alert').getByText('brief.jpg: Dit kunnen we niet als foto lezen.').waitFor();
    await page.getByLabel('Wat is er te zien op foto 1?').fill('Een zwarte bureaustoel');
    await page.getByLabel('Wat is er te zien op foto 1?').press('Enter');
    await page.getByText('Beschrijving bewaard.').waitFor();
    await field.setInputFiles(await photo('te-veel.jpg', '#12282c'));
    await page.getByRole('button', { name: 'Verwijder foto 3' }).click();
    await page.getByText('Foto verwijderd.').waitFor();
    await becomes(() => page.getByRole('button', { name: /^Verwijder foto/ }).count(), 2);
    // Without the notices, which lie over the page.
    await page.reload();
    await becomes(() => page.getByLabel('Wat is er te zien op foto 1?').inputValue(), 'Een zwarte bureaustoel');
    expect([await axeFaults(page), await overlaps(page)]).toEqual([[], []]);

    // The clock of the tests stands still: a minute later, so that it is the newest.
    const start = stage.bench.clock.now();
    stage.bench.clock.moveTo(new Date(start.getTime() + 60_000));
    await page.getByRole('button', { name: 'Plaats bericht' }).click();
    await page.waitForURL(/berichten\//);
    stage.bench.clock.moveTo(start);
    await page.reload();
    const gallery = page.getByRole('region', { name: 'Foto’s' });
    const widthOf = (name: string) => gallery.getByRole('img', { name }).evaluate((img) => (img as HTMLImageElement).naturalWidth);
    await becomes(() => widthOf('Een zwarte bureaustoel'), 800);
    await gallery.getByRole('button', { name: 'Toon foto 2' }).click();
    await becomes(() => widthOf('Foto bij Wij vervangen 40 bureaustoelen'), 800);
    expect([await axeFaults(page), await overlaps(page)]).toEqual([[], []]);

    const thumb = page.getByRole('article').locator('img').first();
    // It is found once it is in the index.
    await becomes(async () => {
      await page.goto('/');
      await page.getByRole('region', { name: 'Net geplaatst' }).getByRole('link').first().waitFor();
      return thumb.count();
    }, 1);
    await thumb.scrollIntoViewIfNeeded();
    await becomes(() => thumb.evaluate((img) => (img as HTMLImageElement).naturalWidth), 480);
    expect([await axeFaults(page), await overlaps(page)]).toEqual([[], []]);
  });

  it('asks which place is meant', async () => {
    const page = await stage.visit({ as: (await member()).email });
    await page.goto('/plaatsen');
    await page.getByLabel('Zeg het in uw eigen woorden').fill(TEXT);
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
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
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByText('Kies een organisatie uit de lijst.').waitFor();
    await page.getByRole('combobox', { name: 'Voor welke organisatie?' }).fill('bloem');
    await page.getByRole('option', { name: /Bakkerij Bloem/ }).click();
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByText('Voor Bakkerij Bloem.').waitFor();
  });

  it('shows what fits of the organisations while the answer is awaited, so that nothing moves under the pointer', async () => {
    const { rows } = stage.bench;
    for (const name of ['Drukkerij Aster', 'Drukkerij Distel', 'Zagerij Distel']) await rows.organisation({ name });
    const staff = await rows.user({ hubRoles: [{ hubId: 'de-keet', role: 'HUB_STAFF' }] });
    const page = await stage.visit({ as: staff.email });
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      if (/"nameContains":"drukkerij/.test(route.request().postData() ?? '')) await held;
      await route.continue();
    });
    await page.goto('/plaatsen');
    const picker = page.getByRole('combobox', { name: 'Voor welke organisatie?' });
    await picker.fill('distel');
    await page.getByRole('option', { name: /Zagerij Distel/ }).waitFor();
    await picker.fill('drukkerij');
    await page.getByRole('option', { name: /Zagerij Distel/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('listbox', { name: 'Voor welke organisatie?' }).getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('Drukkerij Distel')]);
    answer();
    await page.getByRole('option', { name: /Drukkerij Aster/ }).waitFor();
  });

  it('takes the organisation that is chosen, also when its whole name was typed before the list came, or another has the same', async () => {
    const { rows, database } = stage.bench;
    const [first, second] = [await rows.organisation({ name: 'Slagerij Kouter' }), await rows.organisation({ name: 'Slagerij Kouter' })];
    await database.query(`UPDATE organisation SET nis = '41048', place_code = '41048' WHERE id = $1`, [second.id]);
    const staff = await rows.user({ hubRoles: [{ hubId: 'de-keet', role: 'HUB_STAFF' }] });
    const page = await stage.visit({ as: staff.email });
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('nameContains')) await held;
      await route.continue();
    });
    await page.goto('/plaatsen');
    await saying(page).fill('Twintig vleeshaken.');
    await page.getByRole('combobox', { name: 'Voor welke organisatie?' }).fill('Slagerij Kouter');
    answer();
    await page.getByRole('option', { name: /Slagerij Kouter.*Ninove/ }).click();
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
    const listings = (id: string) => database.query('SELECT FROM listing WHERE organisation_id = $1', [id]);
    expect([await listings(first.id), await listings(second.id)].map(({ length }) => length)).toEqual([0, 1]);
  });

  it('gives the browser nothing to complain of but the lost connection and the photo that was none', () => {
    expect(stage.complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 422/.test(complaint))).toEqual([]);
  });
});
