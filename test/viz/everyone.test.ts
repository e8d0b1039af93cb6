import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { temporaryFolder } from '../cli/run-demarche.ts';
import { embedded } from '../conformance/backends.ts';
import { type RunningView, runView } from '../server/run-view.ts';
import { fillStore } from './graph-fixture.ts';
import { closePage, openBrowser, openPage } from './open-page.ts';

const folder = temporaryFolder();

/** The violations that axe finds, in words. */
async function violations(page: Page): Promise<readonly string[]> {
  // Not by addScriptTag: the page's security policy refuses that, as it should.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    async () => (await (window as unknown as { axe: typeof axe }).axe.run()) as axe.AxeResults,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const side = (page: Page) => page.locator('.side');
const note = (page: Page) => page.locator('.picture-note p');

describe.skipIf(inject('chromium') === null)('the page', () => {
  const store = embedded();
  let view: RunningView;
  let browser: Browser;
  const at = (hash = ''): string => `${view.origin}/#token=${view.token}${hash}`;

  beforeAll(async () => {
    await fillStore(store, folder);
    view = await runView(store.location().address);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await view?.end();
  });

  test('filters leave out, count, and can be cleared', async () => {
    const open = await openPage(browser, at('&panel=filters'));
    const { page } = open;
    const before = await note(page).innerText();
    await side(page)
      .getByRole('checkbox', { name: /^cooperation/ })
      .uncheck();
    expect(await note(page).innerText()).not.toBe(before);
    await side(page).getByLabel('Colour').selectOption('community');
    await side(page).getByLabel('Size').selectOption('centrality');
    await page.waitForURL(/not-tones=cooperation.*color=community.*size=centrality/);
    await page.getByRole('button', { name: 'Filtered' }).click();
    expect(await note(page).innerText()).toBe(before);
    await closePage(open);
  });

  test('what can be taken away', async () => {
    const open = await openPage(browser, at());
    const { page } = open;
    const take = async (name: string): Promise<Buffer> => {
      await page.getByLabel('Take it away').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const png = await take('Picture (PNG)');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(20_000);
    expect((await take('Drawing (SVG)')).toString()).toMatch(
      /^<svg [\s\S]*<circle [\s\S]*<text [\s\S]*<\/svg>$/,
    );
    expect((await take('Graph (GEXF)')).toString()).toMatch(/<gexf [\s\S]*<node [\s\S]*<edge /);
    const csv = (await take('Table (CSV)')).toString();
    expect(csv).toMatch(/^event,source,eventType,target,occurredOn,/);
    expect(csv).toContain('Enrique Pena Nieto,CANCELLED,Donald Trump,2017-01');
    await closePage(open);
  });

  test.each([
    ['light', 1280, ''],
    ['dark', 1280, '&node=person:donald-trump'],
    ['light', 360, '&panel=filters'],
    ['dark', 360, '&panel=queries&query=who-met'],
    ['light', 3840, '&panel=list'],
    ['light', 1280, '&panel=queries&cypher=RETURN%201&article=summit-off'],
  ] as const)('axe finds nothing: %s, %i wide, %s', async (colorScheme, width, hash) => {
    const open = await openPage(browser, at(hash), {
      colorScheme,
      viewport: { width, height: width === 3840 ? 2160 : 780 },
      reducedMotion: 'reduce',
    });
    const { page } = open;
    if (hash.includes('article')) await page.getByRole('dialog').locator('mark').first().waitFor();
    if (hash.includes('node')) await side(page).locator('mark').first().waitFor();
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe(colorScheme === 'dark' ? 'rgb(18, 22, 29)' : 'rgb(247, 247, 244)');
    await closePage(open);
  });
});
