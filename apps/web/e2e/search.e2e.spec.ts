import type { Page } from 'playwright-core';
import { becomes, Stage } from './stage';

describe('searching', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.openExample();
  });
  afterAll(() => stage.close());

  const field = (page: Page) => page.getByRole('combobox', { name: 'Wat zoekt u?' });
  const titles = (page: Page) => page.getByRole('article').getByRole('heading');
  const found = (page: Page, count: string) => page.getByRole('heading', { name: count, exact: true }).waitFor();

  it('begins on the first page and goes on while one types', async () => {
    const page = await stage.visit();
    await page.goto('/');
    await page.getByRole('searchbox').fill('frigo');
    await page.keyboard.press('Enter');
    await page.waitForURL(/zoeken\?q=frigo$/);
    const fridges = page.getByRole('article').filter({ hasText: 'Koelkasten en fornuizen uit renovatiewoningen' });
    await fridges.waitFor();
    await becomes(() => fridges.getByRole('heading').locator('mark').allInnerTexts(), ['Koelkasten']);

    await field(page).fill('tuniek');
    await page.waitForURL(/zoeken\?q=tuniek$/);
    await page.getByRole('article').getByRole('heading', { name: /tunieken/i }).first().waitFor();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('completes a word, by keyboard', async () => {
    const page = await stage.visit();
    await page.goto('/zoeken');
    await field(page).pressSequentially('bureaus');
    await page.getByRole('option', { name: 'bureaustoel', exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=bureaustoel$/);
    await page.getByRole('article').getByText('60 ergonomische bureaustoelen').waitFor();
    await becomes(() => field(page).inputValue(), 'bureaustoel');
  });

  it('filters by facets that count, keeps them in the address, and goes back step by step', async () => {
    const page = await stage.visit();
    await page.goto('/zoeken');
    await page.getByRole('article').first().waitFor();
    const textile = page.getByRole('group', { name: 'Keten' }).getByRole('checkbox', { name: /^Textiel/ });
    const count = Number(/\d+/.exec(await page.getByRole('group', { name: 'Keten' }).getByText(/^Textiel/).locator('..').innerText())?.[0]);
    await textile.check();
    await found(page, `${count} resultaten`);
    await page.getByRole('group', { name: 'Soort' }).getByRole('checkbox', { name: /^Diensten/ }).check();
    await page.waitForURL(/soort=CAPABILITY/);
    expect(new URL(page.url()).search).toBe('?soort=CAPABILITY&keten=TEXTILE');
    await page.getByRole('article').getByText('Dienst', { exact: true }).first().waitFor();

    const other = await stage.visit();
    await other.goto(page.url());
    await other.getByRole('article').first().waitFor();
    await page.locator('[data-late=false]').waitFor();
    await becomes(() => titles(other).allInnerTexts(), await titles(page).allInnerTexts());
    await becomes(() => other.getByRole('checkbox', { name: /^Textiel/ }).isChecked(), true);

    await page.goBack();
    await found(page, `${count} resultaten`);
    await page.getByRole('button', { name: 'Verwijder filter Textiel' }).click();
    await page.waitForURL(/zoeken$/);
    await becomes(() => textile.isChecked(), false);
  });

  it('narrows to a municipality on the map, and counts distances from one', async () => {
    const page = await stage.visit();
    await page.goto('/zoeken');
    await page.getByRole('article').first().waitFor();
    await page.locator('a[href="/zoeken?gemeente=41048"] path').click();
    await page.waitForURL(/gemeente=41048$/);
    await page.getByRole('button', { name: 'Verwijder filter Ninove' }).waitFor();
    await page.locator('[data-late=false]').waitFor();
    await becomes(() => page.getByRole('checkbox', { name: /^Ninove/ }).isChecked(), true);
    for (const text of await page.getByRole('article').allInnerTexts()) expect(text).toContain('Ninove');

    await page.goto('/zoeken?bij=41002&sorteer=DISTANCE');
    await page.getByText(/^op [\d,]+ km$/).first().waitFor();
    const distances = (await page.getByText(/^op [\d,]+ km$/).allInnerTexts()).map((text) => Number(text.replace(/[^\d,]/g, '').replace(',', '.')));
    expect(distances.length).toBeGreaterThan(5);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('asks what was meant by a misspelled word', async () => {
    const page = await stage.visit();
    await page.goto('/zoeken?q=tuneiken');
    await page.getByText('Bedoelde u').getByRole('link', { name: 'tunieken' }).click();
    await page.waitForURL(/q=tunieken$/);
    await becomes(() => field(page).inputValue(), 'tunieken');
  });

  it('says what one can do when nothing is found', async () => {
    const page = await stage.visit();
    await page.goto('/zoeken?q=zeppelin&keten=ICT');
    await page.getByRole('heading', { name: 'Nog niets gevonden voor “zeppelin”' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Plaats een vraag' }).click();
    await page.waitForURL(/plaatsen/);
    await becomes(() => page.getByLabel('Vraag').isChecked(), true);
    await becomes(() => page.getByLabel('Zeg het in uw eigen woorden').inputValue(), 'Wij zoeken zeppelin.');
  });

  it('turns pages, and shows each result on one page only', async () => {
    const page = await stage.visit();
    await page.goto('/zoeken');
    await page.getByRole('article').first().waitFor();
    const first = await titles(page).allInnerTexts();
    await page.getByRole('link', { name: 'Volgende bladzijde' }).click();
    await page.waitForURL(/blad=2$/);
    await page.locator('[data-late=false]').waitFor();
    const second = await page.getByRole('article').getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(second).toHaveLength(20);
    expect(first).toHaveLength(20);
    await page.goBack();
    await page.locator('[data-late=false]').waitFor();
    await page.getByRole('link', { name: first[0], exact: true }).waitFor();
    await becomes(() => titles(page).allInnerTexts(), first);
  });

  it('has its filters in a drawer and its map behind a button on a phone', async () => {
    const page = await stage.visit({ width: 390 });
    await page.goto('/zoeken?q=stoel');
    await page.getByRole('article').first().waitFor();
    await becomes(() => page.getByRole('group', { name: 'Soort' }).count(), 0);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: /^Aanbod/ }).check();
    await page.getByRole('button', { name: /^Toon \d+ resulta/ }).click();
    await page.getByRole('button', { name: 'Filters (1)' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=stoel&soort=OFFER');
    await page.getByRole('button', { name: 'Kaart' }).click();
    await page.locator('#kaart svg').waitFor();
  });

  it('gives the browser nothing to complain of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
