import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type IsoDate,
  JOINING_REACH,
  joinTellings,
  readToldId,
  type Telling,
  writeToldId,
} from '../../src/ontology/index.ts';

const EVENT = 'event:0';
const MEETING = 'meeting:0';

/** Tellings as "time printed": `2017-02-23 2017-02-24`, `~ 2017-02-24`; what each is joined to, in order. */
function join(family: string, ...lines: readonly string[]): readonly string[] {
  const tellings = lines.map((line) => tellingOf(family, line));
  const joined = joinTellings(tellings);
  return tellings.map(({ id }) => joined.get(id)?.slice(family.length + 1) ?? '');
}

function tellingOf(family: string, line: string): Telling {
  const [time = '', printed = ''] = line.split(' ');
  return { id: `${family}@${time === '~' ? `~${printed}` : time}`, publishedOn: printed as IsoDate };
}

describe('tellings of an event', () => {
  test.each([
    ['the same day', ['2017-02-23 2017-02-24', '2017-02-23 2017-02-28'], ['2017-02-23', '2017-02-23']],
    ['two days', ['2017-02-23 2017-02-24', '2017-02-22 2017-02-24'], ['2017-02-23', '2017-02-22']],
    [
      'a day within a month',
      ['2017-02-23 2017-02-24', '2017-02-01/2017-02-28 2017-03-05'],
      ['2017-02-23', '2017-02-23'],
    ],
    [
      'a month with two days in it',
      ['2017-02-23 2017-02-24', '2017-02-09 2017-02-10', '2017-02-01/2017-02-28 2017-03-05'],
      ['2017-02-23', '2017-02-09', '2017-02-01/2017-02-28'],
    ],
    [
      'a day within a year',
      ['2017-02-23 2017-02-24', '2017-01-01/2017-12-31 2018-01-05'],
      ['2017-02-23', '2017-01-01/2017-12-31'],
    ],
    ['no day, printed near', ['2017-02-23 2017-02-24', '~ 2017-02-25'], ['2017-02-23', '2017-02-23']],
    ['no day, printed far', ['2017-02-23 2017-02-24', '~ 2017-03-25'], ['2017-02-23', '~2017-03-25']],
    [
      'no day, before one that is announced',
      ['2017-04-20 2017-03-20', '~ 2017-04-02'],
      ['2017-04-20', '2017-04-20'],
    ],
    [
      'no day, two to choose from',
      ['2017-02-23 2017-02-24', '2017-02-22 2017-02-24', '~ 2017-02-24'],
      ['2017-02-23', '2017-02-22', '~2017-02-24'],
    ],
    [
      'no day at all',
      ['~ 2017-02-24', '~ 2017-02-25', '~ 2017-02-24'],
      ['~2017-02-24', '~2017-02-25', '~2017-02-24'],
    ],
  ])('%s', (_, lines, joined) => {
    expect(join(EVENT, ...lines)).toEqual(joined);
  });

  test('are not joined across families', () => {
    const [one, other] = [tellingOf(EVENT, '2017-02-23 2017-02-24'), tellingOf('event:1', '~ 2017-02-24')];
    expect(joinTellings([one, other]).get(other.id)).toBe(other.id);
  });
});

test('undated meetings are the same within a calendar month', () => {
  expect(join(MEETING, '~ 2017-01-20', '~ 2017-01-27', '~ 2017-02-20')).toEqual([
    '~2017-01',
    '~2017-01',
    '~2017-02',
  ]);
});

const DAY = fc
  .integer({ min: 0, max: 400 })
  .map((day) => new Date(Date.UTC(2017, 0, 1 + day)).toISOString().slice(0, 10) as IsoDate);
const TELLING = fc
  .record({
    family: fc.constantFrom(EVENT, MEETING),
    day: DAY,
    length: fc.constantFrom(0, 0, 0, 1, 6, 29, 30, 364),
    dated: fc.boolean(),
    publishedOn: fc.option(DAY),
  })
  .map(({ family, day, length, dated, publishedOn }): Telling => {
    const to = new Date(Date.parse(day) + length * 86_400_000).toISOString().slice(0, 10) as IsoDate;
    return {
      id: writeToldId({ family, period: dated ? { from: day, to } : null, printed: day }),
      publishedOn: dated ? publishedOn : day,
    };
  });

describe('joining', () => {
  test('does not depend on the order or on repetition', () => {
    fc.assert(
      fc.property(fc.array(TELLING, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (tellings, keys) => {
        const shuffled = [...tellings, ...tellings.slice(0, 3)]
          .map((each) => ({ each, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const sorted = (joined: ReadonlyMap<string, string>) => [...joined].sort();
        expect(sorted(joinTellings(shuffled))).toEqual(sorted(joinTellings(tellings)));
      }),
    );
  });

  test('leaves two dated tellings a month apart two', () => {
    fc.assert(
      fc.property(fc.array(TELLING, { maxLength: 12 }), (tellings) => {
        const joined = joinTellings(tellings);
        for (const [one, first] of joined) {
          for (const [other, second] of joined) {
            const [a, b] = [readToldId(one).period, readToldId(other).period];
            if (a && b && Date.parse(b.from) - Date.parse(a.to) > 31 * 86_400_000)
              expect(first).not.toBe(second);
          }
        }
      }),
    );
  });

  test('depends on nothing beyond its reach', () => {
    fc.assert(
      fc.property(fc.array(TELLING, { maxLength: 12 }), TELLING, (tellings, added) => {
        const [before, after] = [joinTellings(tellings), joinTellings([...tellings, added])];
        const { period, printed } = readToldId(added.id);
        const [from, to] = [
          Date.parse(period?.from ?? printed ?? ''),
          Date.parse(period?.to ?? printed ?? ''),
        ];
        for (const [id, joined] of before) {
          if (after.get(id) === joined) continue;
          const told = readToldId(id);
          const [first, last] = [
            Date.parse(told.period?.from ?? told.printed ?? ''),
            Date.parse(told.period?.to ?? told.printed ?? ''),
          ];
          expect(Math.max(first - to, from - last)).toBeLessThanOrEqual(JOINING_REACH * 86_400_000);
        }
      }),
    );
  });
});
