// In: a path.
// Out: an engine over the Grafeo database file at it.

export { EMBEDDED_INDEXES, openEmbedded } from './open-embedded.ts';
