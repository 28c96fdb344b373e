import type { Page } from 'playwright-core';
import { becomes, Stage } from './stage';

describe('the review desk', () => {
  let stage: Stage;
  let staff: { email: string };
  let colleague: { email: string };

  beforeAll(async () => {
    stage = await Stage.open();
    const { rows } = stage.bench;
    const hubRoles = [{ hubId: 'de-keet', role: 'HUB_STAFF' as const }];
    staff = await rows.user({ name: 'Mieke Staf', hubRoles });
    colleague = await rows.user({ name: 'Jan Staf', hubRoles });
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    await stage.bench.database.query('DELETE FROM introduction_party');
    await stage.bench.database.query('DELETE FROM introduction');
    await stage.bench.database.query('DELETE FROM proposal_part');
    await stage.bench.database.query('DELETE FROM proposal');
  });

  /** Pairs named by a number, the best first. */
  async function pairs(count: number): Promise<string[]> {
    const { rows } = stage.bench;
    const school = await rows.organisation({ name: 'School De Linde' });
    const workshop = await rows.organisation({ name: 'Werkplaats Hout' });
    const ids: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      const offer = await rows.listing(school, { title: `Stoelen ${number}` });
      const request = await rows.listing(workshop, { kind: 'REQUEST', title: `Zoekt stoelen ${number}` });
      ids.push(await rows.proposal('de-keet', [offer, request], { score: 0.95 - number / 100 }));
    }
    return ids;
  }

  async function statusOf(id: string | undefined): Promise<unknown> {
    const [row] = await stage.bench.database.query<{ status: string; dismiss_reason: string | null }>('SELECT status, dismiss_reason FROM proposal WHERE id = $1', [id]);
    return row?.dismiss_reason ? `${row.status} ${row.dismiss_reason}` : row?.status;
  }

  const shows = (page: Page, title: string) => page.getByRole('article').getByRole('heading', { name: title, exact: true }).waitFor();

  async function desk(as = staff.email): Promise<Page> {
    const page = await stage.visit({ as });
    await page.goto('/beoordelen');
    await page.getByRole('status').getByText(/^\d+ voorstel(len)?$/).waitFor();
    return page;
  }

  it('lets staff review twenty proposals with the keyboard only', async () => {
    const ids = await pairs(20);
    const page = await desk();
    await page.keyboard.press('j');
    for (let number = 1; number <= 20; number += 1) {
      await shows(page, `Stoelen ${number}`);
      if (number % 3 === 0) {
        await page.keyboard.press('d');
        await page.getByRole('dialog').waitFor();
        // The focus is on the first reason: the arrows choose, Enter sends.
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      } else {
        await page.keyboard.press('a');
      }
    }
    await page.getByText('Niets te beoordelen').waitFor();
    const statuses = await Promise.all(ids.map(statusOf));
    expect(statuses).toEqual(ids.map((_, index) => ((index + 1) % 3 === 0 ? 'DISMISSED WRONG_CONDITION' : 'APPROVED')));
  });

  it('goes back and forth, and takes the last decision back', async () => {
    const [first, second] = await pairs(3);
    const page = await desk();
    await page.keyboard.press('j');
    await shows(page, 'Stoelen 1');
    await page.keyboard.press('j');
    await shows(page, 'Stoelen 2');
    await page.keyboard.press('k');
    await shows(page, 'Stoelen 1');
    await page.keyboard.press('a');
    await shows(page, 'Stoelen 2');
    await becomes(() => statusOf(first), 'APPROVED');
    await page.keyboard.press('u');
    await shows(page, 'Stoelen 1');
    expect([await statusOf(first), await statusOf(second)]).toEqual(['OPEN', 'OPEN']);
  });

  it('introduces the parties with the words of staff', async () => {
    const [id] = await pairs(1);
    const page = await desk();
    await page.keyboard.press('j');
    await shows(page, 'Stoelen 1');
    await page.keyboard.press('i');
    await page.getByLabel('Uw woorden erbij').fill('Bel elkaar over het vervoer.');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByText('De partijen krijgen een mail en kunnen antwoorden.').waitFor();
    await becomes(() => statusOf(id), 'INTRODUCED');
    await page.getByRole('link', { name: 'Kennismakingen' }).click();
    await page.getByText('Bel elkaar over het vervoer.').waitFor();
    await becomes(() => page.getByText('Wacht op School De Linde en Werkplaats Hout').isVisible(), true);
  });

  it('tells the second of two who decide on the same proposal, and shows what it became', async () => {
    const [id] = await pairs(2);
    const [one, other] = [await desk(), await desk(colleague.email)];
    for (const page of [one, other]) {
      await page.keyboard.press('j');
      await shows(page, 'Stoelen 1');
    }
    await one.keyboard.press('a');
    await shows(one, 'Stoelen 2');
    await other.keyboard.press('d');
    await other.getByRole('dialog').getByRole('button', { name: 'Afwijzen' }).click();
    await other.getByText('Dit voorstel is intussen gewijzigd of door een collega beslist. Bekijk de nieuwe toestand.').waitFor();
    await other.getByRole('article').getByText('Goedgekeurd').waitFor();
    await becomes(() => statusOf(id), 'APPROVED');
  });

  it('does nothing on a key while somebody writes, or when the keys are turned off', async () => {
    const [id] = await pairs(1);
    const page = await desk();
    await page.keyboard.press('j');
    await shows(page, 'Stoelen 1');
    await page.keyboard.press('i');
    await page.getByLabel('Uw woorden erbij').fill('');
    await page.keyboard.type('aduj');
    await becomes(() => page.getByLabel('Uw woorden erbij').inputValue(), 'aduj');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await page.getByLabel('Deze toetsen gebruiken').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('a');
    await becomes(() => page.getByRole('article').getByText('Te beoordelen').isVisible(), true);
    await becomes(() => statusOf(id), 'OPEN');
  });

  it('dismisses several at once with the keyboard, leaves alone what a colleague decided, and takes it back', async () => {
    const [first, second, third] = await pairs(3);
    const page = await desk();
    await page.keyboard.press('j');
    await shows(page, 'Stoelen 1');
    for (const title of ['Stoelen 2', 'Stoelen 3', null]) {
      await page.keyboard.press('x');
      if (!title) break;
      await page.keyboard.press('j');
      await shows(page, title);
    }
    await page.getByText('3 gekozen').waitFor();
    await stage.bench.database.query(`UPDATE proposal SET status = 'APPROVED', version = version + 1 WHERE id = $1`, [second]);
    await page.keyboard.press('Shift+D');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('1 voorstel is intussen gewijzigd of door een collega beslist').waitFor();
    await page.getByText('2 voorstellen afgewezen.').waitFor();
    await becomes(() => Promise.all([first, second, third].map(statusOf)), ['DISMISSED WRONG_MATERIAL', 'APPROVED', 'DISMISSED WRONG_MATERIAL']);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText('Alles staat weer open.').waitFor();
    await becomes(() => Promise.all([first, second, third].map(statusOf)), ['OPEN', 'APPROVED', 'OPEN']);
  });

  it('corrects what the system read, in place', async () => {
    await pairs(1);
    const page = await desk();
    await page.keyboard.press('j');
    await shows(page, 'Stoelen 1');
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Toestand').selectOption('versleten');
    await dialog.getByLabel('Materiaal toevoegen').fill('bureaustoel (meubels)');
    await dialog.getByRole('listitem').filter({ hasText: 'bureaustoel' }).waitFor();
    await dialog.getByRole('button', { name: 'Bewaar verbetering' }).click();
    await page.getByText('Verbeterd. De voorstellen worden opnieuw gemaakt.').waitFor();
    const [row] = await stage.bench.database.query<{ corrections: object }>(`SELECT corrections FROM listing WHERE title = 'Stoelen 1' ORDER BY created_at DESC, id DESC LIMIT 1`);
    expect(row?.corrections).toEqual({ condition: 'WORN', materials: ['furniture.seating.office-chair'] });
  });

  it('says who follows a proposal up, and finds what is mine', async () => {
    await pairs(2);
    const page = await desk();
    await page.keyboard.press('j');
    await shows(page, 'Stoelen 1');
    await page.getByRole('button', { name: 'Ik volg op' }).click();
    await page.getByText('Opvolging bewaard.').waitFor();
    await page.goto('/beoordelen?wie=MINE');
    await page.getByText('1 voorstel', { exact: true }).waitFor();
    await page.goto('/beoordelen?wie=NOBODY&ouder=30');
    await page.getByText('Niets te beoordelen').waitFor();
  });

  it('gives the browser nothing to complain of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
