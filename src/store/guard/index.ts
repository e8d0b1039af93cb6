// In: a Cypher statement that somebody wrote.
// Out: the same without its comments, or a DemarcheError that says why it can't be run.

export { guardReadOnly } from './read-only-guard.ts';
