import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkQueries, findQueries } from '../../src/query/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-check-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function findings(text: string): Promise<readonly string[]> {
  writeFileSync(join(folder, 'q.cypher'), `// Title\n\n${text}`);
  const all = await checkQueries(findQueries([folder]));
  return all.map((finding) => finding.slice(join(folder, 'q.cypher:').length));
}

it('finds nothing wrong in ours', async () => {
  expect(await checkQueries(findQueries())).toEqual([]);
});

it.each([
  ['MATCH (e:Event {eventType: $x}) RETURN e', ['3: $x is not in the header: add "@param x …"']],
  [
    'MATCH (a)-[:CRITISIZED]->(b) RETURN a',
    ['3: the graph has no edge type :CRITISIZED; did you mean :CRITICIZED?'],
  ],
  [
    'MATCH (a)-[r:MET_WTH|HOSTED|VISTED*1..3]-(b)\nRETURN r',
    [
      '3: the graph has no edge type :MET_WTH; did you mean :MET_WITH?',
      '3: the graph has no edge type :VISTED; did you mean :VISITED?',
    ],
  ],
  [
    'MATCH (n)\nWHERE n:Entity AND (n:Persn OR n:Government)\nRETURN n',
    ['4: the graph has no label :Persn; did you mean :Person?'],
  ],
  ['MATCH (n:Person:Entitty) RETURN n', ['3: the graph has no label :Entitty; did you mean :Entity?']],
  ['MATCH (n:Banana) RETURN n', ['3: the graph has no label :Banana']],
  [
    'MATCH (e:Event {eventtype: 1}) RETURN e',
    ['3: the graph has no property eventtype; did you mean eventType?'],
  ],
  [
    'MATCH (e:Event) RETURN e.ocurredOn',
    ['3: the graph has no property .ocurredOn; did you mean .occurredOn?'],
  ],
  [
    'MATCH (e:Event) WHERE EXISTS { MATCH (e)-[:ACTR]->() } RETURN e',
    ['3: the graph has no edge type :ACTR; did you mean :ACTOR?'],
  ],
  [
    'MATCH (e)-[r]->() RETURN r.sentense',
    ['3: the graph has no property .sentense; did you mean .sentence?'],
  ],
  [
    'MATCH p = shortestPath((a:Persn)-[:MET_WITH*]-(b)) RETURN p',
    ['3: the graph has no label :Persn; did you mean :Person?'],
  ],
  ['MATCH (n:Person|Government) RETURN n', ['3: both stores understand WHERE n:A OR n:B, not (n:A|B)']],
  ['MATCH p = SHORTEST 1 (a)--(b) RETURN p', ['3: both stores understand shortestPath(…), not SHORTEST']],
  [
    'RETURN duration.between(1, 2)',
    ['3: not both stores have duration.between: days are text, and compare as text'],
  ],
  [
    "RETURN date.truncate('month', 1)",
    ['3: not both stores have date.truncate: substring(e.occurredFrom, 0, 7) is the month'],
  ],
  [
    'RETURN COLLECT { MATCH (n) RETURN n }',
    ['3: not both stores have COLLECT { }: write OPTIONAL MATCH … WITH … collect(…)'],
  ],
  ['MATCH (n) RETURN collect((n))[0]', ['3: both stores understand head(collect(…)), not collect(…)[0]']],
])('%j', async (text, found) => {
  expect(await findings(text)).toEqual(found);
});

it.each([
  'MATCH (e:Event)-[:ABOUT|AT*..2]->(n) RETURN {Banana: n.name, foo: e.id} AS map',
  "MATCH (n:Entity) WITH {foo: 1} AS row, n RETURN row.foo, n {.name, extra: 1}, 'a:Banana' AS `x:Banana`",
  'UNWIND [{foo: 1}] AS row WITH row.foo AS bar RETURN [x IN [bar] WHERE x > 0 | x][0..1]',
  'MATCH (n:Person) WITH collect(n {key: n.name}) AS people RETURN people',
  'MATCH (n:Person) WITH {a: n.name} AS n RETURN n.a',
  'CALL { MATCH (n:Person) RETURN n.id AS id UNION MATCH (n:Policy) RETURN n.id AS id } RETURN count(id)',
  'MATCH (e:Event) WHERE e.id STARTS WITH "event:x" AND COUNT { (e)<-[:REPORTS]-(:Article) } > 1 RETURN date("2017-01-01").year, e',
  '// :Banana\nMATCH (a)<-[:REPORTS {sentence: 1}]-(b:Article) WHERE a:Event AND NOT a:Person RETURN CASE WHEN a:Event THEN 1 ELSE 2 END',
])('finds nothing wrong in %j', async (text) => {
  expect(await findings(text)).toEqual([]);
});
