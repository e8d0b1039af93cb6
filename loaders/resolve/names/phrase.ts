import type { CountryCode, EntityId } from '../../../src/ontology/index.ts';
import type { RegisteredPerson } from '../registry/people.ts';
import type { SenseOf } from '../registry/sense.ts';
import type { Title } from '../registry/titles.ts';

/** To whom somebody or something belongs, as the text next to it says. */
export type Owner =
  | { readonly kind: 'country'; readonly country: CountryCode }
  | { readonly kind: 'organization'; readonly organization: EntityId }
  /** A region, a people, a faith: "Chechen", "Aleppo", "Kurdish". */
  | { readonly kind: 'region'; readonly name: string; readonly country: CountryCode | null }
  /** Named by tokens of the sentence: "Trump" in "the Trump administration". */
  | { readonly kind: 'person'; readonly first: number; readonly last: number }
  /** Named by the phrase that begins at a token: "both nations". */
  | { readonly kind: 'phrase'; readonly first: number };

interface Span {
  readonly first: number;
  readonly last: number;
  /** The token that names it most: what heads the span if the tree leaves it open. */
  readonly anchor: number;
}

/** A person by name, with the titles that stand around the name. */
export interface PersonPhrase extends Span {
  readonly kind: 'person';
  /** The tokens of the name alone. */
  readonly nameFirst: number;
  readonly nameLast: number;
  readonly titles: readonly TitleHeld[];
  /** Countries that stand before a name without a title: "Russia's Putin". */
  readonly owners: readonly Owner[];
  /** Those of the registry who have the whole name. */
  readonly registered: readonly RegisteredPerson[];
  /** Whether anything but capitals says that this is a person: a title, a known given name. */
  readonly certain: boolean;
}

/** A title as an article gives it: "US Secretary of State". */
export interface TitleHeld {
  readonly title: Title;
  readonly owners: readonly Owner[];
  readonly former: boolean;
}

/** Somebody or something by what he or it is: "Mexican officials", "the president", "Iraqi refugees". */
export interface RolePhrase extends Span {
  readonly kind: 'role';
  readonly sense: SenseOf<'title' | 'noun' | 'ministry'>;
  readonly plural: boolean;
  readonly owners: readonly Owner[];
  /** The key of the determiner: "the", "a", "its"; empty without one. */
  readonly determiner: string;
  readonly former: boolean;
  /** The person in apposition to it. */
  readonly apposed: PersonPhrase | null;
}

/** A country, capital, place or organization by name. */
export interface NamedPhrase extends Span {
  readonly kind: 'named';
  readonly sense: SenseOf<'country' | 'capital' | 'seat' | 'place' | 'people' | 'organization'>;
}

/** An organization that the registry doesn't know, by a name that ends as such names do. */
export interface BodyPhrase extends Span {
  readonly kind: 'body';
  readonly name: string;
  readonly owners: readonly Owner[];
}

/** "Both nations", "the two leaders". */
export interface PairPhrase extends Span {
  readonly kind: 'pair';
  readonly of: 'governments' | 'people' | 'either';
}

/** "He", "its", "they". */
export interface PronounPhrase extends Span {
  readonly kind: 'pronoun';
  readonly pronoun: 'he' | 'she' | 'it' | 'they';
}

export type Phrase = PersonPhrase | RolePhrase | NamedPhrase | BodyPhrase | PairPhrase | PronounPhrase;
