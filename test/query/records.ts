import type { ArticleRecord, Entity } from '../../src/ontology/index.ts';
import { article as articleOf, entity, type Told } from './tell.ts';

const ENTITIES: readonly Entity[] = [
  entity('government:AUS', 'Australia', ['AUS'], 'AUS'),
  entity('government:MEX', 'Mexico', ['MEX'], 'MEX'),
  entity('government:NER', 'Niger', ['NER'], 'NER'),
  entity('government:NGA', 'Nigeria', ['NGA'], 'NGA'),
  entity('government:USA', 'United States', ['U.S.', 'US', 'USA'], 'USA'),
  entity('meeting:summit', 'summit'),
  entity('organization:us-officials', 'US officials', [], 'USA'),
  entity('person:enrique-pena-nieto', 'Enrique Peña Nieto', ['Pena Nieto'], 'MEX'),
  entity('person:donald-trump', 'Donald Trump', [], 'USA'),
  entity('person:luis-videgaray', 'Luis Videgaray', [], 'MEX'),
  entity('person:rex-tillerson', 'Rex Tillerson', [], 'USA'),
  entity('place:mexico-city', 'Mexico City', [], 'MEX'),
  entity('policy:measure', 'deportation measure'),
  entity('policy:trade-deal', 'trade deal'),
];

function article(
  id: string,
  publisher: string,
  publishedOn: string | null,
  told: readonly Told[],
): ArticleRecord {
  return articleOf(ENTITIES, id, publisher, publishedOn, told);
}

const [MEX, USA, AUS, NGA] = [
  'government:MEX',
  'government:USA',
  'government:AUS',
  'government:NGA',
] as const;
const [TRUMP, PENA, VIDEGARAY] = [
  'person:donald-trump',
  'person:enrique-pena-nieto',
  'person:luis-videgaray',
] as const;

const measure: Omit<Told, 'sentence' | 'confidence'> = {
  id: '01',
  type: 'CRITICIZED',
  actors: [VIDEGARAY],
  recipients: [USA],
  about: ['policy:measure'],
  when: '2017-02-23',
};

/** Three articles of invented events; what each query must say of them is worked out by hand in the tests. */
export const RECORDS: readonly ArticleRecord[] = [
  article('a1', 'Reuters', '2017-02-24', [
    { ...measure, confidence: 0.6, sentence: 'Videgaray called the measure hostile.' },
    {
      id: '02',
      type: 'CRITICIZED',
      actors: [MEX],
      recipients: [USA],
      status: 'hypothetical',
      sentence: 'Mexico may criticize it.',
    },
    {
      id: '03',
      type: 'THREATENED',
      actors: [TRUMP],
      about: ['policy:trade-deal'],
      status: 'hypothetical',
      sentence: 'Trump may rip up the deal.',
    },
    {
      id: '04',
      type: 'WARNED',
      actors: [MEX],
      recipients: [USA],
      when: '2017-02-01/2017-02-28',
      sentence: 'Mexico warned Washington.',
    },
    {
      ...{
        id: '05',
        type: 'MET_WITH',
        actors: ['person:rex-tillerson', MEX],
        recipients: [USA],
        place: 'place:mexico-city',
      },
      ...{ when: '2017-02-23', sentence: 'Officials met in Mexico City.' },
    },
    {
      ...{ id: '06', type: 'MET_WITH', actors: [PENA], recipients: [TRUMP], about: ['meeting:summit'] },
      ...{ when: '2017-01-31', status: 'cancelled', sentence: 'The two were to meet on Jan. 31.' },
    },
    {
      ...{ id: '07', type: 'CANCELLED', actors: [PENA], recipients: [TRUMP], about: ['meeting:summit'] },
      ...{ when: '2017-01-01/2017-01-31', sentence: 'Pena Nieto called off the summit.' },
    },
  ]),
  article('a2', 'AFP', '2017-02-25', [
    { ...measure, confidence: 0.8, sentence: 'The minister condemned it.' },
    { id: '08', type: 'CRITICIZED', actors: [TRUMP], recipients: [MEX], sentence: 'Trump scolded Mexico.' },
    {
      id: '09',
      type: 'MET_WITH',
      actors: [AUS],
      recipients: [NGA],
      when: '2017-03-01',
      status: 'cancelled',
      sentence: 'They will not meet.',
    },
    {
      id: '10',
      type: 'MET_WITH',
      actors: [TRUMP],
      recipients: [AUS],
      when: '2017-01-28',
      status: 'denied',
      sentence: 'He denied meeting.',
    },
    {
      id: '11',
      type: 'HOSTED',
      actors: [USA],
      recipients: [NGA],
      when: '2017-02-10',
      sentence: 'Washington hosted Nigeria.',
    },
    {
      id: '12',
      type: 'CANCELLED',
      actors: [USA],
      recipients: [MEX],
      about: ['policy:trade-deal'],
      sentence: 'Washington ended the deal.',
    },
  ]),
  article('a3', 'AP', null, [
    {
      id: '13',
      type: 'CRITICIZED',
      actors: ['organization:us-officials', AUS],
      recipients: ['government:NER'],
      sentence: 'They rebuked Niger.',
    },
    {
      id: '14',
      type: 'THREATENED',
      actors: [MEX],
      recipients: [USA],
      when: '2017-02-20',
      sentence: 'Mexico threatened tariffs.',
    },
  ]),
];
