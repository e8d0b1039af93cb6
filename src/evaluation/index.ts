// In: gold records with what was read in each.
// Out: figures: precision, recall and F1, confusion of types, how far a confidence can be believed, and every error.

export type { Coding } from './coding.ts';
export { codingsOf } from './codings-of.ts';
export { type Evaluation, evaluate, type Judged, type RecordError } from './evaluate.ts';
export type { GoldRecord } from './gold-record.ts';
export { parseGoldLine } from './parse-gold-line.ts';
export type { Band } from './reliability.ts';
export type { Figures } from './score.ts';
export type { TypeConfusion } from './type-confusion.ts';
