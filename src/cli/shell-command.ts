import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CommandModule } from 'yargs';
import { EDGE_PROPERTIES, NODE_PROPERTIES } from '../ontology/index.ts';
import type { TableFormat } from '../query/index.ts';
import { completeWords } from './complete-words.ts';
import { faultMessage } from './fault-message.ts';
import { print, report } from './output.ts';
import { queryFolders } from './query-folders.ts';
import { shellWords } from './shell-words.ts';
import { declareStoreOption, type StoreOption, withStore } from './store-option.ts';

const HELP = `Type Cypher, over as many lines as you like, and end it with a semicolon. It can only read.
:queries [--tag TAG]          lists the saved queries
:query NAME [--PARAMETER …]   asks one of them; :query NAME --help explains it
:format FORMAT                table, chart, csv, tsv, md, json or jsonl, from now on
:status                       says what the store holds
:help                         says this
:quit                         ends, as Ctrl-D does
`;
const WORDS = [':queries', ':query', ':format', ':status', ':help', ':quit'];
const FORMATS: readonly TableFormat[] = ['table', 'json', 'jsonl', 'csv', 'tsv', 'md', 'chart'];
const KEYWORDS = 'MATCH OPTIONAL WHERE RETURN ORDER BY LIMIT WITH UNWIND DISTINCT EXISTS COUNT'.split(' ');
const MOST_HISTORY = 1_000;

/** Runs a command line as if it had been typed behind `demarche`. */
type Run = (given: readonly string[]) => Promise<void>;

export function shellCommand(run: Run): CommandModule<unknown, StoreOption> {
  return {
    command: 'shell',
    describe: 'Ask one question after the other at a prompt',
    builder: (yargs) =>
      declareStoreOption(yargs)
        .usage(`$0 shell\n\nA prompt for questions, with history and completion (Tab).\n\n${HELP}`)
        .example('$0 shell', 'on demarche.db')
        .example("echo 'MATCH (p:Person) RETURN p.name;' | $0 shell", 'a script of questions'),
    handler: ({ store }) => converse(store, run),
  };
}

function historyFile(): string {
  const { XDG_STATE_HOME } = process.env;
  return join(XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'demarche', 'history');
}

/** The latest lines first, as readline wants them. */
function readHistory(): string[] {
  const file = historyFile();
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(-MOST_HISTORY).reverse();
}

function keep(line: string): void {
  const file = historyFile();
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    appendFileSync(file, `${line}\n`, { mode: 0o600 });
  } catch {
    // A home that can't be written to is no reason to end the conversation.
  }
}

/** The store is opened for each question anew: who waits for it in between must be able to load. */
async function converse(store: string, run: Run): Promise<void> {
  const interactive = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    ...(interactive ? { output: process.stdout, history: readHistory(), historySize: MOST_HISTORY } : {}),
    completer: (line: string, done: (fault: null, found: [string[], string]) => void) => {
      complete(line, store).then(
        (found) => done(null, found),
        () => done(null, [[], line]),
      );
    },
  });
  if (interactive) await print(`${HELP}\n`);
  let statement = '';
  let format = 'table';
  const prompt = () => {
    lines.setPrompt(statement === '' ? 'demarche> ' : '       -> ');
    if (interactive) lines.prompt();
  };
  prompt();
  for await (const line of lines) {
    if (interactive && line.trim() !== '') keep(line);
    if (statement === '' && line.trim().startsWith(':')) {
      const [word = '', ...rest] = shellWords(line.trim());
      if (word === ':quit') break;
      if (word === ':format') format = await changeFormat(rest[0], format);
      else await attempt(() => obey(word, rest, { store, format, run }));
    } else {
      statement = `${statement}${statement === '' ? '' : '\n'}${line}`;
      if (statement.trim() === '') statement = '';
      if (statement.trimEnd().endsWith(';')) {
        const cypher = statement.trimEnd().slice(0, -1);
        statement = '';
        await attempt(() => run(['query', '--store', store, '--format', format, '--cypher', cypher]));
      }
    }
    prompt();
  }
  if (statement.trim() !== '') report('demarche: the last question has no semicolon, and was not asked.');
  lines.close();
}

async function changeFormat(wanted: string | undefined, before: string): Promise<string> {
  const found = FORMATS.find((one) => one === wanted);
  if (found === undefined) report(`demarche: :format takes ${FORMATS.join(', ')}; it is ${before}.`);
  return found ?? before;
}

async function obey(
  word: string,
  rest: readonly string[],
  { store, format, run }: { readonly store: string; readonly format: string; readonly run: Run },
): Promise<void> {
  if (word === ':help') return await print(HELP);
  if (word === ':status') return await run(['status', '--store', store]);
  if (word === ':queries') return await run(['query', ...rest]);
  if (word === ':query') {
    const formatted = rest.includes('--format') ? [] : ['--format', format];
    return await run(['query', ...rest, '--store', store, ...formatted]);
  }
  report(`demarche: there is no ${word}; :help says what there is.`);
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    report(faultMessage(fault));
  }
}

/** What Tab offers: our words, saved queries and their parameters and names, else words of Cypher and of the graph. */
async function complete(line: string, store: string): Promise<[string[], string]> {
  const words = line.trimStart().split(/\s+/);
  const word = words.at(-1) ?? '';
  if (words[0] !== ':query') {
    const graph = [NODE_PROPERTIES, EDGE_PROPERTIES].flatMap((table) => [
      ...Object.keys(table),
      ...Object.values(table).flat(),
    ]);
    const start = word.replace(/^.*[:.([|]/, '');
    const known = line.startsWith(':') ? WORDS : [...new Set([...KEYWORDS, ...graph])];
    const tail = line.startsWith(':') ? word : start;
    return [known.filter((one) => tail !== '' && one.startsWith(tail)), tail];
  }
  const { findQueries } = await import('../query/index.ts');
  const found = await completeWords(['query', ...words.slice(1)], {
    commands: [],
    queries: findQueries(queryFolders([])).queries,
    options: ['--limit', '--format', '--help'],
    read: (ask) => withStore(store, 'read', ask).catch(() => null),
  });
  return [found.map((one) => (one.includes(' ') ? `"${one}"` : one)), word];
}
