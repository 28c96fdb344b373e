import { v7 as uuid } from 'uuid';
import type { Page } from 'playwright-core';
import { axeFaults, keepPicture, overflow, overlaps } from './looks';
import { becomes, EXAMPLE_PASSWORD, Stage } from './stage';

const STAFF = 'medewerker@dekeet.example';

describe('the pages of the hub’s staff', () => {
  let stage: Stage;
  let chain: string;

  beforeAll(async () => {
    stage = await Stage.openExample();
    const [row] = await stage.bench.database.query<{ id: string }>(`SELECT id FROM proposal WHERE kind = 'CHAIN' AND status = 'OPEN' ORDER BY score DESC, id LIMIT 1`);
    chain = row?.id ?? '';
    await delivered();
  });
  afterAll(() => stage.close());

  /** Ten office chairs that a hospital gave to a workshop: 120 to 250 kg, which avoids 300 to 750 kg CO2. */
  async function delivered(): Promise<void> {
    const { rows, database } = stage.bench;
    const [hospital, workshop] = [await rows.organisation({ name: 'Ziekenhuis Noord' }), await rows.organisation({ name: 'Werkplaats Zuid' })];
    await database.query(`UPDATE organisation SET kind = 'PUBLIC' WHERE id = $1`, [hospital.id]);
    const [offer, request] = [await rows.listing(hospital, { title: 'Bureaustoelen Noord' }), await rows.listing(workshop, { kind: 'REQUEST', title: 'Zoekt bureaustoelen' })];
    await database.query(`UPDATE listing SET materials = '{furniture.seating.office-chair}' WHERE id = $1`, [offer]);
    const introduction = { id: await rows.introduction('de-keet', await rows.proposal('de-keet', [offer, request], { status: 'INTRODUCED' }), [hospital.id, workshop.id], { status: 'AGREED' }), hubId: 'de-keet' };
    const agreement = await rows.agreement(introduction, offer, 10);
    await database.query(`INSERT INTO delivery (id, hub_id, agreement_id, quantity, delivered_on, recorded_by, created_at) VALUES ($1, 'de-keet', $2, 10, '2026-11-18', $1, now())`, [uuid(), agreement]);
  }

  const visit = (width?: number, scheme?: 'light' | 'dark') => stage.visit({ as: STAFF, password: EXAMPLE_PASSWORD, ...(width ? { width } : {}), ...(scheme ? { scheme } : {}) });

  const PAGES: readonly { readonly name: string; readonly path: () => string; readonly ready: (page: Page) => Promise<unknown> }[] = [
    { name: 'cijfers', path: () => '/cijfers', ready: (page) => page.getByRole('heading', { name: 'Werk voor de sociale economie' }).waitFor() },
    { name: 'beheer-berichten', path: () => '/beheer/berichten', ready: (page) => page.getByRole('row').nth(5).waitFor() },
    { name: 'beheer-organisaties', path: () => '/beheer/organisaties', ready: (page) => page.getByRole('row').nth(5).waitFor() },
    { name: 'beoordelen', path: () => `/beoordelen/${chain}`, ready: (page) => page.getByRole('heading', { name: 'Waarom dit voorstel' }).waitFor() },
    { name: 'kennismakingen', path: () => '/kennismakingen', ready: (page) => page.getByRole('article').first().waitFor() },
  ];

  it.each([[1440, 'light'], [390, 'light'], [1440, 'dark']] as const)('are usable by all at %i pixels, %s', async (width, scheme) => {
    const page = await visit(width, scheme);
    const faults: string[] = [];
    for (const { name, path, ready } of PAGES) {
      await page.goto(path());
      await ready(page);
      faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
      if ((await overflow(page)) > 0) faults.push(`${name}: reaches beyond the edge`);
      // The review desk has buttons that float over the page, and folded filters.
      if (name !== 'beoordelen') faults.push(...(await overlaps(page)).map((each) => `${name}: ${each}`));
      if (scheme === 'light') await keepPicture(page, `${name}-${width}`);
    }
    expect(faults).toEqual([]);
  });

  it('show figures that the rows behind them add up to', async () => {
    const page = await visit();
    await page.goto('/cijfers?van=2026-11-18&tot=2026-11-18');
    await page.getByRole('heading', { name: 'Geleverd', exact: true }).waitFor();
    await becomes(() => page.getByText('120 tot 250 kg').first().isVisible(), true);
    await becomes(() => page.getByText('300 tot 750 kg CO₂').first().isVisible(), true);
    const link = await page.getByRole('link', { name: 'Waar materiaal naartoe gaat als CSV' }).getAttribute('href');
    const [header = '', ...lines] = (await (await page.request.get(link ?? '')).text()).trim().split('\r\n');
    const at = (line: string, column: string) => line.split(',')[header.split(',').indexOf(column)];
    const realised = lines.filter((line) => at(line, 'stage') === 'REALISED');
    expect(realised.map((line) => [at(line, 'kg_min'), at(line, 'kg_max'), at(line, 'co2_min'), at(line, 'co2_max')])).toEqual([['120', '250', '300', '750']]);
    const funnel = (await (await page.request.get('/api/exports/figures-listings?hub=de-keet&from=2026-01-01&until=2026-12-31')).text()).trim().split('\r\n').slice(1);
    await page.goto('/cijfers');
    await page.getByText('berichten gepubliceerd').waitFor();
    await page.locator('dl > div').first().filter({ hasText: String(funnel.length) }).waitFor();
  });

  it('say so when nothing moved', async () => {
    const page = await visit();
    await page.goto('/cijfers?van=2026-11-19&tot=2026-11-20');
    await page.getByText('Nog niets geleverd in deze periode').waitFor();
    await becomes(() => page.getByText('Nog niets te berekenen').isVisible(), true);
    await page.getByLabel('Periode').selectOption('Dit jaar');
    await page.getByText('120 tot 250 kg').first().waitFor();
  });

  it('print whole, without what is only for the screen', async () => {
    const page = await visit();
    await page.goto('/cijfers');
    await page.getByRole('heading', { name: 'Werk voor de sociale economie' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await becomes(() => page.getByRole('button', { name: 'Afdrukken' }).isVisible(), false);
    await becomes(() => page.locator('details:not([open])').count(), 0);
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await becomes(() => page.locator('details[open]').count(), 0);
  });

  it('sort, filter and walk through the listings with the keyboard', async () => {
    const page = await visit();
    await page.goto('/beheer/berichten');
    await page.getByRole('button', { name: 'Bericht', exact: true }).press('Enter');
    await page.getByRole('columnheader', { name: 'Bericht', exact: true }).and(page.locator('[aria-sort=ascending]')).waitFor();
    const first = page.getByRole('rowheader').first();
    const before = await first.innerText();
    await page.getByRole('button', { name: 'Volgende' }).press('Enter');
    await page.getByText(/^26 tot 50 van/).waitFor();
    await becomes(async () => (await first.innerText()) === before, false);
    await page.getByLabel('Zoek op titel of organisatie').fill('bureaustoelen noord');
    await page.getByText('1 tot 1 van 1').waitFor();
    await first.filter({ hasText: 'Bureaustoelen Noord' }).waitFor();
    expect(new URL(page.url()).searchParams.get('tekst')).toBe('bureaustoelen noord');
  });

  it('enter a listing for somebody who calls, incomplete as it is, and say who did', async () => {
    const page = await visit();
    await page.goto('/beheer/organisaties');
    await page.getByRole('button', { name: 'Nieuwe organisatie' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Naam').fill('Bakkerij De Korst');
    await dialog.getByLabel('Gemeente').fill('Ninove');
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Bakkerij De Korst staat erbij.').waitFor();
    await page.goto('/plaatsen');
    await page.getByLabel('Zeg het in uw eigen woorden').fill('Broodkratten over');
    await page.getByRole('combobox', { name: 'Voor welke organisatie?' }).fill('Bakkerij De Korst');
    await page.getByRole('option', { name: /Bakkerij De Korst/ }).click();
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Klopt dit zo?' }).waitFor();
    await page.goto('/beheer/berichten?tekst=korst');
    const row = page.getByRole('row', { name: /Broodkratten over/ });
    await row.waitFor();
    await row.filter({ hasText: 'ingevoerd door Medewerker van de hub' }).filter({ hasText: 'Concept' }).waitFor();
  });

  it('enter a listing from the page of the organisation that it is for', async () => {
    const { id } = await stage.bench.rows.organisation({ name: 'Drukkerij De Letter' });
    const page = await visit();
    await page.goto(`/organisaties/${id}`);
    await page.getByRole('link', { name: 'Bericht invoeren voor deze organisatie' }).click();
    await becomes(() => page.getByRole('combobox', { name: 'Voor welke organisatie?' }).inputValue(), 'Drukkerij De Letter');
    await page.getByLabel('Zeg het in uw eigen woorden').fill('12 pallets papier over');
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await page.getByText('Voor Drukkerij De Letter.').waitFor();
  });

  it('give the browser nothing to complain of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
