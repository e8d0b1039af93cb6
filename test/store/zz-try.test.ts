import { mkdtempSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { dumpGraph } from '../conformance/graph-dump.ts';
import { DENIAL, SUMMIT_OFF, TALKS } from '../fixtures/records.ts';

it('tries', async () => {
  const p = mkdtempSync('/tmp/x/st/t') + '/x.db';
  const s = await openStore(p);
  console.log(JSON.stringify(await s.record([TALKS, SUMMIT_OFF])));
  console.log((await dumpGraph(s)).join('\n'));
  const before = await dumpGraph(s);
  console.log(JSON.stringify(await s.record([TALKS])));
  console.log(JSON.stringify(await s.record([DENIAL])));
  console.log(JSON.stringify(await s.retract([DENIAL.article.id])));
  expect(await dumpGraph(s)).toEqual(before);
  console.log(JSON.stringify(await s.retract([TALKS.article.id, SUMMIT_OFF.article.id])));
  expect(await dumpGraph(s)).toEqual([]);
  console.log(await s.describe());
  await s.close();
});
