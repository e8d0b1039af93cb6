/**
 * Measures the viewer against bare sigma on the same graph of 20,000 entities and 60,000 events: script time a
 * frame while the picture is dragged, in headless Chromium. Frame rates would measure the machine, which has no
 * graphics card. Run as `npm run bench:viewer`; needs Chromium at CHROMIUM, else at /usr/bin/chromium.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { openStore } from '../src/store/index.ts';
import { syntheticArticles } from './synthetic-articles.ts';

const ENTITIES = 20_000;
const EVENTS = 60_000;
const STEPS = 30;
const ROUNDS = 3;

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));

/** Script time of one step of dragging, in milliseconds: the median of some rounds. */
async function scriptTime(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  };
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.mouse.move(500, 120);
    await page.mouse.down();
    const before = await spent();
    for (let step = 0; step < STEPS; step += 1) {
      const angle = (step / STEPS) * 2 * Math.PI;
      await page.mouse.move(500 + 80 * Math.sin(angle), 120 + 40 * (1 - Math.cos(angle)));
      await page.evaluate('new Promise(requestAnimationFrame)');
    }
    rounds.push((((await spent()) - before) * 1000) / STEPS);
    await page.mouse.up();
  }
  return rounds.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}

async function viewerTime(browser: Browser, store: string): Promise<{ time: number; graph: string }> {
  const view = spawn(process.execPath, [
    join(root, 'dist/src/cli/main.js'),
    'view',
    '--no-open',
    '--port',
    '0',
    '--time-limit',
    '300',
    '--store',
    store,
  ]);
  const address = await new Promise<string>((resolve) => {
    view.stdout.on('data', (text) => resolve(/http:\S+/.exec(String(text))?.[0] ?? ''));
  });
  const [origin = '', token = ''] = address.split('/#token=');
  const answer = await fetch(`${origin}/api/graph?limit=${EVENTS}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${address}&panel=none&show=recent%2C${EVENTS}`);
  await page.locator('.graph-canvas[data-settled]').waitFor({ timeout: 300_000 });
  const time = await scriptTime(page);
  await page.close();
  view.kill('SIGINT');
  return { time, graph: await answer.text() };
}

async function bareTime(browser: Browser, graph: string): Promise<number> {
  const outDir = join(folder, 'bare');
  await build({
    root: join(root, 'bench/bare-sigma'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir, target: 'esnext' },
  });
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/graph.json') return response.end(graph);
    const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };
    const path = url === '/' ? '/index.html' : url;
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    return response.end(readFileSync(join(outDir, path)));
  }).listen(0, '127.0.0.1');
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.locator('body[data-ready]').waitFor({ timeout: 300_000 });
  const time = await scriptTime(page);
  await page.close();
  server.close();
  return time;
}

const path = join(folder, 'graph.db');
const store = await openStore(path);
for (const articles of syntheticArticles(ENTITIES, EVENTS)) await store.record(articles);
await store.close();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader'],
});
const { time: ours, graph } = await viewerTime(browser, path);
const bare = await bareTime(browser, graph);
await browser.close();
rmSync(folder, { recursive: true, force: true });
console.log(
  `${ENTITIES} entities, ${EVENTS} events; script time a frame while dragging, median of ${ROUNDS} rounds`,
);
console.log(
  `viewer ${ours.toFixed(2)} ms, bare sigma ${bare.toFixed(2)} ms: ${(ours / bare).toFixed(2)} times`,
);
