import type { CountryCode, EntityId } from '../../src/ontology/index.ts';
import type { Member } from './cast.ts';
import type { Calling, Office } from './fit-person.ts';
import { nameKeys } from './names/name-runs.ts';
import type { Owner, PersonPhrase, TitleHeld } from './names/phrase.ts';
import type { Scan } from './names/scan.ts';
import { newBody } from './new-body.ts';
import { governmentId } from './registry/countries.ts';
import { titleCase } from './registry/titles.ts';
import type { Reading, ReadSentence } from './resolve-article.ts';

/** The member of the cast that each person phrase means, as far as names and titles tell. */
export type Members = ReadonlyMap<PersonPhrase, Member>;

/**
 * Learns the persons of an article: those with a full name first, wherever they stand, so that a
 * headline's surname finds them; then those with a title and a surname.
 */
export function introduceCast(reading: Reading, sentences: readonly ReadSentence[]): Members {
  const members = new Map<PersonPhrase, Member>();
  const called: { phrase: PersonPhrase; calling: Calling }[] = [];
  for (const { scan, phrases } of sentences) {
    for (const phrase of phrases) {
      if (phrase.kind === 'person' && phrase.certain)
        called.push({ phrase, calling: callingOf(reading, scan, phrase, phrases) });
    }
  }
  const full = called.filter(({ calling }) => calling.keys.length > 1);
  const short = called.filter(({ calling }) => calling.keys.length === 1);
  for (const { phrase, calling } of [...full, ...short]) {
    const member = reading.cast.introduce(calling);
    if (member) members.set(phrase, member);
  }
  reading.cast.settle();
  return members;
}

/** How a person phrase calls its person. */
export function callingOf(
  reading: Reading,
  scan: Scan,
  phrase: PersonPhrase,
  phrases: ReadSentence['phrases'],
): Calling {
  const ownersOf = (owners: readonly Owner[]) =>
    owners.flatMap((owner) => ownerId(reading, scan, owner, phrases) ?? []);
  const offices = phrase.titles.map(
    ({ title, owners, former }: TitleHeld): Office => ({
      officeClass: title.officeClass,
      office: titleCase(title.office),
      of: ownersOf(owners),
      former,
    }),
  );
  const owned = [...offices.flatMap(({ of }) => of), ...ownersOf(phrase.owners)];
  const regions = [...phrase.titles.flatMap(({ owners }) => owners), ...phrase.owners];
  const countries = new Set<CountryCode>([
    ...owned.flatMap((id) => reading.book.countryOf(id) ?? []),
    ...regions.flatMap((owner) => (owner.kind === 'region' ? (owner.country ?? []) : [])),
  ]);
  const { sentence, tokens } = scan;
  const start = (tokens[phrase.nameFirst]?.start ?? 0) - sentence.start;
  const text = sentence.text.slice(start, (tokens[phrase.nameLast]?.end ?? 0) - sentence.start);
  const keys = nameKeys(scan, phrase.nameFirst, phrase.nameLast);
  return { keys, text, registered: phrase.registered, offices, countries: [...countries] };
}

function ownerId(
  reading: Reading,
  _scan: Scan,
  owner: Owner,
  phrases: ReadSentence['phrases'],
): EntityId | null {
  switch (owner.kind) {
    case 'country':
      reading.book.government(owner.country);
      return governmentId(owner.country);
    case 'organization':
      return reading.book.organization(owner.organization);
    case 'phrase': {
      const body = phrases.find((each) => each.kind === 'body' && each.first === owner.first);
      return body?.kind === 'body' ? newBody(reading, body) : null;
    }
    case 'region':
    case 'person':
      return null;
  }
}
