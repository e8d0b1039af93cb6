import { EDGE_TYPES, type EdgeType } from '../../ontology/index.ts';
import type { Parties, Party } from './readable-edges.ts';

/** One readable line: "Mexico met with United States", "Luis Videgaray criticized United States (the measure)". */
export function summarizeEvent(eventType: EdgeType, parties: Parties): string {
  const { actors, recipients, about } = parties;
  const line = [EDGE_TYPES[eventType].phrase];
  if (actors.length > 0) line.unshift(list(actors));
  if (recipients.length > 0) line.push(list(recipients));
  if (about.length > 0) line.push(recipients.length > 0 ? `(${list(about)})` : list(about));
  return line.join(' ');
}

function list(parties: readonly Party[]): string {
  const names = parties.map((party) => party.name).sort();
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}
