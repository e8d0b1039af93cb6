import { EDGE_TYPES, type EdgeType } from './edge-types.ts';
import { PLOVER_TYPES, type PloverType, type QuadClass } from './plover.ts';
import type { Status } from './statuses.ts';

/** What other event data call an event: PLOVER type, CAMEO code, Goldstein score (−10 to 10) and quad class. */
export interface EventCodes {
  readonly plover: PloverType;
  readonly cameo: string;
  readonly goldstein: number;
  readonly quadClass: QuadClass;
}

/**
 * What CAMEO and PLOVER call the intention of an act. They have no status: who will help is said to agree, who will
 * punish is said to threaten. Acts of speech are not here, for to announce one is to perform it.
 */
const INTENDED: Partial<Record<PloverType, readonly [PloverType, cameo: string, goldstein: number]>> = {
  CONSULT: ['AGREE', '036', 4],
  SUPPORT: ['AGREE', '032', 4.5],
  COOPERATE: ['AGREE', '031', 5.2],
  AID: ['AGREE', '033', 5.2],
  CONCEDE: ['AGREE', '035', 7],
  RETREAT: ['AGREE', '035', 7],
  PROTEST: ['THREATEN', '133', -5.8],
  MOBILIZE: ['THREATEN', '138', -7],
  SANCTION: ['THREATEN', '131', -5.8],
  COERCE: ['THREATEN', '132', -5.8],
  ASSAULT: ['THREATEN', '138', -7],
};

/** The codes of an event of this type that has come this far. */
export function codesOf(eventType: EdgeType, status: Status): EventCodes {
  const type = EDGE_TYPES[eventType];
  const intended = status === 'planned' ? INTENDED[type.plover] : undefined;
  const [plover, cameo, goldstein] = intended ?? [type.plover, type.cameo, type.goldstein];
  return { plover, cameo, goldstein, quadClass: PLOVER_TYPES[plover] };
}

/** Whether a CAMEO code is what this type has by itself, at some status; else it was given with the event. */
export function isUsualCode(eventType: EdgeType, cameo: string): boolean {
  const { plover, cameo: own } = EDGE_TYPES[eventType];
  return cameo === own || cameo === INTENDED[plover]?.[1];
}
