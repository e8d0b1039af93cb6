import { expect, test } from 'vitest';
import { createExtraction } from '../../loaders/load.ts';
import type { Article, CodedArticle, IsoDate, PartyName } from '../../src/ontology/index.ts';
import { recordOfText } from '../extract/read-events.ts';

const { extractCoded } = createExtraction();
const DAY = '2017-02-23' as IsoDate;

function party(given: Partial<PartyName>): PartyName {
  return { kind: 'any', name: null, title: null, country: null, role: null, ...given };
}

function coded(actor: Partial<PartyName>, recipient: Partial<PartyName>): CodedArticle {
  const text = 'a: row';
  const article: Article = {
    ...{ id: 'row' as Article['id'], url: null, title: null, publisher: null, publishedOn: null },
    ...{ datelinePlace: null, language: 'en', sha256: '0', text, bodyStart: text.length },
  };
  const event = {
    ...{ eventType: 'CRITICIZED' as const, mode: null, status: 'occurred' as const, confidence: 0.5 },
    actors: [party(actor)],
    recipients: [party(recipient)],
    place: { name: 'Geneva', country: 'Switzerland' },
    occurredOn: { from: DAY, to: DAY },
  };
  return { article, coder: 'test', rowEnd: text.length, events: [event] };
}

const CHILE = { kind: 'government', name: 'Chile' } as const;

test.each<[Partial<PartyName>, string]>([
  [{ kind: 'government', name: 'Mexico' }, 'Mexico'],
  [{ kind: 'government', country: 'MEX' }, 'Mexico'],
  [{ kind: 'government', name: 'Korea, Republic of' }, 'South Korea'],
  [{ kind: 'person', name: 'Luis Videgaray', country: 'Mexico' }, 'Luis Videgaray'],
  [{ kind: 'person', name: 'Secretary of State Rex Wayne Tillerson', country: 'USA' }, 'Rex Tillerson'],
  [
    { kind: 'person', name: 'Asha Rao', title: 'Foreign Minister', country: 'IND' },
    'Indian Foreign Minister Asha Rao',
  ],
  [
    { kind: 'person', name: 'Indian Foreign Minister Asha Rao', country: 'USA' },
    'Indian Foreign Minister Asha Rao',
  ],
  [{ kind: 'organization', name: 'NATO' }, 'NATO'],
  [{ kind: 'known', name: 'UNITED NATIONS' }, 'The United Nations'],
  [{ kind: 'known', name: 'POLICE', country: 'MEX', role: 'police' }, 'The Mexican police'],
  [{ kind: 'known', name: 'MEXICO', country: 'MEX' }, 'Mexico'],
  [{ kind: 'any', name: 'Police (Mexico)', country: 'Mexico' }, 'The Mexican police'],
  [{ kind: 'any', name: 'Military (Mexico)', country: 'Mexico' }, 'The Mexican army'],
])('resolves %j to whom an article means by "%s"', (given, words) => {
  const read = recordOfText(`${words} criticized Chile.`, '2017-02-24').events[0];
  const record = extractCoded(coded(given, CHILE));
  expect(read).toBeDefined();
  expect(record?.events[0]?.actors).toEqual(read?.actors);
  expect(record?.events[0]?.recipients).toEqual(['government:CHL']);
});

test('gives an event of a row the row as evidence, a place, and its people their offices', () => {
  const record = extractCoded(coded({ kind: 'person', name: 'President Asha Rao', country: 'India' }, CHILE));
  expect(record?.events).toMatchObject([
    {
      place: 'place:geneva-che',
      evidence: [{ sentence: 'a: row', start: 0, end: 6, confidence: 0.5, extractor: 'test' }],
    },
  ]);
  const person = record?.entities.find(({ kind }) => kind === 'person');
  expect(person).toMatchObject({
    name: 'Asha Rao',
    offices: [{ office: 'President', of: 'government:IND' }],
  });
});

test.each<[string, Partial<PartyName>, Partial<PartyName>]>([
  ['nobody', { kind: 'known', name: 'VILLAGER' }, CHILE],
  ['one party with itself', CHILE, CHILE],
  ['somebody and nobody', CHILE, { kind: 'known', name: 'VILLAGER' }],
])('leaves out an event of %s', (_, actor, recipient) => {
  expect(extractCoded(coded(actor, recipient))).toBeNull();
});
