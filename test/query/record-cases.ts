import type { GraphValue } from '../../src/ontology/index.ts';
import type { GivenValue } from '../../src/query/index.ts';

type Given = Record<string, GivenValue>;

/** A query, what it is given, and for each row the columns named, worked out by hand from records.ts. */
type Case = readonly [query: string, given: Given, columns: string, rows: readonly (readonly GraphValue[])[]];

const UNITED_STATES = ['United States'];
const NOBODY: readonly string[] = [];

export const CASES: readonly Case[] = [
  [
    'who-criticized',
    {},
    'occurredOn actors recipients about status articles publishedOn sentence',
    [
      [null, ['Donald Trump'], ['Mexico'], NOBODY, 'occurred', 1, '2017-02-25', 'Trump scolded Mexico.'],
      [
        ...[
          '2017-02-23',
          ['Luis Videgaray'],
          UNITED_STATES,
          ['deportation measure'],
          'occurred',
          2,
          '2017-02-24',
        ],
        'The minister condemned it.',
      ],
      [null, ['Australia', 'US officials'], ['Niger'], NOBODY, 'occurred', 1, null, 'They rebuked Niger.'],
    ],
  ],
  ['who-criticized', { actor: 'videgaray' }, 'actors', [[['Luis Videgaray']]]],
  ['who-criticized', { actor: 'LUIS VIDÉGARAY' }, 'actors', [[['Luis Videgaray']]]],
  ['who-criticized', { actor: 'vide' }, 'actors', [[['Luis Videgaray']]]],
  ['who-criticized', { actor: 'degar' }, 'actors', [[['Luis Videgaray']]]],
  ['who-criticized', { actor: 'person:luis-videgaray' }, 'actors', [[['Luis Videgaray']]]],
  ['who-criticized', { recipient: 'measure' }, 'actors', [[['Luis Videgaray']]]],
  ['who-criticized', { recipient: 'U.S.' }, 'actors', [[['Luis Videgaray']]]],
  ['who-criticized', { actor: 'US' }, 'recipients', [[['Niger']]]],
  ['who-criticized', { recipient: 'Niger' }, 'sentence', [['They rebuked Niger.']]],
  ['who-criticized', { recipient: 'Nigeria' }, 'sentence', []],
  [
    'who-criticized',
    { recipient: 'us', status: 'all' },
    'sentence',
    [['Mexico may criticize it.'], ['The minister condemned it.']],
  ],
  ['who-criticized', { status: 'hypothetical,denied' }, 'status', [['hypothetical']]],
  ['who-criticized', { since: '2017-02-24' }, 'sentence', [['Trump scolded Mexico.']]],
  ['who-criticized', { until: '2017-02-24' }, 'sentence', [['The minister condemned it.']]],
  ['who-criticized', { since: '2017-02-24', until: '2017-02-24' }, 'sentence', []],
  [
    'who-threatened',
    {},
    'occurredOn eventType actors recipients about status',
    [
      [null, 'THREATENED', ['Donald Trump'], NOBODY, ['trade deal'], 'hypothetical'],
      ['2017-02-20', 'THREATENED', ['Mexico'], UNITED_STATES, NOBODY, 'occurred'],
    ],
  ],
  ['who-threatened', { recipient: 'the TRADE-DEAL'.slice(4) }, 'actors', [[['Donald Trump']]]],
  [
    'who-threatened',
    { warnings: true, actor: 'mexico' },
    'occurredOn eventType',
    [
      ['2017-02-20', 'THREATENED'],
      ['2017-02', 'WARNED'],
    ],
  ],
  ['who-threatened', { warnings: true, since: '2017-02-28', until: '2017-02-28' }, 'eventType', [['WARNED']]],
  ['who-threatened', { warnings: true, until: '2017-02-01' }, 'eventType', [['WARNED']]],
  ['who-threatened', { status: 'occurred' }, 'actors', [[['Mexico']]]],
  [
    'who-met',
    {},
    'occurredOn eventType actors recipients about place status articles sentence',
    [
      [
        ...[
          '2017-02-23',
          'MET_WITH',
          ['Mexico', 'Rex Tillerson'],
          UNITED_STATES,
          NOBODY,
          'Mexico City',
          'occurred',
          1,
        ],
        'Officials met in Mexico City.',
      ],
      [
        '2017-02-10',
        'HOSTED',
        UNITED_STATES,
        ['Nigeria'],
        NOBODY,
        null,
        'occurred',
        1,
        'Washington hosted Nigeria.',
      ],
    ],
  ],
  ['who-met', { actor: 'United States', recipient: 'Tillerson' }, 'occurredOn', [['2017-02-23']]],
  ['who-met', { actor: 'Tillerson', recipient: 'Mexico' }, 'occurredOn', [['2017-02-23']]],
  ['who-met', { actor: 'Tillerson', recipient: 'Tillerson' }, 'occurredOn', []],
  ['who-met', { actor: 'Pena Nieto', recipient: 'Trump' }, 'status', []],
  [
    'who-met',
    { actor: 'peña', recipient: 'trump', status: 'all' },
    'status about',
    [['cancelled', ['summit']]],
  ],
  ['who-met', { actor: 'trump', status: 'cancelled,denied' }, 'status', [['cancelled'], ['denied']]],
  ['who-met', { type: 'MET_WITH' }, 'eventType', [['MET_WITH']]],
  [
    'cancelled-meetings',
    {},
    'occurredOn eventType actors recipients about status sentence',
    [
      ['2017-03-01', 'MET_WITH', ['Australia'], ['Nigeria'], NOBODY, 'cancelled', 'They will not meet.'],
      [
        ...['2017-01', 'CANCELLED', ['Enrique Peña Nieto'], ['Donald Trump'], ['summit'], 'occurred'],
        'Pena Nieto called off the summit.',
      ],
    ],
  ],
  ['cancelled-meetings', { actor: 'Pena Nieto', recipient: 'Trump' }, 'about', [[['summit']]]],
  ['cancelled-meetings', { actor: 'Trump' }, 'about', []],
  ['cancelled-meetings', { recipient: 'summit' }, 'actors', [[['Enrique Peña Nieto']]]],
  ['cancelled-meetings', { actor: 'Nigeria' }, 'occurredOn', [['2017-03-01']]],
  ['cancelled-meetings', { since: '2017-01-31', until: '2017-02-28' }, 'eventType', [['CANCELLED']]],
  [
    'evidence',
    { actor: 'videgaray', recipient: 'united states' },
    'actors recipients about occurredOn eventType status confidence sentence title publisher publishedOn article start end',
    [
      [
        ...[['Luis Videgaray'], UNITED_STATES, ['deportation measure']],
        ...['2017-02-23', 'CRITICIZED', 'occurred', 0.6, 'Videgaray called the measure hostile.'],
        ...['Title of a1', 'Reuters', '2017-02-24', 'a1', 0, 37],
      ],
      [
        ...[['Luis Videgaray'], UNITED_STATES, ['deportation measure']],
        ...['2017-02-23', 'CRITICIZED', 'occurred', 0.8, 'The minister condemned it.'],
        ...['Title of a2', 'AFP', '2017-02-25', 'a2', 0, 26],
      ],
    ],
  ],
  ['evidence', { actor: 'united states', recipient: 'videgaray' }, 'sentence', []],
  ['evidence', { actor: 'tillerson', recipient: 'mexico' }, 'eventType', [['MET_WITH']]],
  [
    'evidence',
    { actor: 'mexico', recipient: 'us' },
    'eventType',
    [['CRITICIZED'], ['MET_WITH'], ['THREATENED'], ['WARNED']],
  ],
  ['evidence', { actor: 'mexico', type: 'warned,threatened' }, 'eventType', [['THREATENED'], ['WARNED']]],
  [
    'evidence',
    { recipient: 'trade deal' },
    'sentence',
    [['Washington ended the deal.'], ['Trump may rip up the deal.']],
  ],
  ['evidence', { status: 'denied' }, 'sentence', [['He denied meeting.']]],
  [
    'evidence',
    { until: '2017-01-28' },
    'sentence',
    [['He denied meeting.'], ['Pena Nieto called off the summit.']],
  ],
];
