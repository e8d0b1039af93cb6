// In: an article whose sentences have trees.
// Out: the same with mentions, spans that name somebody or something, and the entities that they name.

export { readRegistryFile } from './registry/user-file.ts';
export type { UserRegistry } from './registry/user-rows.ts';
export { createResolver, type Resolver, type ResolverOptions } from './resolver.ts';
