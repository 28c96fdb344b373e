import { becomes, Stage } from './stage';

describe('signing in', () => {
  let stage: Stage;
  let staff: { email: string };

  beforeAll(async () => {
    stage = await Stage.open();
    staff = await stage.bench.rows.user({ name: 'Mieke Staf', hubRoles: [{ hubId: 'de-keet', role: 'HUB_STAFF' }] });
  });
  afterAll(() => stage.close());

  it('says what is wrong with a password, and lets one try again', async () => {
    const page = await stage.visit();
    await page.goto('/aanmelden');
    await page.getByLabel('E-mailadres').fill(staff.email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill('niet dit wachtwoord');
    await page.getByRole('main').getByRole('button', { name: 'Aanmelden' }).click();
    await becomes(() => page.getByRole('alert').innerText(), 'Het e-mailadres of het wachtwoord klopt niet.');
    await stage.signIn(page, staff.email);
    expect(new URL(page.url()).pathname).toBe('/beoordelen');
  });

  it('points at the field that was left empty', async () => {
    const page = await stage.visit();
    await page.goto('/aanmelden');
    await page.getByLabel('E-mailadres').fill(staff.email);
    await page.getByRole('main').getByRole('button', { name: 'Aanmelden' }).click();
    const password = page.getByLabel('Wachtwoord', { exact: true });
    await becomes(() => password.getAttribute('aria-invalid'), 'true');
    await becomes(() => password.evaluate((field) => field === document.activeElement), true);
  });

  it('leads back to the page that asked for it', async () => {
    const page = await stage.visit();
    await page.goto('/kennismakingen?status=AGREED');
    await page.waitForURL(/aanmelden/);
    await stage.signIn(page, staff.email);
    await page.waitForURL(/kennismakingen\?status=AGREED$/);
    await page.getByRole('heading', { level: 1, name: 'Kennismakingen' }).waitFor();
  });

  it('keeps staff pages from members', async () => {
    const { rows } = stage.bench;
    const organisation = await rows.organisation();
    const member = await rows.user({ organisationIds: [organisation.id] });
    const page = await stage.visit({ as: member.email });
    await page.goto('/beoordelen');
    await page.getByRole('heading', { level: 1, name: 'Dit deel is er voor medewerkers van de hub.' }).waitFor();
  });

  it('goes on when the access of a session has ended, without asking anything', async () => {
    const page = await stage.visit({ as: staff.email });
    await page.getByText('Niets te beoordelen').waitFor();
    const start = stage.bench.clock.now();
    stage.bench.clock.moveTo(new Date(start.getTime() + 20 * 60_000));
    try {
      const refreshed = page.waitForResponse((response) => response.request().postData()?.includes('refreshSession') ?? false);
      await page.getByRole('link', { name: 'Kennismakingen' }).click();
      await refreshed;
      await page.getByText('Geen kennismakingen', { exact: true }).waitFor();
      await becomes(() => page.getByText('Mieke Staf').isVisible(), true);
    } finally {
      stage.bench.clock.moveTo(start);
    }
  });

  it('asks to sign in again when the session itself has ended, and goes on where one was', async () => {
    const page = await stage.visit({ as: staff.email });
    await page.getByText('Niets te beoordelen').waitFor();
    const start = stage.bench.clock.now();
    stage.bench.clock.moveTo(new Date(start.getTime() + 31 * 24 * 3_600_000));
    try {
      await page.getByRole('link', { name: 'Kennismakingen' }).click();
      await page.waitForURL(/aanmelden/);
      await stage.signIn(page, staff.email);
      await page.waitForURL(/kennismakingen$/);
    } finally {
      stage.bench.clock.moveTo(start);
    }
  });

  it('signs out', async () => {
    const page = await stage.visit({ as: staff.email });
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Aanmelden' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.goto('/beoordelen');
    await page.waitForURL(/aanmelden/);
  });

  it('lets somebody who was invited choose a password', async () => {
    const page = await stage.visit();
    await page.goto('/wachtwoord?token=geen-echte');
    await page.getByLabel('Nieuw wachtwoord').fill('kort');
    await page.getByText('Nog 8 tekens te gaan.').waitFor();
    await page.getByLabel('Nieuw wachtwoord').fill('een lang en eigen wachtwoord');
    await page.getByRole('button', { name: 'Bewaar wachtwoord' }).click();
    await page.getByText('Deze link is verlopen of al gebruikt. Vraag een nieuwe aan.').waitFor();
  });

  it('gives the browser nothing to complain of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
