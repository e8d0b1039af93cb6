import type {
  CodedArticle,
  CodedEvent,
  EntityId,
  ExtractedArticle,
  ExtractedEvent,
  IsoDate,
} from '../../src/ontology/index.ts';
import { createCast } from './cast.ts';
import { type EntityBook, entityBook } from './entity-book.ts';
import type { CountryNames } from './registry/country-names.ts';
import type { Registry } from './registry/registry.ts';
import { createPartyResolver } from './resolve-party.ts';

/**
 * Resolves the parties of a row of an event table to the entities that articles' mentions resolve to. An event whose
 * actors are unknown, or whose two sides are one and the same, is left out: it tells of nothing between two parties.
 */
export function resolveCoded(
  { article, coder, rowEnd, events }: CodedArticle,
  registry: Registry,
  countries: CountryNames,
): ExtractedArticle {
  const book = entityBook(registry);
  const day = events.find((event) => event.occurredOn !== null)?.occurredOn?.to ?? article.publishedOn;
  const cast = createCast(registry, day as IsoDate | null, book);
  const party = createPartyResolver({ registry, countries, cast, book });
  // Persons first: their ids are settled when all that the row says of them is known.
  const sides = events.map((event) => [event.actors.map(party), event.recipients.map(party)] as const);
  cast.settle();
  const extracted = events.flatMap((event, index): ExtractedEvent[] => {
    const [actors, recipients] = (sides[index] ?? [[], []]).map((found) =>
      [...new Set(found.flatMap((one) => one() ?? []))].sort(),
    ) as [EntityId[], EntityId[]];
    const others = recipients.filter((id) => !actors.includes(id));
    if (actors.length === 0 || (others.length === 0 && event.recipients.length > 0)) return [];
    const { eventType, mode, occurredOn, status, confidence } = event;
    const sentence = article.text.slice(0, rowEnd);
    return [
      {
        ...{ eventType, mode, actors, recipients: others, about: [], occurredOn, status },
        place: placeOf(event, book, countries),
        evidence: { sentence, start: 0, end: rowEnd, confidence, extractor: coder },
      },
    ];
  });
  const used = new Set(
    extracted.flatMap(({ actors, recipients, place }) => [
      ...actors,
      ...recipients,
      ...(place === null ? [] : [place]),
    ]),
  );
  return { article, entities: book.entities(used), events: extracted };
}

function placeOf({ place }: CodedEvent, book: EntityBook, countries: CountryNames): EntityId | null {
  if (place === null || place.name === null) return null;
  return book.place(place.name, place.country === null ? null : countries.codeOf(place.country));
}
