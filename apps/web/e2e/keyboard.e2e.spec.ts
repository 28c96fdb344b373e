import type { Page } from 'playwright-core';
import { becomes, EXAMPLE_PASSWORD, Stage } from './stage';

const MOST_STOPS = 120;

describe('with the keyboard only', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.openExample();
  });
  afterAll(() => stage.close());

  /** Presses Tab until what is asked for has the focus. */
  async function tabTo(page: Page, name: string): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const { activeElement: element } = document;
        const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : null;
        return [element?.getAttribute('aria-label'), label, element?.textContent].find(Boolean) ?? '';
      });
      if (here.startsWith(name)) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  }

  /** Stops where nothing shows the focus: no outline on what has it, on what is drawn for it, or on the field around it. */
  async function unseenStops(page: Page): Promise<string[]> {
    const unseen: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const drawn = (target: Element, pseudo?: string) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(target, pseudo);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        };
        const around = [element.closest('label'), element.parentElement, element.closest('form')].filter((each) => each !== null);
        return { says: element.outerHTML.slice(0, 120), seen: drawn(element) || drawn(element, '::after') || around.some((each) => drawn(each)) };
      });
      if (!here) break;
      if (!here.seen) unseen.push(here.says);
    }
    return unseen;
  }

  it.each(['/', '/zoeken?q=stoel', '/plaatsen', '/aanmelden'])('shows the focus at every stop of %s', async (path) => {
    const page = await stage.visit();
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await unseenStops(page)).toEqual([]);
  });

  it('skips to the content', async () => {
    const page = await stage.visit();
    await page.goto('/zoeken');
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await becomes(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Wat zoekt u?');
  });

  it('finds a listing and opens it', async () => {
    const page = await stage.visit();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, 'Wat zoekt u, of wat hebt u over?');
    await page.keyboard.type('koelkast');
    await page.keyboard.press('Enter');
    await page.getByRole('article').first().waitFor();
    await tabTo(page, 'Aanbod');
    await page.keyboard.press('Space');
    await page.waitForURL(/soort=OFFER/);
    await page.getByRole('button', { name: 'Verwijder filter Aanbod' }).waitFor();
    await tabTo(page, 'Koelkasten en fornuizen uit renovatiewoningen');
    await page.keyboard.press('Enter');
    await page.waitForURL(/berichten\//);
    await page.getByRole('heading', { level: 1, name: 'Koelkasten en fornuizen uit renovatiewoningen' }).waitFor();
  });

  it('posts a listing', async () => {
    const page = await stage.visit({ as: 'ziekenhuis@azhopland.example', password: EXAMPLE_PASSWORD });
    await page.goto('/plaatsen');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, 'Zeg het in uw eigen woorden');
    await page.keyboard.type('Wij hebben 20 houten stoelen over.');
    await tabTo(page, 'Verder');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
    await tabTo(page, 'Hoeveel');
    await page.keyboard.type('20');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await becomes(() => page.getByLabel('Eenheid').inputValue(), 'PIECES');
    await tabTo(page, 'Plaats bericht');
    await page.keyboard.press('Enter');
    await page.waitForURL(/berichten\//);
    await page.getByText('20 stuks').waitFor();
  });

  it('gives the browser nothing to complain of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
