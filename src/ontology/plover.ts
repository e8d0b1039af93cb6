/** The four quadrants of conflict and cooperation that event data are summed up by. */
export const QUAD_CLASSES = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
] as const;

export type QuadClass = (typeof QUAD_CLASSES)[number];

/**
 * The event types of PLOVER (Political Language Ontology for Verifiable Event Records), draft 0.8
 * of September 2021, Open Event Data Alliance, each with the quad class that PLOVER gives it.
 * GDELT goes by the CAMEO code instead and differs for appeals, which it counts as cooperation.
 */
export const PLOVER_TYPES = {
  AGREE: 'verbal cooperation',
  CONSULT: 'verbal cooperation',
  SUPPORT: 'verbal cooperation',
  CONCEDE: 'verbal cooperation',
  COOPERATE: 'material cooperation',
  AID: 'material cooperation',
  RETREAT: 'material cooperation',
  REQUEST: 'verbal conflict',
  ACCUSE: 'verbal conflict',
  REJECT: 'verbal conflict',
  THREATEN: 'verbal conflict',
  PROTEST: 'material conflict',
  MOBILIZE: 'material conflict',
  SANCTION: 'material conflict',
  COERCE: 'material conflict',
  ASSAULT: 'material conflict',
} as const satisfies Record<string, QuadClass>;

export type PloverType = keyof typeof PLOVER_TYPES;
