import type { GraphValue } from '../../src/ontology/index.ts';
import type { GivenValue } from '../../src/query/index.ts';

type Given = Record<string, GivenValue>;

/** A query, what it is given, and for each row the columns named, worked out by hand from affairs.ts. */
type Case = readonly [query: string, given: Given, columns: string, rows: readonly (readonly GraphValue[])[]];

const ALL = { one: 'Arland', other: 'Borland' };

export const CASES: readonly Case[] = [
  [
    'meeting-counts',
    {},
    'source target meetings first last',
    [
      ['Ana Arlo', 'Ben Borg', 2, '2020-01-10', '2021-06-15'],
      ['Ana Arlo', 'Cleo Cord', 1, '2020-01-12', '2020-01-12'],
      ['Ben Borg', 'Cleo Cord', 1, '2020-01-11', '2020-01-11'],
    ],
  ],
  ['meeting-counts', { times: 2 }, 'source target', [['Ana Arlo', 'Ben Borg']]],
  ['meeting-counts', { actor: 'cord', until: '2020-01-11' }, 'source target', [['Ben Borg', 'Cleo Cord']]],
  [
    'cancelled-meetings',
    {},
    'occurredOn actors recipients about sentence',
    [['2020-03-10', ['Ben Borg'], ['Ana Arlo'], ['summit'], 'Borg called off the summit.']],
  ],
  [
    'around-cancelled',
    {},
    'calledOff phase occurredOn summary status',
    [
      ['before', '2020-02-28', 'Borland threatened Arland (tariff)', 'occurred'],
      ['before', '2020-02-29', 'Arland demanded of Borland', 'occurred'],
      ['before', '2020-03-09', 'Ana Arlo criticized Borland (tariff)', 'occurred'],
      ['after', '2020-03-15', 'Ana Arlo met with Ben Borg (summit)', 'cancelled'],
      ['after', '2020-04-01', 'Borland sanctioned Arland', 'occurred'],
      ['after', '2020-04-05', 'Ben Borg accused Ana Arlo', 'occurred'],
      ['after', null, 'Arland criticized Borland', 'occurred'],
    ].map((row) => ['Ben Borg cancelled on Ana Arlo (summit)', ...row]),
  ],
  ['around-cancelled', { days: 5 }, 'occurredOn', [['2020-03-09'], ['2020-03-15']]],
  ['around-cancelled', { actor: 'Cleo' }, 'occurredOn', []],
  ['around-cancelled', { since: '2020-03-11' }, 'occurredOn', []],
  [
    'planned',
    { on: '2021-01-01' },
    'occurredOn overdue summary',
    [
      ['2020-12-01', true, 'Cleo Cord visited Arland'],
      ['2031-01-05', false, 'Arland hosted Corland'],
    ],
  ],
  ['planned', { on: '2021-01-01', overdue: true }, 'occurredOn', [['2020-12-01']]],
  ['planned', { on: '2020-12-01', overdue: true }, 'occurredOn', []],
  ['planned', { on: '2020-12-01', actor: 'Corland' }, 'occurredOn', [['2031-01-05']]],
  [
    'plans-and-outcomes',
    {},
    'occurredOn status announcedOn announcement outcome',
    [
      [
        ...['2020-03-15', 'cancelled', '2020-03-01', 'The summit is to be held on March 15.'],
        'The summit will not take place.',
      ],
    ],
  ],
  [
    'plans-and-outcomes',
    { status: 'all', since: '2020-12-01' },
    'occurredOn status outcome',
    [
      ['2031-01-05', 'planned', null],
      ['2020-12-01', 'planned', null],
    ],
  ],
  [
    'policy-debate',
    { policy: 'tariff' },
    'side who times eventTypes first last sentence',
    [
      [
        'against',
        'Ana Arlo',
        1,
        ['CRITICIZED'],
        '2020-03-09',
        '2020-03-09',
        'Arlo called the tariff foolish.',
      ],
      ['for', 'Cleo Cord', 1, ['PRAISED'], '2020-03-08', '2020-03-08', 'Cord praised the tariff.'],
    ],
  ],
  ['policy-debate', { policy: 'treaty' }, 'side who times', [['for', 'Arland', 2]]],
  [
    'threats-and-deeds',
    {},
    'threatenedOn threat outcome occurredOn summary',
    [
      ['2020-06-02', 'Arland threatened Borland', 'nothing reported', null, null],
      [
        ...['2020-02-28', 'Borland threatened Arland (tariff)', 'followed', '2020-04-01'],
        'Borland sanctioned Arland',
      ],
    ],
  ],
  ['threats-and-deeds', { actor: 'borland', within: 32 }, 'outcome', [['nothing reported']]],
  ['threats-and-deeds', { actor: 'borland', within: 33 }, 'outcome', [['followed']]],
  [
    'demands-and-answers',
    {},
    'demandedOn demand outcome summary',
    [['2020-02-29', 'Arland demanded of Borland', 'refused', 'Borland rejected Arland']],
  ],
  ['demands-and-answers', { within: 80 }, 'outcome', [['no answer reported']]],
  [
    'relation-over-time',
    ALL,
    'month events cooperative conflictual goldstein',
    [
      ['2020-01', 1, 1, 0, 1],
      ['2020-02', 2, 0, 2, -4.7],
      ['2020-03', 2, 0, 2, -3],
      ['2020-04', 3, 0, 3, -4],
      ['2020-05', 1, 0, 1, -4],
      ['2020-06', 1, 0, 1, -4.4],
      ['2021-06', 2, 2, 0, 4.5],
    ],
  ],
  [
    'relation-over-time',
    { ...ALL, officials: false, until: '2020-04-30' },
    'month events goldstein',
    [
      ['2020-02', 2, -4.7],
      ['2020-04', 2, -5],
    ],
  ],
  [
    'warmed-and-cooled',
    { split: '2021-01-01', least: 1 },
    'one other change before after eventsBefore eventsAfter',
    [
      ['Arland', 'Borland', 7.98, -3.48, 4.5, 10, 2],
      ['Arland', 'Corland', 4.5, 2.5, 7, 2, 1],
    ],
  ],
  ['warmed-and-cooled', { split: '2021-01-01', least: 2 }, 'other', [['Borland']]],
  [
    'first-contact',
    {},
    'one other lastContact occurredOn eventType',
    [['Ana Arlo', 'Ben Borg', '2020-01-10', '2021-06-15', 'MET_WITH']],
  ],
  ['first-contact', { days: 522 }, 'one', [['Ana Arlo']]],
  ['first-contact', { days: 523 }, 'one', []],
  ['first-contact', { one: 'Cleo' }, 'one', []],
  [
    'timeline',
    ALL,
    'occurredOn eventType sentence',
    [
      ['2020-02-28', 'THREATENED', 'Borland threatened a tariff.'],
      ['2020-02-29', 'DEMANDED_OF', 'Arland demanded talks.'],
      ['2020-04-01', 'SANCTIONED', 'Borland imposed sanctions on Arland.'],
      [null, 'CRITICIZED', 'Arland complained.'],
      ['2020-05-20', 'REJECTED', 'Borland rejected the demand.'],
      ['2020-06-02', 'THREATENED', 'Arland threatened to leave.'],
      ['2021-06-15', 'SIGNED', 'They signed the treaty.'],
    ],
  ],
  [
    'timeline',
    { one: 'Ana', other: 'Ben', status: 'cancelled' },
    'occurredOn sentence',
    [['2020-03-15', 'The summit will not take place.']],
  ],
  [
    'who-stands-between',
    { one: 'Ana Arlo', other: 'Dan Dorn' },
    'between kind contactsOne contactsOther',
    [['Ben Borg', 'person', 2, 1]],
  ],
  ['who-stands-between', { one: 'Ana Arlo', other: 'Dan Dorn', kind: 'government' }, 'between', []],
  [
    'chains',
    { one: 'Cleo', other: 'Dan Dorn' },
    'steps names',
    [
      [2, ['Cleo Cord', 'Ana Arlo', 'Dan Dorn']],
      [2, ['Cleo Cord', 'Ben Borg', 'Dan Dorn']],
    ],
  ],
  ['chains', { one: 'Cleo', other: 'Anna Arlo' }, 'steps', []],
  [
    'most-central',
    {},
    'name parties events',
    [
      ['Ana Arlo', 4, 7],
      ['Ben Borg', 3, 6],
      ['Cleo Cord', 3, 3],
      ['Anna Arlo', 2, 1],
      ['Dan Dorn', 2, 1],
    ],
  ],
  ['most-central', { kind: 'government', country: 'COR' }, 'name parties events', [['Corland', 1, 2]]],
  ['circles', {}, 'members least meetings', [[['Ana Arlo', 'Ben Borg', 'Cleo Cord'], 1, 4]]],
  ['circles', { times: 2 }, 'members', []],
  ['circles', { member: 'Dan' }, 'members', []],
  [
    'who-speaks-for',
    { government: 'Arland' },
    'speaker offices about times eventTypes goldstein last',
    [
      ['Ana Arlo', ['Foreign Minister'], 'Borland', 1, ['CRITICIZED'], -2, '2020-03-09'],
      ['Ana Arlo', ['Foreign Minister'], 'tariff', 1, ['CRITICIZED'], -2, '2020-03-09'],
      ['Anna Arlo', [], 'The League', 1, ['PRAISED'], 3.4, '2021-06-14'],
      ['Anna Arlo', [], 'United League', 1, ['PRAISED'], 3.4, '2021-06-14'],
    ],
  ],
  ['network', { least: 2 }, 'source eventType target events', [['Ana Arlo', 'MET_WITH', 'Ben Borg', 2]]],
  [
    'network',
    { type: 'SANCTIONED,AIDED' },
    'source eventType target first',
    [
      ['Corland', 'AIDED', 'Arland', '2021-06-10'],
      ['Borland', 'SANCTIONED', 'Arland', '2020-04-01'],
    ],
  ],
  [
    'everything-about',
    { who: 'Cleo Cord' },
    'section occurredOn what status articles',
    [
      ['name', null, 'Cleo Cord', 'person', null],
      ['also called', null, 'Cord', null, null],
      ['took part', '2020-01-11', 'Ben Borg met with Cleo Cord', 'occurred', 1],
      ['took part', '2020-01-12', 'Ana Arlo met with Cleo Cord', 'occurred', 1],
      ['did', '2020-03-08', 'Cleo Cord praised Borland (tariff)', 'occurred', 1],
      ['took part', '2020-05-31', 'Cleo Cord met with Dan Dorn', 'denied', 2],
      ['did', '2020-12-01', 'Cleo Cord visited Arland', 'planned', 1],
    ],
  ],
  [
    'everything-about',
    { who: 'Arland', since: '2031-01-01' },
    'section what',
    [
      ['name', 'Arland'],
      ['also called', 'ARL'],
      ['officials', 'Ana Arlo, Foreign Minister'],
      ['did', 'Arland hosted Corland'],
    ],
  ],
  [
    'single-source',
    { below: 0.45 },
    'summary confidence publisher article sentence',
    [
      ['Arland criticized Borland', 0.3, 'Gazette', 'g3', 'Arland complained.'],
      ['Arland threatened Borland', 0.4, 'Gazette', 'g4', 'Arland threatened to leave.'],
    ],
  ],
  ['single-source', { actor: 'Dan' }, 'summary', [['Dan Dorn mediated for Ana Arlo and Ben Borg']]],
  [
    'contradictions',
    {},
    'occurredOn status saysItDid saidOn sentence saysItDidNot denialStatus deniedOn denial',
    [
      [
        ...['2020-05-31', 'denied', 'Courier', '2020-06-01', 'Dorn met Cord.'],
        ...['Gazette', 'denied', '2020-06-03', 'Dorn denied that he had met Cord.'],
      ],
    ],
  ],
  ['contradictions', { actor: 'Ana' }, 'status', []],
  [
    'articles',
    { top: 3 },
    'article events alone names',
    [
      ['c4', 5, 5, 10],
      ['c2', 4, 3, 7],
      ['g3', 3, 3, 4],
    ],
  ],
  ['articles', { publisher: 'GAZETTE', about: 'summit' }, 'article events alone', [['g2', 3, 2]]],
  [
    'publishers',
    {},
    'publisher articles events alone',
    [
      ['Courier', 4, 15, 12],
      ['Gazette', 4, 11, 8],
    ],
  ],
  [
    'only-from',
    { publisher: 'gazette', since: '2020-04-01' },
    'occurredOn article sentence',
    [
      ['2020-12-01', 'g4', 'Cord is to visit Arland in December.'],
      ['2020-06-02', 'g4', 'Arland threatened to leave.'],
      [null, 'g3', 'Arland complained.'],
      ['2020-04-05', 'g3', 'Borg accused Arlo.'],
      ['2020-04-01', 'g3', 'Borland imposed sanctions on Arland.'],
    ],
  ],
  [
    'same-entities',
    {},
    'one other kind shared',
    [
      ['United League', 'The League', 'organization', ['united league']],
      ['Ana Arlo', 'Anna Arlo', 'person', ['a. arlo']],
    ],
  ],
  ['same-entities', { kind: 'government' }, 'one', []],
  [
    'event-counts',
    { actor: 'Cleo' },
    'eventType events occurred',
    [
      ['MET_WITH', 3, 2],
      ['PRAISED', 1, 1],
      ['VISITED', 1, 0],
    ],
  ],
  [
    'activity',
    { actor: 'Cleo' },
    'month events cooperative conflictual goldstein',
    [
      ['2020-01', 2, 2, 0, 1],
      ['2020-03', 1, 1, 0, 3.4],
    ],
  ],
  [
    'mediators',
    {},
    'source edge target times last',
    [
      ['Dan Dorn', 'MEDIATED', 'Ana Arlo', 1, '2020-01-12'],
      ['Dan Dorn', 'MEDIATED', 'Ben Borg', 1, '2020-01-12'],
    ],
  ],
  ['mediators', { recipient: 'Cleo' }, 'source', []],
  [
    'agreements',
    {},
    'occurredOn eventType sentence',
    [
      ['2021-06-15', 'SIGNED', 'They signed the treaty.'],
      ['2020-05-30', 'AGREED_WITH', 'Arland and Corland agreed on a treaty.'],
    ],
  ],
  ['agreements', { actor: 'Corland', about: 'treaty' }, 'eventType', [['AGREED_WITH']]],
  [
    'places',
    {},
    'place country meetings mostOften last',
    [['Arlon', 'ARL', 2, ['Ana Arlo', 'Ben Borg'], '2021-06-15']],
  ],
  ['places', { country: 'BOR' }, 'place', []],
  [
    'broken-off',
    {},
    'occurredOn eventType summary beforeOn before',
    [
      [
        ...['2020-04-01', 'SANCTIONED', 'Borland sanctioned Arland', '2020-02-28'],
        'Borland threatened Arland (tariff)',
      ],
    ],
  ],
  ['broken-off', { actor: 'Arland' }, 'summary', []],
];
