import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { GraphValue, Table } from '../../src/ontology/index.ts';
import { formatTable, TABLE_FORMATS } from '../../src/query/index.ts';

function table(columns: readonly string[], ...rows: readonly GraphValue[][]): Table {
  return { columns, rows, truncated: false };
}

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const value: fc.Arbitrary<GraphValue> = fc.oneof(scalar, fc.array(scalar, { maxLength: 4 }));
const anyTable: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.record({
    columns: fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), {
      minLength: width,
      maxLength: width,
    }),
    rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 5 }),
    truncated: fc.constant(false),
  }),
);

const TRUMP = {
  labels: ['Entity', 'Person'],
  properties: { id: 'person:donald-trump', name: 'Donald Trump' },
};
const MEXICO = { labels: ['Entity'], properties: { id: 'government:MEX' } };
const MET = { type: 'MET_WITH', properties: { status: 'occurred' } };

describe('table', () => {
  it('sets columns side by side, numbers to the right', () => {
    const answer = table(
      ['occurredOn', 'actors', 'articles'],
      ['2017-02-23', ['Mexico', 'US'], 12],
      [null, ['Peña'], 3],
    );
    expect(formatTable(answer, 'table', { width: 80 })).toBe(
      [
        'occurredOn  actors      articles',
        '──────────  ──────────  ────────',
        '2017-02-23  Mexico, US        12',
        '            Peña               3',
        '',
        '2 rows',
        '',
      ].join('\n'),
    );
  });

  it('breaks long cells at words, the widest column first, and sets such rows apart', () => {
    const sentence = 'Trump threatened to rip up the trade deal that binds the three of them together.';
    const answer = table(['actor', 'sentence'], ['Donald Trump', sentence], ['Mexico', 'It warned.']);
    expect(formatTable(answer, 'table', { width: 50 })).toBe(
      [
        'actor         sentence',
        '────────────  ────────────────────────────────────',
        'Donald Trump  Trump threatened to rip up the trade',
        '              deal that binds the three of them',
        '              together.',
        '',
        'Mexico        It warned.',
        '',
        '2 rows',
        '',
      ].join('\n'),
    );
  });

  it('sets columns one below the other where they do not fit', () => {
    const answer = table(['id', 'sentence', 'title'], ['event:0123456789', 'It warned them of it.', null]);
    expect(formatTable(answer, 'table', { width: 28 })).toBe(
      [
        '─── 1 ──────────────────────',
        'id        event:0123456789',
        'sentence  It warned them of',
        '          it.',
        '',
        '1 row; nothing under title',
        '',
      ].join('\n'),
    );
  });

  it.each<[GraphValue, string]>([
    [null, ''],
    [false, 'false'],
    [12.5, ' 12.5'],
    ['two\nlines\t here ', 'two lines here'],
    ['\u001b[31mred\u0007\u009b2J', '[31mred2J'],
    ['a\u202eb\u2066c', 'abc'],
    [['a', ['b', null]], 'a, b,'],
    [TRUMP, 'Donald Trump'],
    [MEXICO, 'government:MEX'],
    [MET, 'MET_WITH'],
    [{ nodes: [TRUMP, MEXICO], edges: [MET] }, 'Donald Trump MET_WITH government:MEX'],
    [{ from: '2017', n: 1 }, '{"from":"2017","n":1}'],
  ])('shows %j as %j', (shown, text) => {
    const lines = formatTable(table(['x', 'value'], [1, shown]), 'table').split('\n');
    expect(lines[2]).toBe(`1${text === '' ? '' : `  ${text}`}`);
  });

  it('colours the head only when asked', () => {
    const answer = table(['n'], [1]);
    expect(formatTable(answer, 'table')).not.toContain('\u001b');
    expect(formatTable(answer, 'table', { color: true })).toContain('\u001b[1mn\u001b[0m');
  });

  it('says what is not there', () => {
    expect(formatTable(table(['a']), 'table')).toBe('no rows\n');
    expect(formatTable({ ...table(['a'], [1]), truncated: true }, 'table')).toMatch(
      /\n1 row, and there are more\n$/,
    );
    expect(formatTable(table(['a', 'b'], [null, null]), 'table')).toMatch(/1 row; nothing under a, b\n$/);
  });

  it('is never wider than the terminal, and never gives it a command', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 40, max: 140 }), (answer, width) => {
        const lines = formatTable(answer, 'table', { width }).split('\n');
        const body = lines.slice(0, -2);
        for (const line of body) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
    );
  });
});

describe('csv', () => {
  it.each<[GraphValue, string]>([
    [null, ''],
    [-5, '-5'],
    ['a "b", c', '"a ""b"", c"'],
    ['two\nlines', '"two\nlines"'],
    [['Mexico', 'US'], '"Mexico; US"'],
    ['=1+1', "'=1+1"],
    ['-5', "'-5"],
    ['@cmd', "'@cmd"],
    [' +1', "' +1"],
    ['＝1', "'＝1"],
    ['\t=1', '"\'\t=1"'],
    [['=x', 'y'], `"'=x; y"`],
    ['a=b', 'a=b'],
    ['a;=b', '"a;=b"'],
    [' a', '" a"'],
  ])('writes %j as %j', (written, field) => {
    expect(formatTable(table(['x', 'value'], [1, written]), 'csv')).toBe(`x,value\r\n1,${field}\r\n`);
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 })),
        (rows) => {
          const plain = rows.map((row) => row.map((text) => `x${text}`));
          const written = formatTable({ columns: ['a', 'b'], rows: plain, truncated: false }, 'csv');
          expect(readCsv(written)).toEqual([['a', 'b'], ...plain]);
        },
      ),
    );
  });
});

/** RFC 4180 by the letter of its grammar. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('json and jsonl', () => {
  it('keep the order of columns and every name', () => {
    const answer = table(['b', '1', '__proto__'], ['x', null, [1.5, 'é']]);
    expect(formatTable(answer, 'json')).toBe('[\n  {"b":"x","1":null,"__proto__":[1.5,"é"]}\n]\n');
    expect(formatTable(answer, 'jsonl')).toBe('{"b":"x","1":null,"__proto__":[1.5,"é"]}\n');
    expect(formatTable(table(['a']), 'json')).toBe('[]\n');
    expect(formatTable(table(['a']), 'jsonl')).toBe('');
  });

  it('are read back as what was written, and hold no terminal command', () => {
    fc.assert(
      fc.property(anyTable, (answer) => {
        const written = formatTable(answer, 'json');
        const objects = JSON.parse(written) as Record<string, GraphValue>[];
        expect(
          objects.map((object) =>
            answer.columns.map((column) => Object.getOwnPropertyDescriptor(object, column)?.value),
          ),
        ).toEqual(answer.rows);
        const lines = formatTable(answer, 'jsonl').split('\n').slice(0, -1);
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(objects);
        expect(written).not.toMatch(/[\u007f-\u009f]/);
      }),
    );
  });
});

it('has the formats that the command line names', () => {
  expect(TABLE_FORMATS).toEqual(['table', 'json', 'jsonl', 'csv', 'tsv', 'md', 'chart']);
});
