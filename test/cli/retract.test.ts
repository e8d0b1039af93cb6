import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { dumpGraph } from '../conformance/graph-dump.ts';
import { recordOfText } from '../extract/read-events.ts';
import { runDemarche, temporaryFolder } from './run-demarche.ts';

const cwd = temporaryFolder();

async function graph(): Promise<readonly string[]> {
  const store = await openStore(join(cwd, 'demarche.db'), { readOnly: true });
  try {
    return await dumpGraph(store);
  } finally {
    await store.close();
  }
}

const BOTH = 'Date: 2017-02-24\nMexico criticized Chile. ';

test('takes an article back by id, address or file, tells what would go, and leaves what others say', async () => {
  writeFileSync(join(cwd, 'a.txt'), `${BOTH}France praised Spain.`);
  writeFileSync(join(cwd, 'b.txt'), `${BOTH}Kenya warned India.`);
  const line =
    '{"id":"c","url":"https://news.example/c","publishedOn":"2017-02-24","text":"Japan praised Peru."}';
  await runDemarche(['load', 'a.txt'], { cwd });
  const alone = await graph();
  await runDemarche(['load', 'b.txt'], { cwd });
  await runDemarche(['load', '-'], { cwd, input: line });
  const all = await graph();
  const dry = await runDemarche(['retract', 'b.txt', '--dry-run'], { cwd });
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toMatch(
    /^Would take back 1 article: 1 event, .* would go\. 1 event that others report stays\.\n$/,
  );
  expect(await graph()).toEqual(all);
  expect((await runDemarche(['retract', 'b.txt'], { cwd })).stdout).toMatch(/^Took back 1 article: 1 event/);
  const json = await runDemarche(['retract', 'https://news.example/c', 'nobody', '--json'], { cwd });
  expect(json).toMatchObject({ code: 1, stderr: 'demarche: nobody: no such article is stored\n' });
  expect(JSON.parse(json.stdout).articles).toEqual({ retracted: 1, unknown: 0 });
  expect(await graph()).toEqual(alone);
  expect(await runDemarche(['retract', 'c'], { cwd })).toMatchObject({ code: 2 });
  expect(await runDemarche(['retract'], { cwd })).toMatchObject({ code: 2, stdout: '' });
}, 120_000);

test('what is loaded and taken back leaves no trace', async () => {
  const states = ['Mexico', 'Chile', 'France', 'Kenya', 'Japan'];
  const sentence = fc
    .tuple(
      fc.constantFrom(...states),
      fc.constantFrom('criticized', 'praised', 'met with'),
      fc.constantFrom(...states),
    )
    .map((words) => `${words.join(' ')} on Monday.`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
  const named = (id: string, words: string, day: string) => {
    const record = recordOfText(words, day);
    return { ...record, article: { ...record.article, id: id as typeof record.article.id } };
  };
  const store = await openStore(join(cwd, 'property.db'));
  await fc.assert(
    fc.asyncProperty(text, text, async (one, other) => {
      const [a, b] = [named('a', one, '2017-02-24'), named('b', other, '2017-02-25')];
      await store.record([a]);
      const before = await dumpGraph(store);
      await store.record([b]);
      await store.retract([b.article.id]);
      expect(await dumpGraph(store)).toEqual(before);
      await store.retract([a.article.id]);
      expect(await dumpGraph(store)).toEqual([]);
    }),
    { numRuns: 30 },
  );
  await store.close();
}, 120_000);
