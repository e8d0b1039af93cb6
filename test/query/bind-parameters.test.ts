import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DemarcheError, EDGE_TYPE_NAMES, STATUSES } from '../../src/ontology/index.ts';
import {
  bindParameters,
  findQueries,
  findQuery,
  type GivenValue,
  parseCypherParameters,
} from '../../src/query/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-bind-'));

afterAll(() => rmSync(folder, { recursive: true }));

const DECLARED = [
  'text string optional',
  'count integer = 3',
  'share number optional',
  'loud boolean = false',
  'day date optional',
  'who name optional',
  'one entity optional',
  'type event-type optional',
  'statuses list of status optional',
  'types list of event-type optional',
  'words list of string optional',
  'minDays list of integer optional',
];

function query(name: string, declared: readonly string[]) {
  const header = declared.map((one) => `// @param ${one} Help.\n`).join('');
  const text = declared.map((one) => `$${one.split(' ')[0]}`).join(', ');
  writeFileSync(join(folder, `${name}.cypher`), `// Title\n${header}\nRETURN [${text}] AS all`);
  return findQuery(findQueries([folder]), name);
}

const ALL = query('all', DECLARED);

function bound(given: Record<string, GivenValue>): unknown {
  const [key = ''] = Object.keys(given);
  const name = key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return bindParameters(ALL, given).values[name];
}

function refusal(given: Record<string, GivenValue>, of = ALL): string {
  try {
    return JSON.stringify(bindParameters(of, given).values);
  } catch (error) {
    return error instanceof DemarcheError ? `${error.code}: ${error.message}` : 'another error';
  }
}

describe('bindParameters', () => {
  it('puts in defaults, and null for what may be left out', () => {
    const given = { text: undefined };
    const nulls = Object.fromEntries(ALL.parameters.map(({ name }) => [name, null]));
    expect(bindParameters(ALL, given).values).toEqual({ ...nulls, count: 3, loud: false });
  });

  it.each<[Record<string, GivenValue>, unknown]>([
    [{ text: ' a b ' }, 'a b'],
    [{ text: '' }, ''],
    [{ count: '12' }, 12],
    [{ count: -7 }, -7],
    [{ share: '.5' }, 0.5],
    [{ share: '1e3' }, 1000],
    [{ loud: true }, true],
    [{ loud: 'Yes' }, true],
    [{ loud: 'false' }, false],
    [{ day: '2016-02-29' }, '2016-02-29'],
    [{ who: 'Peña' }, 'Peña'],
    [{ one: 'government:USA' }, 'government:USA'],
    [{ type: 'met-with' }, 'MET_WITH'],
    [{ statuses: 'Occurred, planned' }, ['occurred', 'planned']],
    [{ statuses: ['denied', 'denied,cancelled'] }, ['denied', 'cancelled']],
    [{ statuses: 'all' }, STATUSES],
    [{ types: 'ALL' }, EDGE_TYPE_NAMES],
    [{ words: 'all' }, ['all']],
    [{ 'min-days': '1,2' }, [1, 2]],
    [{ minDays: 3 }, [3]],
  ])('reads %j', (given, value) => {
    expect(bound(given)).toEqual(value);
  });

  it.each<[Record<string, GivenValue>, string]>([
    [{ count: '1.5' }, 'all: --count takes a whole number, not "1.5"'],
    [{ count: '9007199254740993' }, 'all: --count takes a whole number, not "9007199254740993"'],
    [{ share: 'NaN' }, 'all: --share takes a number, not "NaN"'],
    [{ share: '1e999' }, 'all: --share takes a number, not "1e999"'],
    [{ loud: 'maybe' }, 'all: --loud takes true or false, not "maybe"'],
    [{ day: '2017-02-29' }, 'all: --day takes a day such as 2017-02-23, or today, not "2017-02-29"'],
    [{ who: '…' }, 'all: --who takes a name, not "…"'],
    [{ type: 'critisized' }, 'all: --type takes an event type, not "critisized"; did you mean CRITICIZED?'],
    [{ statuses: 'plannned' }, 'all: --statuses takes a status, not "plannned"; did you mean planned?'],
    [
      { statuses: 'qqqqqqq' },
      `all: --statuses takes a status, not "qqqqqqq"; there are ${STATUSES.join(', ')}`,
    ],
    [{ statuses: ',' }, 'all: --statuses takes at least one value'],
    [{ day: ['2017-01-01', '2017-01-02'] }, 'all: --day takes one value, and can be given once'],
    [{ 'min-days': '1,x' }, 'all: --min-days takes a whole number, not "x"'],
    [{ wh0: 'x' }, 'all has no --wh0; did you mean --who?'],
    [
      { 'zzzzzz-zzzz': 'x' },
      `all has no --zzzzzz-zzzz; it takes --text, --count, --share, --loud, --day, --who, --one, --type, --statuses, --types, --words, --min-days`,
    ],
  ])('refuses %j', (given, message) => {
    expect(refusal(given)).toBe(`query-parameter: ${message}`);
  });

  it('asks for what must be given', () => {
    const needs = query('needs', ['minArticles integer']);
    expect(refusal({}, needs)).toBe('query-parameter: needs needs --min-articles: Help.');
    expect(refusal({ x: 1 }, query('bare', []))).toBe(
      'query-parameter: bare has no --x; it takes no parameters',
    );
  });
});

describe('parseCypherParameters', () => {
  it('takes JSON as such, and the rest as text', () => {
    const pairs = ['a=7', 'b=true', 'c=["x",1]', 'd=2017-01-01', 'e==x', 'f=', '$g="7"', '__proto__=1'];
    const parameters = parseCypherParameters(pairs);
    expect(Object.entries(parameters)).toEqual([
      ['a', 7],
      ['b', true],
      ['c', ['x', 1]],
      ['d', '2017-01-01'],
      ['e', '=x'],
      ['f', ''],
      ['g', '7'],
      ['__proto__', 1],
    ]);
  });

  it.each(['a', '=1', 'a b=1'])('refuses %j', (pair) => {
    expect(() => parseCypherParameters([pair])).toThrow(
      `--param takes NAME=VALUE, not ${JSON.stringify(pair)}`,
    );
  });
});
