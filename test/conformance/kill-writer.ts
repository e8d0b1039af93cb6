import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MEXICO, period, record, UNITED_STATES } from '../fixtures/records.ts';

const STORE = fileURLToPath(new URL('../../dist/src/store/index.js', import.meta.url));

/** Opens a store in a process of its own and records article after article, naming each once it is stored. */
const WRITER = `
  import { createInterface } from 'node:readline';
  const { openStore } = await import(process.argv[1]);
  const store = await openStore(process.argv[2], { username: process.env.NEO4J_USERNAME, password: process.env.NEO4J_PASSWORD });
  for await (const line of createInterface({ input: process.stdin })) {
    const record = JSON.parse(line);
    await store.record([record]);
    console.log(record.article.id);
  }
`;

/**
 * Kills a writer without warning while it writes.
 *
 * @param after how many articles it must have acknowledged first
 * @returns the ids of the articles that it acknowledged
 */
export async function killWriter(
  { address, env }: { readonly address: string; readonly env: Readonly<Record<string, string>> },
  after: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, STORE, address], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  for (let number = 0; number < 2_000; number++)
    child.stdin.write(`${JSON.stringify(recordNumber(number))}\n`);
  const acknowledged: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    acknowledged.push(id);
    if (acknowledged.length === after) child.kill('SIGKILL');
  }
  return acknowledged;
}

function recordNumber(number: number): unknown {
  const day = `2017-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;
  return record({
    id: `article-${number}`,
    publishedOn: day,
    entities: [MEXICO, UNITED_STATES],
    events: [
      {
        type: 'MET_WITH',
        actors: [MEXICO.id],
        recipients: [UNITED_STATES.id],
        on: period(day),
        sentences: [`They met for the ${number}th time.`],
      },
    ],
  });
}
