import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

/** Without a graphics card, a network, or anything of whoever runs the tests. */
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader', '--disable-quic'],
  ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * Answers that say no, which the page shows itself; and the style attribute by which Chromium gives what is typed in the
 * editor the colour of what it replaces: the policy refuses it, and the editor colours it anew.
 */
const EXPECTED = /^Failed to load resource|^Applying inline style violates/;

/** A page, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Faults of scripts, what the security policy refused, and requests to other places: there should be none. */
  readonly complaints: readonly string[];
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = inject('chromium');
  if (executablePath === null) throw new Error('There is no Chromium.');
  return await chromium.launch({
    executablePath,
    args: FLAGS,
    downloadsPath: mkdtempSync(join(tmpdir(), 'demarche-downloads-')),
  });
}

/** Opens an address, and waits until the picture stands still, or the page says why there is none. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const { origin } = new URL(address);
  page.on('pageerror', (fault) => complaints.push(String(fault.stack)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && new URL(request.url()).origin !== origin)
      complaints.push(request.url());
  });
  await page.goto(address);
  await page.locator('.graph-canvas[data-settled], .state[role]:not(p)').first().waitFor();
  return { page, complaints };
}

/** Closes a page, and expects that nothing went wrong in it. */
export async function closePage({ page, complaints }: OpenPage): Promise<void> {
  await page.context().close();
  expect(complaints).toEqual([]);
}
