import { axeFaults, overflow } from './looks';
import { becomes, Stage } from './stage';

describe('alerts for saved searches', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  it('are kept from the search page after signing in, and stopped again', async () => {
    const { rows } = stage.bench;
    const { email } = await rows.user({ organisationIds: [(await rows.organisation()).id] });
    const page = await stage.visit({ width: 390 });
    await page.goto('/zoeken?q=stoelen&soort=OFFER');
    await page.getByRole('button', { name: 'Bewaar deze zoekopdracht' }).click();
    await page.waitForURL('**/aanmelden');
    await stage.signIn(page, email);
    await page.waitForURL('**/zoeken?q=stoelen&soort=OFFER');
    await page.getByRole('button', { name: 'Bewaar deze zoekopdracht' }).click();
    const dialog = page.getByRole('dialog');
    await becomes(() => dialog.getByLabel('Naam van de melding').inputValue(), 'stoelen');
    await dialog.getByLabel('Naam van de melding').fill('Stoelen voor de zaal');
    await dialog.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByRole('button', { name: 'Mijn meldingen' }).click();
    await becomes(() => page.getByRole('link', { name: 'Stoelen voor de zaal' }).getAttribute('href'), '/zoeken?q=stoelen&soort=OFFER');
    expect([await axeFaults(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Stop de melding Stoelen voor de zaal' }).click();
    await page.getByText('Nog geen meldingen').waitFor();
  });

  it('are stopped by the link of a mail, without signing in', async () => {
    const { rows, database } = stage.bench;
    const { id } = await rows.user();
    await database.query(
      `INSERT INTO saved_search (id, user_id, hub_id, name, address, stop_token, created_at) VALUES (gen_random_uuid(), $1, 'de-keet', 'Fietsen', 'q=fietsen', 'een-link', now())`, [id],
    );
    const page = await stage.visit();
    await page.goto('/meldingen/stoppen?token=een-link');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop deze melding' }).click();
    await page.getByText('Over “Fietsen” krijgt u geen mails meer.').waitFor();
    expect(await database.query('SELECT FROM saved_search')).toEqual([]);
  });

  it('give the browser nothing to complain of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
