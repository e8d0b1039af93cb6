import type { EntityId } from '../../src/ontology/index.ts';
import type { BodyPhrase } from './names/phrase.ts';
import type { Reading } from './resolve-article.ts';

/** Enters an organization that the registry doesn't know. */
export function newBody({ book, registry }: Reading, { name, owners }: BodyPhrase): EntityId {
  const [owner] = owners;
  const country = owner?.kind === 'country' ? (registry.countries.get(owner.country)?.code ?? null) : null;
  return book.newOrganization(name, country);
}
