import { describe, expect, it } from 'vitest';
import type { GraphValue, Table } from '../../src/ontology/index.ts';
import { formatTable } from '../../src/query/index.ts';

function table(columns: string, ...rows: readonly (readonly GraphValue[])[]): Table {
  return { columns: columns.split(' '), rows, truncated: false };
}

function lines(text: string): readonly string[] {
  return text.trimEnd().split('\n');
}

describe('bars', () => {
  it('are as long as their numbers, to an eighth of a column, and say what they count', () => {
    const counted = table('name country meetings', ['Ana', 'ARL', 8], ['Ben', null, 3], ['Cleo', 'COR', 0]);
    expect(lines(formatTable(counted, 'chart', { width: 30 }))).toEqual([
      '            meetings',
      'Ana · ARL   8 │███████████████',
      'Ben         3 │█████▋',
      'Cleo · COR  0 │',
    ]);
  });

  it('go to the left below nothing, and show the column that the query names', () => {
    const warmth = table(
      'month events goldstein',
      ['2020-01', 9, -4],
      ['2020-02', 9, 2],
      ['2020-03', 1, null],
    );
    expect(
      lines(formatTable(warmth, 'chart', { width: 30, display: 'bar', displayColumn: 'goldstein' })),
    ).toEqual([
      '         goldstein',
      '2020-01  -4 ███████████│',
      '2020-02   2            │██████',
      '2020-03                │',
    ]);
  });

  it('break what they are called, and obey no command of an article', () => {
    const long = table('title events', ['A long title that goes on \u001b[31mand on', 1]);
    const [, ...body] = lines(formatTable(long, 'chart', { width: 40 }));
    expect(body.every((line) => line.length <= 40 && !line.includes('\u001b'))).toBe(true);
    expect(body.length).toBeGreaterThan(1);
  });
});

describe('a timeline', () => {
  const affair = table(
    'occurredOn summary status publishedOn',
    ['2020-01', 'A met B', 'occurred', '2020-02-01'],
    ['2020-03-10', 'B cancelled on A', 'planned', '2020-03-11'],
    [null, 'A criticized B', 'occurred', '2020-03-12'],
    ['2022-05-01/2022-05-03', 'A met B', 'occurred', '2022-05-04'],
  );

  it('shows days, what is not certain, what is undated, and pauses', () => {
    expect(lines(formatTable(affair, 'chart', { width: 60 }))).toEqual([
      '2020-01               ● A met B',
      '                      ┊ 2 months',
      '2020-03-10            ● B cancelled on A [planned]',
      'by 2020-03-12         ● A criticized B',
      '                      ┊ 2 years',
      '2022-05-01/2022-05-03 ● A met B',
    ]);
  });

  it('says all its columns where there is no summary, and breaks long lines', () => {
    const plain = table('occurredOn place who', ['2020-01-01', 'Arlon', ['A', 'a name that is long']]);
    expect(lines(formatTable(plain, 'chart', { width: 40 }))).toEqual([
      '2020-01-01 ● Arlon · A, a name that is',
      '           │ long',
    ]);
  });
});

it('has nothing to draw where there is neither a number nor a day', () => {
  expect(() => formatTable(table('name', ['A']), 'chart')).toThrow(
    /needs a column of numbers.*there are name/,
  );
  expect(formatTable(table('name'), 'chart')).toBe('no rows\n');
});

describe('tab-separated text and Markdown', () => {
  const odd = table('what count', ['=1+1\t|x|\n<b>', 2], [['a', '*b*'], -3]);

  it('keep a row on a line, and run nothing', () => {
    expect(formatTable(odd, 'tsv')).toBe("what\tcount\n'=1+1 |x| <b>\t2\na; *b*\t-3\n");
    expect(formatTable(odd, 'md')).toBe(
      '| what | count |\n| --- | ---: |\n| =1+1 \\|x\\| &lt;b> | 2 |\n| a, \\*b\\* | -3 |\n',
    );
  });
});
