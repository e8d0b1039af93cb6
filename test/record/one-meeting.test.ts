import { describe, expect, test } from 'vitest';
import { type ArticleRecord, joinTellings } from '../../src/ontology/index.ts';
import { recordOfText } from '../extract/read-events.ts';

const NAMES = ['Mexican President Enrique Pena Nieto', 'US President Donald Trump'] as const;

const ANNOUNCED = [
  `${NAMES[0]} will hold a summit with ${NAMES[1]} in Washington on Jan. 31.`,
  `A summit between ${NAMES[0]} and ${NAMES[1]} is planned for Jan. 31.`,
];
const CANCELLED = [
  [`${NAMES[0]} on Thursday cancelled a summit with ${NAMES[1]}.`, '2017-01-26'],
  [`${NAMES[0]} called off the Jan. 31 summit with ${NAMES[1]}.`, '2017-01-26'],
  [`The summit between ${NAMES[0]} and ${NAMES[1]} was cancelled.`, '2017-01-27'],
  [`${NAMES[0]} abruptly canceled a planned summit with ${NAMES[1]} last month.`, '2017-02-24'],
] as const;

const PAIRS = ANNOUNCED.flatMap((announced) =>
  CANCELLED.map(([cancelled, printed]) => [announced, cancelled, printed] as const),
);

describe('a summit that is announced, and called off in another article', () => {
  test.each(PAIRS)('%s – %s', (announced, cancelled, printed) => {
    const [first, second] = [recordOfText(announced, '2017-01-24'), recordOfText(cancelled, printed)];
    const tellings = [first, second].flatMap(meetingsOf);
    expect(tellings).toHaveLength(2);
    expect(new Set(joinTellings(tellings).values()).size).toBe(1);
    expect(
      second.events.filter(({ eventType, status }) => eventType === 'MET_WITH' && status === 'occurred'),
    ).toEqual([]);
  });

  test('is another than the one of the next month', () => {
    const later = recordOfText(`${NAMES[0]} will hold a summit with ${NAMES[1]} on March 2.`, '2017-02-27');
    const tellings = [recordOfText(ANNOUNCED[0] ?? '', '2017-01-24'), later].flatMap(meetingsOf);
    expect(new Set(joinTellings(tellings).values()).size).toBe(2);
  });
});

function meetingsOf({ article, entities }: ArticleRecord) {
  return entities
    .filter(({ kind }) => kind === 'meeting')
    .map(({ id }) => ({ id, publishedOn: article.publishedOn }));
}
