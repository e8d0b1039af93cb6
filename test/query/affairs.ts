import type { ArticleRecord, Entity } from '../../src/ontology/index.ts';
import { article, entity, type Told } from './tell.ts';

const ENTITIES: readonly Entity[] = [
  entity('government:ARL', 'Arland', ['ARL'], 'ARL'),
  entity('government:BOR', 'Borland', ['BOR'], 'BOR'),
  entity('government:COR', 'Corland', ['COR'], 'COR'),
  entity('meeting:summit', 'summit'),
  entity('organization:league', 'United League'),
  entity('organization:the-league', 'The League', ['United League']),
  entity('person:ana-arlo', 'Ana Arlo', [], 'ARL', ['Foreign Minister', 'government:ARL']),
  entity('person:anna-arlo', 'Anna Arlo', [], 'ARL'),
  entity('person:ben-borg', 'Ben Borg', [], 'BOR', ['President', 'government:BOR']),
  entity('person:cleo-cord', 'Cleo Cord', ['Cord'], 'COR'),
  entity('person:dan-dorn', 'Dan Dorn'),
  entity('place:arlon', 'Arlon', [], 'ARL'),
  entity('policy:tariff', 'tariff'),
  entity('policy:treaty', 'treaty'),
];

const [ARL, BOR, COR] = ['government:ARL', 'government:BOR', 'government:COR'] as const;
const [ANA, BEN, CLEO, DAN] = [
  'person:ana-arlo',
  'person:ben-borg',
  'person:cleo-cord',
  'person:dan-dorn',
] as const;
const [SUMMIT, TARIFF, TREATY, ARLON] = [
  'meeting:summit',
  'policy:tariff',
  'policy:treaty',
  'place:arlon',
] as const;

/** An event in one line: who did what to whom, when, and which sentence says so. */
function told(
  id: string,
  [actors, type, recipients]: readonly [string | readonly string[], Told['type'], string | readonly string[]],
  when: string | null,
  sentence: string,
  more: Partial<Told> = {},
): Told {
  return {
    ...{ id, type, actors: [actors].flat(), recipients: [recipients].flat(), sentence, ...more },
    ...(when === null ? {} : { when }),
  };
}

const met = (one: string, other: string) => [one, 'MET_WITH', other] as const;

const firstMeeting = told('01', met(ANA, BEN), '2020-01-10', 'Ana Arlo met Ben Borg in Arlon.', {
  place: ARLON,
  confidence: 0.9,
});
const summit = told('06', met(ANA, BEN), '2020-03-15', 'The summit is to be held on March 15.', {
  about: [SUMMIT],
  status: 'planned',
});
const encounter = told('16', met(DAN, CLEO), '2020-05-31', 'Dorn met Cord.');

/**
 * A year and a half between three invented states, told by two papers: meetings, a summit that is called off, a
 * threat that is followed by sanctions and one that is not, a meeting that one paper denies, a break of
 * 522 days. What each query must say of it is worked out by hand in affairs.test.ts.
 */
export const AFFAIRS: readonly ArticleRecord[] = [
  article(ENTITIES, 'g1', 'Gazette', '2020-01-11', [
    firstMeeting,
    told('02', met(BEN, CLEO), '2020-01-11', 'Borg also saw Cleo Cord.'),
  ]),
  article(ENTITIES, 'c1', 'Courier', '2020-01-12', [
    { ...firstMeeting, confidence: 0.6, sentence: 'The two met.' },
    told('03', met(ANA, CLEO), '2020-01-12', 'Arlo received Cord.'),
    told('04', [DAN, 'MEDIATED', [ANA, BEN]], '2020-01-12', 'Dorn mediated between them.'),
  ]),
  article(ENTITIES, 'g2', 'Gazette', '2020-03-01', [
    told('05', [BOR, 'THREATENED', ARL], '2020-02-28', 'Borland threatened a tariff.', { about: [TARIFF] }),
    summit,
    told('07', [ARL, 'DEMANDED_OF', BOR], '2020-02-29', 'Arland demanded talks.'),
  ]),
  article(ENTITIES, 'c2', 'Courier', '2020-03-10', [
    told('08', [ANA, 'CRITICIZED', BOR], '2020-03-09', 'Arlo called the tariff foolish.', {
      about: [TARIFF],
      confidence: 0.8,
    }),
    told('09', [CLEO, 'PRAISED', BOR], '2020-03-08', 'Cord praised the tariff.', { about: [TARIFF] }),
    { ...summit, status: 'cancelled', confidence: 0.7, sentence: 'The summit will not take place.' },
    told('10', [BEN, 'CANCELLED', ANA], '2020-03-10', 'Borg called off the summit.', { about: [SUMMIT] }),
  ]),
  article(ENTITIES, 'g3', 'Gazette', '2020-04-06', [
    told('11', [BOR, 'SANCTIONED', ARL], '2020-04-01', 'Borland imposed sanctions on Arland.'),
    told('12', [BEN, 'ACCUSED', ANA], '2020-04-05', 'Borg accused Arlo.'),
    told('13', [ARL, 'CRITICIZED', BOR], null, 'Arland complained.', { confidence: 0.3 }),
  ]),
  article(ENTITIES, 'c3', 'Courier', '2020-06-01', [
    told('14', [ARL, 'AGREED_WITH', COR], '2020-05-30', 'Arland and Corland agreed on a treaty.', {
      about: [TREATY],
    }),
    told('15', [BOR, 'REJECTED', ARL], '2020-05-20', 'Borland rejected the demand.'),
    encounter,
  ]),
  article(ENTITIES, 'g4', 'Gazette', '2020-06-03', [
    { ...encounter, status: 'denied', sentence: 'Dorn denied that he had met Cord.' },
    told('17', [CLEO, 'VISITED', ARL], '2020-12-01', 'Cord is to visit Arland in December.', {
      place: ARLON,
      status: 'planned',
    }),
    told('18', [ARL, 'THREATENED', BOR], '2020-06-02', 'Arland threatened to leave.', { confidence: 0.4 }),
  ]),
  article(ENTITIES, 'c4', 'Courier', '2021-06-16', [
    told('19', met(ANA, BEN), '2021-06-15', 'Arlo and Borg met again.', { place: ARLON }),
    told('20', [ARL, 'SIGNED', BOR], '2021-06-15', 'They signed the treaty.', { about: [TREATY] }),
    told('21', [ARL, 'HOSTED', COR], '2031-01-05', 'Arland is to host Corland in 2031.', {
      status: 'planned',
    }),
    told('22', [COR, 'AIDED', ARL], '2021-06-10', 'Corland helped Arland.'),
    told(
      '23',
      ['person:anna-arlo', 'PRAISED', ['organization:league', 'organization:the-league']],
      '2021-06-14',
      'Anna Arlo praised the leagues.',
    ),
  ]),
];
