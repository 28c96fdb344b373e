import type { Page } from 'playwright-core';
import { axeFaults, keepPicture, overflow, overlaps } from './looks';
import { EXAMPLE_PASSWORD, Stage } from './stage';

/** Of these the documents have a picture, at a laptop's width and a phone's. */
const PICTURES = ['home', 'zoeken-gevonden', 'bericht', 'organisatie', 'plaatsen', 'plaatsen-gelezen', 'aanvullen', 'mijn'];
const PICTURE_WIDTHS = [1440, 390];

const SAID = 'Wij vervangen onze bureaustoelen, een veertigtal, nog in goede staat, op te halen in Ninove tegen eind januari.';

const HOSPITAL = 'ziekenhuis@azhopland.example';

describe('every page for visitors and members', () => {
  let stage: Stage;
  let listing: string;
  let incomplete: string;
  let organisation: string;
  let draft: string;

  beforeAll(async () => {
    stage = await Stage.openExample();
    const { database, rows } = stage.bench;
    const one = async (sql: string) => (await database.query<{ id: string }>(sql))[0]?.id ?? '';
    listing = await one(`SELECT id FROM listing WHERE title = 'Koelkasten en fornuizen uit renovatiewoningen'`);
    organisation = await one(`SELECT organisation_id AS id FROM listing WHERE title = 'Koelkasten en fornuizen uit renovatiewoningen'`);
    const hospital = await one(`SELECT organisation_id AS id FROM membership m JOIN user_account u ON u.id = m.user_id WHERE u.email = '${HOSPITAL}'`);
    draft = await rows.listing({ id: hospital, hubId: 'de-keet' }, { status: 'DRAFT', title: 'Stoelen uit de wachtzaal' });
    const offer = await rows.listing({ id: hospital, hubId: 'de-keet' }, { title: 'Witte tunieken, klein' });
    const other = await rows.organisation({ name: 'Naaiatelier Zuid' });
    incomplete = await rows.listing(other, { title: 'Stoelen en krukken', quantity: null });
    const request = await rows.listing(other, { kind: 'REQUEST', title: 'Zoekt witte stof' });
    await rows.introduction('de-keet', await rows.proposal('de-keet', [offer, request], { status: 'INTRODUCED' }), [hospital, other.id]);
  });
  afterAll(() => stage.close());

  interface Look {
    readonly name: string;
    readonly path: () => string;
    /** What is there once the page is. */
    readonly ready: (page: Page) => Promise<unknown>;
  }

  const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name }).waitFor();

  const VISITOR: readonly Look[] = [
    { name: 'home', path: () => '/', ready: (page) => Promise.all([page.getByRole('article').first().waitFor(), page.getByRole('rowheader', { name: 'Aalst' }).waitFor()]) },
    { name: 'zoeken', path: () => '/zoeken', ready: (page) => page.getByRole('article').first().waitFor() },
    { name: 'zoeken-gevonden', path: () => '/zoeken?q=stoel&bij=41002&km=15&soort=OFFER&soort=REQUEST', ready: (page) => page.getByRole('article').first().waitFor() },
    { name: 'zoeken-niets', path: () => '/zoeken?q=zeppelin&keten=ICT', ready: (page) => page.getByRole('heading', { name: /Nog niets gevonden/ }).waitFor() },
    { name: 'bericht', path: () => `/berichten/${listing}`, ready: (page) => page.getByRole('heading', { name: 'Vergelijkbaar' }).waitFor() },
    { name: 'bericht-onvolledig', path: () => `/berichten/${incomplete}`, ready: (page) => page.getByRole('heading', { name: 'Vergelijkbaar' }).waitFor() },
    { name: 'organisatie', path: () => `/organisaties/${organisation}`, ready: (page) => page.getByRole('article').first().waitFor() },
    { name: 'aanmelden', path: () => '/aanmelden', ready: heading('Welkom terug') },
    { name: 'wachtwoord', path: () => '/wachtwoord', ready: heading('Wachtwoord vergeten') },
    { name: 'nieuw-wachtwoord', path: () => '/wachtwoord?token=t', ready: heading('Kies een wachtwoord') },
    { name: 'plaatsen', path: () => '/plaatsen', ready: heading('Wat wilt u delen?') },
    { name: 'plaatsen-gelezen', path: () => `/plaatsen?tekst=${encodeURIComponent(SAID)}`, ready: (page) => page.getByText('40 stuks', { exact: true }).waitFor() },
    { name: 'onbekend', path: () => '/nergens', ready: heading('Deze pagina bestaat niet') },
  ];

  const MEMBER: readonly Look[] = [
    { name: 'mijn', path: () => '/mijn', ready: (page) => Promise.all([page.getByText('U bent aan zet').first().waitFor(), page.getByRole('link', { name: 'Stoelen uit de wachtzaal', exact: true }).waitFor()]) },
    { name: 'aanvullen', path: () => `/plaatsen/${draft}`, ready: heading('Klopt dit zo?') },
    { name: 'importeren', path: () => '/importeren', ready: heading('Een lijst importeren') },
  ];

  async function look(page: Page, { name, path, ready }: Look, width: number, rules: boolean): Promise<string[]> {
    await page.goto(path());
    await ready(page);
    await page.evaluate(() => document.fonts.ready);
    if (rules) return (await axeFaults(page)).map((fault) => `${name} ${fault}`);
    if (PICTURES.includes(name) && PICTURE_WIDTHS.includes(width)) await keepPicture(page, `${name}-${width}`);
    const over = await overflow(page);
    return [...(over > 0 ? [`${name} reaches ${over} pixels too far at ${width}`] : []), ...(await overlaps(page)).map((fault) => `${name} at ${width}: ${fault}`)];
  }

  async function lookAtAll(visit: { width: number; scheme?: 'light' | 'dark' }, rules: boolean): Promise<string[]> {
    const visitor = await stage.visit(visit);
    const member = await stage.visit({ ...visit, as: HOSPITAL, password: EXAMPLE_PASSWORD });
    const faults: string[] = [];
    for (const each of VISITOR) faults.push(...(await look(visitor, each, visit.width, rules)));
    for (const each of MEMBER) faults.push(...(await look(member, each, visit.width, rules)));
    return faults;
  }

  // 720 pixels is a screen of 1440 at 200%, 320 one of 1280 at 400%.
  it.each([1440, 720, 390, 320])('fits %i pixels, and nothing lies over anything else', async (width) => {
    expect(await lookAtAll({ width }, false)).toEqual([]);
  });

  it.each([
    { width: 1440, scheme: 'light' },
    { width: 390, scheme: 'dark' },
  ] as const)('gives axe nothing to find ($scheme, $width)', async (visit) => {
    expect(await lookAtAll(visit, true)).toEqual([]);
  });

  it('describes listings and organisations in the terms of schema.org, as data that nothing runs', async () => {
    const page = await stage.visit();
    await page.goto(`/berichten/${listing}`);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<string, unknown>;
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Offer', name: 'Koelkasten en fornuizen uit renovatiewoningen' });
    await page.goto(`/organisaties/${organisation}`);
    expect(JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')).toMatchObject({ '@type': 'Organization', name: 'Woonmaatschappij Dakpan' });
    expect(await page.locator('script:not([src]):not([type="application/ld+json"])').count()).toBe(0);
  });

  it('gives the browser nothing to complain of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
