import type { EntityId } from '../../../src/ontology/index.ts';
import type { PairPhrase, Phrase, RolePhrase } from '../names/phrase.ts';
import type { Scan } from '../names/scan.ts';
import { heldOn } from '../registry/offices.ts';
import type { Reading } from '../resolve-article.ts';
import { isPerson, type Memory, type Noted } from './memory.ts';
import { pronounIds } from './pronouns.ts';

const NOBODY: readonly EntityId[] = [];
const NEAR = 8;

/** What a phrase points back to, if only one thing is in question; a wrong link is worse than none. */
export function resolveReference(
  reading: Reading,
  scan: Scan,
  phrase: Phrase,
  memory: Memory,
): readonly EntityId[] {
  switch (phrase.kind) {
    case 'pair':
      return pairIds(phrase, memory);
    case 'pronoun':
      return pronounIds(reading, scan, phrase, memory);
    case 'role':
      return roleIds(reading, phrase, memory);
    case 'person':
    case 'named':
    case 'body':
      return NOBODY;
  }
}

/** The two governments, or persons, of which this and the last sentences speak, if they speak of just two. */
function pairIds({ of }: PairPhrase, memory: Memory): readonly EntityId[] {
  const governments = () => twoOf(memory, ({ ids }) => ids.flatMap((id) => governmentOf(memory, id)));
  const people = () => twoOf(memory, ({ ids }) => ids.filter(isPerson));
  if (of === 'governments') return governments();
  if (of === 'people') return people();
  const persons = people();
  return persons.length > 0 ? persons : governments();
}

function twoOf(
  { current, previous, earlier }: Memory,
  idsOf: (noted: Noted) => readonly EntityId[],
): readonly EntityId[] {
  const found = new Set<EntityId>();
  for (const sentence of [current, previous, earlier]) {
    for (const noted of sentence) for (const id of idsOf(noted)) found.add(id);
    if (found.size === 2) return [...found].sort();
    if (found.size > 2) return NOBODY;
  }
  return NOBODY;
}

function governmentOf(memory: Memory, id: EntityId): EntityId[] {
  if (id.startsWith('place:')) return [];
  const country = memory.countryOf(id);
  return country ? [`government:${country}` as EntityId] : [];
}

function roleIds(reading: Reading, phrase: RolePhrase, memory: Memory): readonly EntityId[] {
  if (phrase.owners.length > 0 || phrase.former) return NOBODY;
  const { sense } = phrase;
  if (sense.kind === 'title') return phrase.plural ? NOBODY : officeIds(reading, phrase, memory);
  if (sense.kind === 'ministry') return phrase.determiner === 'the' ? ownedAsBefore(phrase, memory) : NOBODY;
  switch (sense.noun.role) {
    case 'person':
    case 'leader':
      return phrase.plural || phrase.determiner !== 'the' ? NOBODY : onlyPerson(phrase, memory);
    case 'government':
    case 'body':
      return sameNounBefore(phrase, memory);
    case 'people':
    case 'place':
      return NOBODY;
  }
}

/** "The president": the one person of the article who is called so, or "the foreign minister" of the one country spoken of. */
function officeIds(
  { cast, article }: Reading,
  { determiner, sense }: RolePhrase,
  memory: Memory,
): readonly EntityId[] {
  if (determiner !== 'the' || sense.kind !== 'title') return NOBODY;
  const { officeClass } = sense.title;
  const day = article.publishedOn;
  const named = new Set([...memory.current, ...memory.previous, ...memory.earlier].flatMap(({ ids }) => ids));
  const holds = cast.members.filter(
    ({ offices, registered }) =>
      offices.some((office) => office.officeClass === officeClass && !office.former) ||
      registered?.tenures.some(
        (tenure) => tenure.officeClass === officeClass && day !== null && heldOn(tenure, day),
      ),
  );
  const near = holds.filter(({ id }) => named.has(id));
  const candidates = near.length > 0 ? near : holds;
  const [only] = candidates;
  return candidates.length === 1 && only ? [only.id] : NOBODY;
}

/**
 * "The real-estate mogul": the one person named before in the sentence, or else in the sentence before,
 * leaving out who is named right after it, for he is somebody else.
 */
function onlyPerson(phrase: RolePhrase, memory: Memory): readonly EntityId[] {
  const after = memory.ahead.filter(
    ({ phrase: other }) => other.first > phrase.last && other.first - phrase.last <= NEAR,
  );
  const others = new Set(after.flatMap(({ ids }) => ids));
  for (const sentence of [memory.current, memory.previous]) {
    const persons = new Set(
      sentence.flatMap(({ ids }) => ids.filter((id) => isPerson(id) && !others.has(id))),
    );
    if (persons.size === 1) return [...persons];
    if (persons.size > 1) return NOBODY;
  }
  return NOBODY;
}

/** Bare "officials" after "Mexican officials". */
function sameNounBefore({ sense }: RolePhrase, { current, previous }: Memory): readonly EntityId[] {
  if (sense.kind !== 'noun') return NOBODY;
  const same = [...previous, ...current].filter(
    ({ phrase: other }) =>
      other.kind === 'role' && other.sense.kind === 'noun' && other.sense.noun === sense.noun,
  );
  const owners = new Set(same.map(({ ids }) => ids.join(' ')));
  return owners.size === 1 ? (same[0]?.ids ?? NOBODY) : NOBODY;
}

/** "The foreign ministry" again, after it was named with its country. */
function ownedAsBefore({ sense }: RolePhrase, { current, previous, earlier }: Memory): readonly EntityId[] {
  if (sense.kind !== 'ministry') return NOBODY;
  const same = [...earlier, ...previous, ...current].filter(
    ({ phrase: other }) =>
      other.kind === 'role' && other.sense.kind === 'ministry' && other.sense.portfolio === sense.portfolio,
  );
  const owners = new Set(same.map(({ ids }) => ids.join(' ')));
  return owners.size === 1 ? (same[0]?.ids ?? NOBODY) : NOBODY;
}
