// In: an article whose sentences have trees.
// Out: the same with mentions, spans that name somebody or something, and the entities that they name.

export { createResolver, type Resolver } from './resolver.ts';
