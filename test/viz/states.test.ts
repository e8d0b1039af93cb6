import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runDemarche, SEED, temporaryFolder } from '../cli/run-demarche.ts';
import { runView } from '../server/run-view.ts';
import { closePage, openBrowser, openPage } from './open-page.ts';

const folder = temporaryFolder();
const load = async (store: string, text: string): Promise<void> => {
  const { code, stderr } = await runDemarche(['load', '--date', '2017-03-01', '-', '--store', store], {
    cwd: folder,
    input: text,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
};

describe.skipIf(inject('chromium') === null)('what the page says', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test('before there is a store, after a load, after another, and when all is gone', async () => {
    const store = join(folder, 'states.db');
    const view = await runView(store);
    const open = await openPage(browser, `${view.origin}/#token=${view.token}`);
    const { page } = open;
    await page.getByRole('heading', { name: 'There are no articles yet' }).waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(`demarche load ARTICLE --store ${store}`);

    await load(store, 'The weather was fine.');
    await page.getByRole('heading', { name: 'No events yet' }).waitFor();
    await load(store, 'Mexico criticized Canada.');
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.locator('.graph-canvas[data-settled]').waitFor();
    expect(await page.locator('.picture-note p').innerText()).toMatch(/^2 entities, 1 edges?, 1 events?/);

    const { code } = await runDemarche(['load', SEED, '--store', store], { cwd: folder });
    expect(code).toBe(0);
    await page.getByText('1 new article.').waitFor();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => page.locator('.picture-note p').innerText()).toMatch(/^1\d entities/);

    rmSync(store, { recursive: true });
    rmSync(`${store}.wal`, { recursive: true, force: true });
    await page.getByRole('heading', { name: 'There are no articles yet' }).waitFor();

    await view.end();
    await page.getByRole('heading', { name: 'The server is gone' }).waitFor();
    await page.context().close();
    expect(open.complaints).toEqual([]);
  });

  test('nothing found, nothing left, and a token that is not this server’s', async () => {
    const store = join(folder, 'few.db');
    await load(store, 'Mexico criticized Canada.');
    const view = await runView(store);
    const open = await openPage(browser, `${view.origin}/#token=${view.token}&confidence=1&panel=none`);
    expect(await open.page.locator('.picture-note p').innerText()).toBe('Nothing is left to show.');
    await open.page.getByRole('combobox').fill('Zanzibar');
    await open.page.getByText('Nothing is called “Zanzibar”').waitFor();
    await closePage(open);
    const wrong = await openPage(browser, `${view.origin}/#token=wrong`);
    await wrong.page.getByRole('heading', { name: 'This address is not valid any more' }).waitFor();
    await closePage(wrong);
    await view.end();
  });
});
