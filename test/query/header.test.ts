import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DemarcheError } from '../../src/ontology/index.ts';
import { findQueries, findQuery, OWN_QUERIES, parameterFlag } from '../../src/query/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-queries-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function save(name: string, text: string): void {
  writeFileSync(join(folder, `${name}.cypher`), text);
}

/** What is wrong with a text, with the folder cut from before the file's name. */
function fault(text: string): string | undefined {
  save('q', text);
  return findQueries([folder])
    .faults.get('q')
    ?.message.slice(folder.length + 1);
}

describe('a header', () => {
  it('is read in full', () => {
    const text = [
      '',
      '// Who met whom',
      '//',
      '// All of them,',
      '// newest first.',
      '//',
      '// Undated ones last.',
      '// @param actor name Who,',
      '//        or whose.',
      '// @param minArticles integer = 2 How many.',
      '//   @param status list of status = "occurred, planned" How far.',
      '// @param since date optional From then on.',
      '// @show timeline',
      '// @tags meetings, trips',
      '// @example --actor Trump --min-articles 3',
      '',
      "MATCH (e:Event {id: '$nothing'}) // not $this",
      'WHERE e.id IN $actor AND e.articles >= $minArticles AND e.status IN $status AND e.occurredTo >= $`since`',
      'RETURN e.id /* nor $that */',
    ].join('\r\n');
    save('q', text);
    const query = findQuery(findQueries([folder]), 'q');
    expect(query).toMatchObject({
      name: 'q',
      title: 'Who met whom',
      description: 'All of them, newest first.\n\nUndated ones last.',
      display: 'timeline',
      tags: ['meetings', 'trips'],
      examples: ['--actor Trump --min-articles 3'],
      file: join(folder, 'q.cypher'),
    });
    expect(query.parameters).toEqual([
      { name: 'actor', type: 'name', list: false, required: true, default: null, help: 'Who, or whose.' },
      { name: 'minArticles', type: 'integer', list: false, required: false, default: '2', help: 'How many.' },
      {
        name: 'status',
        type: 'status',
        list: true,
        required: false,
        default: 'occurred, planned',
        help: 'How far.',
      },
      { name: 'since', type: 'date', list: false, required: false, default: null, help: 'From then on.' },
    ]);
    expect(query.parameters.map(parameterFlag)).toEqual(['--actor', '--min-articles', '--status', '--since']);
  });

  it.each([
    ['MATCH (n) RETURN n', ':1: the query has no title: begin the file with // and what it asks'],
    ['// @show table\nRETURN 1', ':1: the query has no title: begin the file with // and what it asks'],
    ['', ':1: the query has no title: begin the file with // and what it asks'],
    ['// Title only\n// and more', ':1: there is no Cypher behind the header'],
    ['// T\n// @parm a date x\nRETURN $a', ':2: there is no @parm; did you mean @param?'],
    ['// T\n// @zzz\nRETURN 1', ':2: there is no @zzz; there are @param, @show, @tags, @example'],
    [
      '// T\n// @show tabel\nRETURN 1',
      ':2: @show takes one of table, graph, timeline, bar (bar may name a column), not "tabel"',
    ],
    ['// T\n// @show bar\n// @show bar\nRETURN 1', ':3: @show can be given once'],
    [
      '// T\n// @show bar\n// more\nRETURN 1',
      ':3: text belongs above the first @, or two spaces in to go on with the line above',
    ],
    ['// T\n// @param a\nRETURN $a', ':2: a parameter reads: @param NAME TYPE [optional | = DEFAULT] HELP'],
    ['// T\n// @param a dat Help.\nRETURN $a', ':2: parameter a: there is no type dat; did you mean date?'],
    [
      '// T\n// @param a list of dates Help.\nRETURN $a',
      ':2: parameter a: there is no type dates; did you mean date?',
    ],
    ['// T\n// @param a date\nRETURN $a', ':2: parameter a: say in a few words what it does'],
    [
      '// T\n// @param a date = yesterday Help.\nRETURN $a',
      ':2: parameter a: its default is wrong, as it takes a day such as 2017-02-23, or today, not "yesterday"',
    ],
    [
      '// T\n// @param Big date Help.\nRETURN $Big',
      ':2: parameter Big: a name is letters and digits, the first a small letter: minArticles',
    ],
    [
      '// T\n// @param limit integer = 5 Help.\nRETURN $limit',
      ':2: parameter limit: the command line has an option by this name',
    ],
    ['// T\n// @param a date Help.\n// @param a date Help.\nRETURN $a', ':3: parameter a is declared twice'],
    [
      '// T\n// @param actor name Help.\nMATCH (n)\nRETURN $actr',
      ':4: $actr is not in the header: add "@param actr …"; did you mean actor?',
    ],
    [
      '// T\n// @param a date Help.\n\nRETURN 1',
      ':2: parameter a is in the header, but $a is not in the text',
    ],
    [
      "// T\n// @param a date Help.\n\nRETURN '$a' // $a",
      ':2: parameter a is in the header, but $a is not in the text',
    ],
    [
      '// T\n// @param a date Help.\n// @example --b 1\n\nRETURN $a',
      ':3: the example gives --b, which is no parameter; did you mean --a?',
    ],
  ])('%j is refused', (text, message) => {
    expect(fault(text)).toBe(`q.cypher${message}`);
  });
});

describe('findQueries', () => {
  it('finds ours, all of them sound', () => {
    const { queries, faults } = findQueries();
    expect([...faults.values()]).toEqual([]);
    expect(queries.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'cancelled-meetings',
        'evidence',
        'who-criticized',
        'who-met',
        'who-threatened',
      ]),
    );
  });

  it("lets a user's query take the place of ours, and a sound one that of a faulty one", () => {
    save('who-met', '// Mine\nRETURN 1 AS one');
    save('broken', 'RETURN 1');
    const later = mkdtempSync(join(folder, 'later-'));
    writeFileSync(join(later, 'broken.cypher'), '// Mended\nRETURN 1 AS one');
    const first = findQueries([folder]);
    expect(findQuery(first, 'who-met').title).toBe('Mine');
    expect(() => findQuery(first, 'broken')).toThrow(/broken\.cypher:1: the query has no title/);
    expect(findQuery(findQueries([folder, later]), 'broken').title).toBe('Mended');
    expect(findQuery(findQueries([folder, OWN_QUERIES]), 'who-met').title).not.toBe('Mine');
  });

  it('says which names come near one that is not there', () => {
    const library = findQueries();
    const message = (name: string) => {
      try {
        return findQuery(library, name).name;
      } catch (error) {
        return error instanceof DemarcheError ? `${error.code}: ${error.message}` : 'another error';
      }
    };
    expect(message('who-critisized')).toBe(
      'query-unknown: There is no query "who-critisized"; did you mean who-criticized?',
    );
    expect(message('evidnece')).toBe('query-unknown: There is no query "evidnece"; did you mean evidence?');
    expect(message('xxxxxxxx')).toMatch(
      /^query-unknown: There is no query "xxxxxxxx"; "demarche query" lists them$/,
    );
  });

  it('refuses a folder that is not there and a file name that could not be typed', () => {
    expect(() => findQueries([join(folder, 'none')])).toThrow(
      `There is no folder of queries at ${join(folder, 'none')}`,
    );
    save('Who Met', '// T\nRETURN 1');
    expect(findQueries([folder]).faults.get('Who Met')?.message).toMatch(/small letters, digits and hyphens/);
  });
});
