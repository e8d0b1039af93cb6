import { EDGE_TYPES, type EdgeType, type EntityKind } from '../../ontology/index.ts';

/** Who takes part in an event, by role. */
export interface Parties {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly about: readonly Party[];
}

export interface Party {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/** The two ends of a readable edge. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/**
 * The readable edges that one event stands for, one a pair.
 *
 * Each actor is tied to each recipient, and where there is none, to what the event is about. What is
 * about a policy or a meeting is tied to it in any case ("criticized the measure", "cancelled the summit"),
 * but for consultations among equals, since nobody meets with a policy. Where both sides do the same,
 * the edge runs from the smaller id to the larger, and actors without recipients are tied to each other.
 */
export function readableEdges(eventType: EdgeType, parties: Parties): readonly Pair[] {
  const { symmetric, plover } = EDGE_TYPES[eventType];
  const { actors, recipients, about } = parties;
  const topics = about.filter((party) => party.kind === 'policy' || party.kind === 'meeting');
  const pairs: Pair[] = [];
  if (symmetric) {
    const others = recipients.length > 0 ? recipients : actors;
    for (const { from, to } of cross(actors, others)) {
      pairs.push(from < to ? { from, to } : { from: to, to: from });
    }
    if (plover !== 'CONSULT') pairs.push(...cross(actors, topics));
  } else {
    pairs.push(...cross(actors, recipients), ...cross(actors, recipients.length > 0 ? topics : about));
  }
  const distinct = new Map(pairs.map((pair) => [`${pair.from}\n${pair.to}`, pair]));
  return [...distinct.values()].filter((pair) => pair.from !== pair.to);
}

function cross(one: readonly Party[], other: readonly Party[]): readonly Pair[] {
  return one.flatMap((from) => other.map((to) => ({ from: from.id, to: to.id })));
}
