import type { CountryCode, EntityId } from '../../../src/ontology/index.ts';
import type { Country } from './countries.ts';
import type { Noun } from './nouns.ts';
import type { Organization } from './organizations.ts';
import type { RegisteredPerson } from './people.ts';
import type { People } from './peoples.ts';
import type { Place } from './places.ts';
import type { Title } from './titles.ts';

/** What a phrase of the registry can mean. */
export type Sense =
  | { readonly kind: 'country'; readonly country: Country; readonly as: 'name' | 'adjective' | 'people' }
  | { readonly kind: 'capital'; readonly country: Country; readonly name: string }
  | { readonly kind: 'seat'; readonly entity: EntityId; readonly name: string; readonly place: CountryCode }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'people'; readonly people: People; readonly as: 'adjective' | 'people' }
  | { readonly kind: 'organization'; readonly organization: Organization }
  | { readonly kind: 'person'; readonly person: RegisteredPerson }
  | { readonly kind: 'title'; readonly title: Title; readonly plural: boolean }
  | { readonly kind: 'noun'; readonly noun: Noun; readonly plural: boolean }
  | { readonly kind: 'ministry'; readonly portfolio: string; readonly name: string };

export type SenseOf<Kind extends Sense['kind']> = Extract<Sense, { kind: Kind }>;
