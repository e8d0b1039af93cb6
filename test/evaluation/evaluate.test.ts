import { describe, expect, test } from 'vitest';
import { evaluate, type Judged } from '../../src/evaluation/index.ts';
import type { EdgeType } from '../../src/ontology/index.ts';
import { entity, record } from '../fixtures/records.ts';
import { type GoldDraft, goldRecord } from './gold.ts';

const ENTITIES = ['MEX', 'USA', 'CHL', 'PER'].map((code) =>
  entity(`government:${code}`, code, { country: code }),
);
const UN = entity('organization:un', 'United Nations');

type Read = readonly [
  actors: readonly string[],
  type: EdgeType,
  recipients: readonly string[],
  confidence: number,
];

/** What was read, beside its gold; a code of three letters is a government, `un` no country's. */
function judged(gold: GoldDraft, ...read: readonly Read[]): Judged {
  const ids = (codes: readonly string[]) =>
    codes.map((code) => (code === 'un' ? 'organization:un' : `government:${code}`));
  const events = read.map(([actors, type, recipients, confidence], nth) => ({
    ...{ type, actors: ids(actors), recipients: ids(recipients), confidence },
    sentences: [`Sentence ${nth}.`],
  }));
  return { gold: goldRecord(gold), read: record({ id: 'a', entities: [...ENTITIES, UN], events }) };
}

const ACCUSE: GoldDraft = { event: 'ACCUSE', source: ['MEX'], target: ['USA'] };

describe('what is right', () => {
  test.each<[string, Judged, { gold: number; found: number; right: number }]>([
    [
      'the same countries and type',
      judged(ACCUSE, [['MEX'], 'CRITICIZED', ['USA'], 1]),
      { gold: 1, found: 1, right: 1 },
    ],
    [
      'another edge type of the same type',
      judged(ACCUSE, [['MEX'], 'ACCUSED', ['USA'], 1]),
      { gold: 1, found: 1, right: 1 },
    ],
    [
      'the other way round',
      judged(ACCUSE, [['USA'], 'CRITICIZED', ['MEX'], 1]),
      { gold: 1, found: 1, right: 0 },
    ],
    ['another type', judged(ACCUSE, [['MEX'], 'PRAISED', ['USA'], 1]), { gold: 1, found: 1, right: 0 }],
    ['no recipient', judged(ACCUSE, [['MEX'], 'CRITICIZED', [], 1]), { gold: 1, found: 1, right: 0 }],
    ['nothing', judged(ACCUSE), { gold: 1, found: 0, right: 0 }],
    [
      'two events that come to one coding',
      judged(ACCUSE, [['MEX'], 'CRITICIZED', ['USA'], 1], [['MEX'], 'ACCUSED', ['USA'], 1]),
      { gold: 1, found: 1, right: 1 },
    ],
    [
      'every pair of the sides',
      judged({ ...ACCUSE, source: ['MEX', 'CHL'] }, [['MEX', 'PER'], 'CRITICIZED', ['USA'], 1]),
      { gold: 2, found: 2, right: 1 },
    ],
    [
      'an organization as no country',
      judged({ ...ACCUSE, source: ['IGO'] }, [['un'], 'CRITICIZED', ['USA'], 1]),
      { gold: 1, found: 1, right: 1 },
    ],
    [
      'gold without recipients, whatever the recipient',
      judged({ ...ACCUSE, target: [] }, [['MEX'], 'CRITICIZED', ['USA', 'CHL'], 1]),
      { gold: 1, found: 1, right: 1 },
    ],
  ])('%s', (_, each, figures) => {
    expect(evaluate([each]).total).toMatchObject(figures);
  });
});

describe('the figures', () => {
  const evaluation = evaluate([
    judged(ACCUSE, [['MEX'], 'CRITICIZED', ['USA'], 0.9]),
    judged(ACCUSE, [['MEX'], 'PRAISED', ['USA'], 0.85]),
    judged(ACCUSE),
    judged(
      { event: 'SUPPORT', source: ['CHL'], target: ['PER'] },
      [['CHL'], 'PRAISED', ['PER'], 0.8],
      [['CHL'], 'MET_WITH', ['PER'], 0.4],
    ),
  ]);

  test('add up, in all and by type', () => {
    expect(evaluation.total).toEqual({ gold: 4, found: 4, right: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(evaluation.byType.map(({ type, gold, found, right }) => [type, gold, found, right])).toEqual([
      ['CONSULT', 0, 1, 0],
      ['SUPPORT', 1, 2, 1],
      ['ACCUSE', 3, 1, 1],
    ]);
    expect(evaluation.typeRecall).toBe(0.5);
  });

  test('say what was taken for what', () => {
    expect(evaluation.confusions).toEqual([
      { type: 'SUPPORT', records: 1, found: 1, instead: [] },
      {
        ...{ type: 'ACCUSE', records: 3, found: 1 },
        instead: [
          { type: 'SUPPORT', records: 1 },
          { type: null, records: 1 },
        ],
      },
    ]);
  });

  test('hold what was said to be certain against what is right', () => {
    const bands = evaluation.reliability.map(({ from, to, codings, said, right }) => [
      from,
      to,
      codings,
      said,
      right,
    ]);
    expect(bands).toEqual([
      [0, 0.5, 1, 0.4, 0],
      [0.8, 0.9, 2, expect.closeTo(0.825), 0.5],
      [0.9, 1, 1, 0.9, 1],
    ]);
  });

  test('name every record that was misread', () => {
    expect(evaluation.errors.map(({ index, missed, wrong }) => [index, missed.length, wrong.length])).toEqual(
      [
        [1, 1, 1],
        [2, 1, 0],
        [3, 0, 1],
      ],
    );
  });

  test('are zeros of nothing', () => {
    const { total, typeRecall, byType } = evaluate([]);
    expect({ total, typeRecall, byType }).toEqual({
      total: { gold: 0, found: 0, right: 0, precision: 0, recall: 0, f1: 0 },
      typeRecall: 0,
      byType: [],
    });
  });
});
