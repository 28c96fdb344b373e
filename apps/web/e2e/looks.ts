import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '@schakel/platform';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe has against a page, one line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate<Violation[], string[]>(
    async (values) => {
      const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> } };
      return (await axe.run(document, { runOnly: { type: 'tag', values } })).violations;
    },
    RULES,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} (${failureSummary.split('\n')[1]?.trim() ?? ''})`));
}

/** How far a page reaches beyond the right edge, in pixels. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Texts and controls that lie over each other, as “this | that”. What floats over the page on purpose is left out. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Piece {
      readonly element: Element;
      readonly says: string;
      readonly box: DOMRect;
    }
    const LEAST = 3;
    const left = (element: Element) => element.closest('svg, .hidden, [aria-hidden="true"], [hidden], [role="banner"], [role="dialog"]') !== null;
    /** What remains of a box within the edges that cut it off. */
    const visible = (box: DOMRect, element: Element): DOMRect => {
      let { left: x, top: y, right, bottom } = box;
      for (let above: Element | null = element; above; above = above.parentElement) {
        if (getComputedStyle(above).overflow === 'visible') continue;
        const edge = above.getBoundingClientRect();
        [x, y, right, bottom] = [Math.max(x, edge.left), Math.max(y, edge.top), Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
      }
      return new DOMRect(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
    };
    const pieces: Piece[] = [];
    const add = (element: Element, says: string, box: DOMRect) => {
      const seen = visible(box, element);
      if (seen.width > LEAST && seen.height > LEAST) pieces.push({ element, says, box: seen });
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const says = node.textContent?.trim() ?? '';
      if (!element || !says || left(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) add(element, says.slice(0, 40), box);
    }
    for (const element of document.querySelectorAll('input, select, textarea')) {
      if (left(element) || getComputedStyle(element).opacity === '0') continue;
      add(element, `<${element.tagName.toLowerCase()}>`, element.getBoundingClientRect());
    }
    pieces.sort((a, b) => a.box.top - b.box.top);
    const found: string[] = [];
    pieces.forEach((one, index) => {
      for (const other of pieces.slice(index + 1)) {
        if (other.box.top > one.box.bottom - LEAST) break;
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // The lines of a text reach a little into each other.
        if (wide > LEAST && high > Math.max(LEAST, Math.min(one.box.height, other.box.height) / 4)) found.push(`${one.says} | ${other.says}`);
      }
    });
    return found;
  });
}

/** Keeps a picture of what is on the screen for the documents, when `SCREENSHOTS=1` asks for it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== '1') return;
  const folder = join(projectRoot(), 'docs/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
