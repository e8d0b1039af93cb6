import { runDemarche, SEED } from '../cli/run-demarche.ts';
import type { Backend } from '../conformance/backends.ts';
import { DENIAL, SUMMIT_OFF, TALKS } from '../fixtures/records.ts';

/** What somebody who hates us would print. */
export const HOSTILE_ARTICLE = {
  id: 'hostile',
  publishedOn: '2017-03-02',
  title: '<img src=x onerror="window.pwned=1"> \u202eeltit',
  publisher: '<b>Evil</b> Press',
  url: 'javascript:window.pwned=1',
  text: 'Iran criticized Canada over <script>window.pwned=1</script> on Thursday.\nCanada threatened Iran with \u202esanctions\u202c and "onmouseover=window.pwned=1".',
};

/** A store with the seed article, three records that tell of one meeting, and a hostile article. */
export async function fillStore(backend: Backend, cwd: string): Promise<void> {
  await backend.clear();
  const store = await backend.open();
  await store.record([TALKS, SUMMIT_OFF, DENIAL]);
  await store.close();
  const { address, env } = backend.location();
  const loads: readonly (readonly [string[], string])[] = [
    [[SEED], ''],
    [['--format', 'jsonl', '-'], JSON.stringify(HOSTILE_ARTICLE)],
  ];
  for (const [what, input] of loads) {
    const { code, stderr } = await runDemarche(['load', '--store', address, ...what], { cwd, env, input });
    if (code !== 0) throw new Error(stderr);
  }
}
