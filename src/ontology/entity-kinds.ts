/** What an entity can be. */
export const ENTITY_KINDS = ['person', 'government', 'organization', 'policy', 'meeting', 'place'] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];

/** The node label of each kind; every one of these nodes is also `:Entity`. */
export const NODE_LABELS = {
  person: 'Person',
  government: 'Government',
  organization: 'Organization',
  policy: 'Policy',
  meeting: 'Meeting',
  place: 'Place',
} as const satisfies Record<EntityKind, string>;

/** Kinds that act and are acted upon; the others are what events are about, or where they are. */
export const ACTING_KINDS: readonly EntityKind[] = ['person', 'government', 'organization'];
