import type { PloverType } from './plover.ts';

/** What is fixed of every event of one type. */
export interface EdgeTypeDefinition {
  /** The PLOVER type that it is a case of. */
  readonly plover: PloverType;
  /** The usual PLOVER mode, where the type has modes; a lexicon entry may know better. */
  readonly mode: string | null;
  /** The CAMEO code that GDELT and ICEWS would give (CAMEO 1.1b3, Schrodt 2012). */
  readonly cameo: string;
  /** Goldstein (1992) as extended to CAMEO: −10 the most conflictual, +10 the most cooperative. */
  readonly goldstein: number;
  /** Whether both sides do the same thing, so that actor and recipient may change places. */
  readonly symmetric: boolean;
  /** Reads between the two names: "Mexico *met with* United States". */
  readonly phrase: string;
}

function edge(
  plover: PloverType,
  mode: string | null,
  cameo: string,
  goldstein: number,
  phrase: string,
  symmetric: 'symmetric' | 'directed' = 'directed',
): EdgeTypeDefinition {
  return { plover, mode, cameo, goldstein, phrase, symmetric: symmetric === 'symmetric' };
}

/**
 * Every edge type: the one place to add one. A row holds its PLOVER type and mode, CAMEO code,
 * Goldstein score and phrase. Codes are from the CAMEO to PLOVER table of PLOVER 0.8
 * (2021), scores from the CAMEO-Goldstein scale, both by the Open Event Data Alliance.
 */
export const EDGE_TYPES = {
  MET_WITH: edge('CONSULT', null, '040', 1, 'met with', 'symmetric'),
  SPOKE_WITH: edge('CONSULT', 'phone', '041', 1, 'spoke with', 'symmetric'),
  VISITED: edge('CONSULT', 'visit', '042', 1.9, 'visited'),
  HOSTED: edge('CONSULT', 'visit', '043', 2.8, 'hosted'),
  NEGOTIATED_WITH: edge('CONSULT', null, '046', 7, 'negotiated with', 'symmetric'),
  MEDIATED: edge('CONSULT', 'third-party', '045', 5, 'mediated for'),
  AGREED_WITH: edge('AGREE', null, '030', 4, 'agreed with', 'symmetric'),
  SIGNED: edge('SUPPORT', null, '057', 8, 'signed with'),
  PRAISED: edge('SUPPORT', null, '051', 3.4, 'praised'),
  ENDORSED: edge('SUPPORT', null, '051', 3.4, 'endorsed'),
  RECOGNIZED: edge('SUPPORT', null, '054', 6, 'recognized'),
  APOLOGIZED_TO: edge('SUPPORT', null, '055', 7, 'apologized to'),
  COOPERATED_WITH: edge('COOPERATE', null, '060', 6, 'cooperated with', 'symmetric'),
  AIDED: edge('AID', null, '070', 7, 'aided'),
  CONCEDED_TO: edge('CONCEDE', null, '080', 5, 'conceded to'),
  WITHDREW_FROM: edge('RETREAT', 'withdraw', '087', 9, 'withdrew from'),
  RELEASED: edge('RETREAT', 'release', '084', 7, 'released'),
  DEMANDED_OF: edge('REQUEST', 'change', '100', -5, 'demanded of'),
  APPEALED_TO: edge('REQUEST', 'assist', '020', 3, 'appealed to'),
  INVITED: edge('REQUEST', 'meet', '026', 4, 'invited'),
  CRITICIZED: edge('ACCUSE', 'disapprove', '111', -2, 'criticized'),
  ACCUSED: edge('ACCUSE', 'allege', '112', -2, 'accused'),
  INVESTIGATED: edge('ACCUSE', 'investigate', '090', -2, 'investigated'),
  REJECTED: edge('REJECT', null, '120', -4, 'rejected'),
  CANCELLED: edge('SANCTION', 'withdraw', '160', -4, 'cancelled on'),
  DENIED: edge('REJECT', null, '120', -4, 'denied'),
  THREATENED: edge('THREATEN', null, '130', -4.4, 'threatened'),
  WARNED: edge('THREATEN', null, '130', -4.4, 'warned'),
  PROTESTED_AGAINST: edge('PROTEST', 'demo', '141', -6.5, 'protested against'),
  MOBILIZED_AGAINST: edge('MOBILIZE', 'troops', '154', -7.2, 'mobilized against'),
  SANCTIONED: edge('SANCTION', null, '163', -8, 'sanctioned'),
  EXPELLED: edge('SANCTION', 'expel', '166', -7, 'expelled'),
  SUSPENDED: edge('SANCTION', 'discontinue', '162', -5.6, 'suspended dealings with'),
  BROKE_WITH: edge('SANCTION', 'withdraw', '161', -4, 'broke with'),
  COERCED: edge('COERCE', null, '170', -7, 'coerced'),
  ARRESTED: edge('COERCE', 'arrest', '173', -5, 'arrested'),
  DEPORTED: edge('COERCE', 'deport', '174', -5, 'deported'),
  ATTACKED: edge('ASSAULT', null, '190', -10, 'attacked'),
  FOUGHT: edge('ASSAULT', null, '190', -10, 'fought', 'symmetric'),
} as const satisfies Record<string, EdgeTypeDefinition>;

export type EdgeType = keyof typeof EDGE_TYPES;

/** The names of all edge types, in the table's order. */
export const EDGE_TYPE_NAMES = Object.keys(EDGE_TYPES) as readonly EdgeType[];

/** Whether `name` is an edge type. */
export function isEdgeType(name: string): name is EdgeType {
  return Object.hasOwn(EDGE_TYPES, name);
}
