import { expect, it } from 'vitest';
import type { GraphValue } from '../../src/ontology/index.ts';
import { answerGraph } from '../../src/query/index.ts';

function node(id: string): GraphValue {
  return { labels: ['Entity', 'Person'], properties: { id, name: id.toUpperCase() } };
}

const MET = { type: 'MET_WITH', properties: { event: 'e1' } };
const [A, B, C] = [node('a'), node('b'), node('c')] as const;

function graph(columns: string, ...rows: readonly (readonly GraphValue[])[]) {
  const { nodes, edges } = answerGraph({ columns: columns.split(' '), rows, truncated: false });
  return {
    nodes: nodes.map(({ id }) => id),
    edges: edges.map(({ source, target, type, properties }) => [source, target, type, properties]),
  };
}

it('takes a row with source and target for an edge, and its other columns for properties', () => {
  expect(graph('source edge target times', [A, MET, B, 3], [B, MET, C, 1])).toEqual({
    nodes: ['a', 'b', 'c'],
    edges: [
      ['a', 'b', 'MET_WITH', { event: 'e1', times: 3 }],
      ['b', 'c', 'MET_WITH', { event: 'e1', times: 1 }],
    ],
  });
});

it('takes the type from eventType where there is no edge', () => {
  expect(graph('source eventType target', [A, 'HOSTED', B], [A, ['VISITED', 'HOSTED'], B]).edges).toEqual([
    ['a', 'b', 'HOSTED', { eventType: 'HOSTED' }],
    ['a', 'b', 'VISITED', { eventType: ['VISITED', 'HOSTED'] }],
  ]);
  expect(graph('source target', [A, B]).edges).toEqual([['a', 'b', 'RELATED', {}]]);
});

it('reads paths in their direction, and nodes in lists and maps', () => {
  expect(graph('path', [{ nodes: [C, B, A], edges: [MET, MET] }])).toEqual({
    nodes: ['c', 'b', 'a'],
    edges: [
      ['c', 'b', 'MET_WITH', { event: 'e1' }],
      ['b', 'a', 'MET_WITH', { event: 'e1' }],
    ],
  });
  expect(graph('who', [[A, { whom: B }]], [null], ['c'])).toEqual({ nodes: ['a', 'b'], edges: [] });
});
