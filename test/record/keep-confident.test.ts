import { expect, test } from 'vitest';
import { keepConfident } from '../../loaders/record/index.ts';
import { entity, MEXICO, record, UNITED_STATES, VIDEGARAY } from '../fixtures/records.ts';

const DEAL = entity('policy:deal', 'trade deal');
const SUMMIT = entity('meeting:summit', 'summit');

const RECORD = record({
  id: 'a',
  entities: [MEXICO, UNITED_STATES, VIDEGARAY, DEAL, SUMMIT],
  events: [
    {
      ...{ type: 'CRITICIZED', actors: [MEXICO.id], recipients: [UNITED_STATES.id], about: [DEAL.id] },
      ...{ sentences: ['Mexico criticized the deal.'], confidence: 0.85 },
    },
    {
      ...{ type: 'CANCELLED', actors: [VIDEGARAY.id], about: [DEAL.id, SUMMIT.id] },
      ...{ sentences: ['Videgaray called off a summit about the deal.'], confidence: 0.6 },
    },
  ],
});

test.each([
  // the least confidence, the events that are kept
  [0, ['CRITICIZED', 'CANCELLED']],
  [0.6, ['CRITICIZED', 'CANCELLED']],
  [0.61, ['CRITICIZED']],
  [0.85, ['CRITICIZED']],
  [1, []],
])('of at least %f keeps %j, and counts the others', (least, kept) => {
  const { events, leftOut, article } = keepConfident(RECORD, least);
  expect(events.map(({ eventType }) => eventType)).toEqual(kept);
  expect(leftOut).toBe(2 - kept.length);
  expect(article).toEqual(RECORD.article);
});

test('leaves out what only those were about, and nobody whom the article names', () => {
  const ids = keepConfident(RECORD, 0.7).entities.map(({ id }) => id);
  expect(ids).toEqual(RECORD.entities.map(({ id }) => id).filter((id) => id !== SUMMIT.id));
  expect(keepConfident(RECORD, 1).entities.map(({ kind }) => kind)).toEqual([
    'government',
    'government',
    'person',
  ]);
});

test('keeps an event whose surest sentence is sure enough', () => {
  const [told] = RECORD.events;
  if (told === undefined) throw new Error('there is no event');
  const [evidence] = told.evidence;
  if (evidence === undefined) throw new Error('there is no evidence');
  const twice = {
    ...told,
    evidence: [
      { ...evidence, confidence: 0.3 },
      { ...evidence, confidence: 0.9 },
    ],
  };
  expect(keepConfident({ ...RECORD, events: [twice] }, 0.8)).toMatchObject({ events: [twice], leftOut: 0 });
});
