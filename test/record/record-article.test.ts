import { describe, expect, test } from 'vitest';
import { readToldId } from '../../src/ontology/index.ts';
import { telling } from './tellings.ts';

describe('an article', () => {
  test('has one event of what two of its sentences tell, with both as evidence', () => {
    const { events } = telling(
      'a',
      '2017-01-28',
      { type: 'MET_WITH', on: ['2017-01-27'] },
      { type: 'MET_WITH', on: ['2017-01-27'] },
    );
    expect(events.map(({ evidence }) => evidence.length)).toEqual([2]);
  });

  test('joins a telling without a date, or of the month, to the one with the day', () => {
    const { events } = telling(
      'a',
      '2017-01-28',
      { type: 'MET_WITH', on: ['2017-01-01', '2017-01-31'] },
      { type: 'MET_WITH' },
      { type: 'MET_WITH', on: ['2017-01-27'] },
    );
    expect(events.map(({ occurredOn, evidence }) => [occurredOn?.from, evidence.length])).toEqual([
      ['2017-01-27', 3],
    ]);
  });

  test('keeps two meetings a month apart two', () => {
    const { events } = telling(
      'a',
      '2017-02-28',
      { type: 'MET_WITH', on: ['2017-01-27'] },
      { type: 'MET_WITH', on: ['2017-02-27'] },
    );
    expect(events).toHaveLength(2);
  });

  test('takes a meeting told from the other side for the same, and an attack for another', () => {
    const met = telling('a', '2017-01-28', { type: 'MET_WITH' }, { type: 'MET_WITH', swapped: true });
    expect(met.events).toHaveLength(1);
    const attacked = telling('a', '2017-01-28', { type: 'ATTACKED' }, { type: 'ATTACKED', swapped: true });
    expect(attacked.events).toHaveLength(2);
  });

  test('asks of a meeting not whether its sentence has a noun for it', () => {
    const summit = { name: 'summit', on: ['2017-01-27'] as const };
    const { events } = telling(
      'a',
      '2017-01-28',
      { type: 'MET_WITH', on: ['2017-01-27'], meeting: summit },
      { type: 'MET_WITH', on: ['2017-01-27'] },
    );
    expect(events.map(({ about }) => about.length)).toEqual([1]);
  });

  test('has one meeting of the summit with and without its day', () => {
    const { entities, events } = telling(
      'a',
      '2017-01-26',
      {
        type: 'MET_WITH',
        status: 'planned',
        on: ['2017-01-31'],
        meeting: { name: 'summit', on: ['2017-01-31'] },
      },
      { type: 'CANCELLED', meeting: { name: 'summit' } },
    );
    const meetings = entities.filter(({ kind }) => kind === 'meeting');
    expect(meetings.map(({ id }) => readToldId(id).period?.from)).toEqual(['2017-01-31']);
    expect(events.map(({ about }) => about)).toEqual([[meetings[0]?.id], [meetings[0]?.id]]);
  });

  test('shares no undated event with another article that has no date of its own', () => {
    const [one, other] = [telling('a', null, { type: 'MET_WITH' }), telling('b', null, { type: 'MET_WITH' })];
    expect(one.events[0]?.id).not.toBe(other.events[0]?.id);
  });
});
