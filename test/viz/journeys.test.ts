import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { temporaryFolder } from '../cli/run-demarche.ts';
import { backends } from '../conformance/backends.ts';
import { type RunningView, runView } from '../server/run-view.ts';
import { fillStore } from './graph-fixture.ts';
import { closePage, openBrowser, openPage } from './open-page.ts';

const folder = temporaryFolder();
const hasBrowser = inject('chromium') !== null;

const side = (page: Page) => page.locator('.side');
const note = (page: Page) => page.locator('.picture-note p');
const settled = (page: Page) => page.locator('.graph-canvas[data-settled]').waitFor();

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Goes to the entity with most reports by keyboard, which puts it into the middle. @returns where that is */
async function centreOnFirst(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const canvas = page.locator('.graph-canvas');
  await canvas.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await side(page).getByRole('heading').first().waitFor();
  // The picture moves there, and the panel takes its room.
  await page.waitForTimeout(1_000);
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('There is no picture.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe.skipIf(!hasBrowser).each(backends())('exploring a graph in $name', (backend) => {
  let view: RunningView;
  let browser: Browser;
  const at = (hash = ''): string => `${view.origin}/#token=${view.token}${hash}`;

  beforeAll(async () => {
    if (backend.missing !== null) return;
    await fillStore(backend, folder);
    const { address, env } = backend.location();
    view = await runView(address, [], env);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await view?.end();
  });

  describe.skipIf(backend.missing !== null)('in the browser', () => {
    test('search, expand, evidence, article', async () => {
      const open = await openPage(browser, at());
      const { page } = open;
      await search(page, 'pena nieto');
      await side(page).getByRole('heading', { name: 'Enrique Pena Nieto' }).waitFor();
      const sentence = page.locator('mark', {
        hasText: 'Pena Nieto abruptly canceled a planned summit',
      });
      await sentence.first().waitFor();
      await side(page).getByRole('button', { name: 'More neighbours' }).click();
      await side(page)
        .locator('.event', { has: sentence })
        .getByRole('button', { name: 'Article' })
        .first()
        .click();
      const article = page.getByRole('dialog');
      await article.locator('mark').first().waitFor();
      expect(await article.locator('.article-text').innerText()).toContain('MEXICO CITY');
      expect(await article.locator('.summary').count()).toBeGreaterThan(5);
      await page.keyboard.press('Escape');
      await article.waitFor({ state: 'hidden' });
      await closePage(open);
    });

    test('query form, table, graph, Cypher', async () => {
      const open = await openPage(browser, at('&panel=queries'));
      const { page } = open;
      await side(page).getByRole('button', { name: 'Which meetings were called off' }).click();
      await side(page).getByRole('combobox', { name: 'Actor' }).fill('peña');
      await page.getByRole('option').first().click();
      await side(page).getByRole('button', { name: 'Ask', exact: true }).click();
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      const table = page.getByRole('table');
      await table.waitFor();
      expect(await table.locator('tbody tr').count()).toBeGreaterThan(0);
      await table.getByRole('button', { name: 'occurredOn' }).click();
      expect(await table.getByRole('columnheader', { name: 'occurredOn' }).getAttribute('aria-sort')).toBe(
        'ascending',
      );
      await table.getByRole('button', { name: 'Donald Trump' }).first().click();
      await side(page).getByRole('heading', { name: 'Donald Trump' }).waitFor();

      await page.getByRole('button', { name: 'Questions' }).click();
      await side(page).getByRole('button', { name: 'All questions' }).click();
      await side(page).getByRole('button', { name: 'Ask in Cypher' }).click();
      const editor = page.locator('.cm-content');
      await editor.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(
        'MATCH (a:Person)-[r:CANCELLED]->(b:Person) RETURN a AS source, r AS edge, b AS target',
      );
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Enter');
      await page.getByText('shown in the graph').waitFor();
      await settled(page);
      expect(await note(page).innerText()).toContain(' 2 events');
      await closePage(open);
    });

    test('a mistake in Cypher is told where it is', async () => {
      const open = await openPage(browser, at('&panel=queries&cypher=MATCH%20(n%3APerson%20RETURN%20n'));
      await side(open.page).getByRole('button', { name: 'Ask', exact: true }).click();
      expect(await side(open.page).getByRole('alert').innerText()).toMatch(/line 1/);
      await closePage(open);
    });

    test('the brush, what follows it, and undo', async () => {
      const open = await openPage(browser, at());
      const { page } = open;
      const before = await note(page).innerText();
      const plot = await page.locator('.timeline-plot').boundingBox();
      if (plot === null) throw new Error('no timeline');
      await page.mouse.move(plot.x + 1, plot.y + 20);
      await page.mouse.down();
      await page.mouse.move(plot.x + plot.width * 0.45, plot.y + 20, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL(/window=2017-01/);
      await settled(page);
      expect(await note(page).innerText()).not.toBe(before);
      for (const day of await side(page).locator('.event-facts time').allInnerTexts())
        expect(day).toMatch(/2017-0[12]/);
      await page.getByRole('button', { name: 'Questions' }).click();
      await side(page).getByRole('button', { name: 'Who met whom' }).first().click();
      expect(await side(page).getByLabel('Since').inputValue()).toMatch(/^2017-01/);
      await page.getByRole('button', { name: 'Undo: 2017' }).click();
      await page.waitForFunction(() => !location.hash.includes('window='));
      expect(await note(page).innerText()).toBe(before);
      await page.getByRole('button', { name: 'Redo: 2017' }).click();
      await page.waitForURL(/window=2017-01/);
      await closePage(open);
    });

    test('a path, and a link that says it all', async () => {
      const open = await openPage(browser, at('&show=nothing'));
      const { page } = open;
      await search(page, 'videgaray');
      await side(page).getByRole('heading', { name: 'Luis Videgaray' }).waitFor();
      await side(page).getByRole('button', { name: 'Path to…' }).click();
      await side(page).getByRole('combobox').fill('trump');
      await page.getByRole('option').first().click();
      await page.waitForURL(/show=path/);
      await settled(page);
      await side(page).getByRole('button', { name: 'Isolate' }).click();
      await page.waitForURL(/ego=1/);
      const said = await note(page).innerText();
      await page.waitForTimeout(600);
      const link = page.url();
      await closePage(open);
      const again = await openPage(browser, link);
      expect(await note(again.page).innerText()).toBe(said);
      await side(again.page).getByRole('heading', { name: 'Luis Videgaray' }).waitFor();
      await again.page.getByRole('button', { name: 'Only around Luis Videgaray' }).waitFor();
      await closePage(again);
    });

    test('by pointer: select, expand, drag to pin', async () => {
      const open = await openPage(browser, at('&panel=none'));
      const { page } = open;
      const { x, y } = await centreOnFirst(page);
      const name = await side(page).getByRole('heading').first().innerText();
      await page.keyboard.press('Escape');
      await page.mouse.click(x, y);
      await side(page).getByRole('heading', { name }).waitFor();
      await page.mouse.dblclick(x, y);
      await page.waitForURL(/show=neighbours/);
      await settled(page);
      const there = await centreOnFirst(page);
      await page.mouse.move(there.x, there.y);
      await page.mouse.down();
      await page.mouse.move(there.x + 60, there.y + 30, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL(/pin=/);
      await closePage(open);
    });

    test('by keyboard alone: find, walk, expand, hide, take back', async () => {
      const open = await openPage(browser, at());
      const { page } = open;
      const before = await note(page).innerText();
      await page.locator('.graph-canvas').focus();
      await page.keyboard.press('n');
      const first = await side(page).getByRole('heading').first().innerText();
      await page.keyboard.press('n');
      expect(await side(page).getByRole('heading').first().innerText()).not.toBe(first);
      await page.keyboard.press('h');
      await page.getByRole('button', { name: '1 hidden' }).waitFor();
      expect(await note(page).innerText()).not.toBe(before);
      await page.keyboard.press('Control+z');
      expect(await note(page).innerText()).toBe(before);
      await page.keyboard.press('Control+Shift+z');
      await page.getByRole('button', { name: '1 hidden' }).waitFor();
      for (const key of ['+', '-', 'ArrowLeft', '0', 'i', 'p', 'e', 'Escape']) await page.keyboard.press(key);
      // Focus can be seen wherever it goes.
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          return `${element.outerHTML.slice(0, 80)} ${getComputedStyle(element).outlineStyle}`;
        });
        expect(focused).not.toMatch(/none$/);
      }
      await closePage(open);
    });

    test('an article of somebody who hates us is text', async () => {
      const open = await openPage(browser, at('&article=hostile'));
      const { page } = open;
      const article = page.getByRole('dialog');
      await article.locator('mark').first().waitFor();
      const text = await article.innerText();
      expect(text).toContain('<script>window.pwned=1</script>');
      expect(text).toContain('<img src=x onerror="window.pwned=1">');
      expect(await article.locator('script, img, b').count()).toBe(0);
      expect(await article.getByRole('link').count()).toBe(0);
      await article.getByRole('button', { name: 'in the graph' }).click();
      await settled(page);
      await search(page, 'Iran');
      await side(page).locator('mark', { hasText: '<script>' }).first().waitFor();
      expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
      // What turns the direction of writing ends where the article's text does.
      const isolation = () =>
        side(page)
          .locator('mark bdi')
          .first()
          .evaluate((element) => getComputedStyle(element).unicodeBidi);
      await expect.poll(isolation).toBe('isolate');
      await closePage(open);
    });
  });
});
