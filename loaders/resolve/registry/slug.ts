import { nameKey } from '../../../src/ontology/index.ts';

/** A name as ids hold it: "Luis Videgaray" is `luis-videgaray`. */
export function slug(name: string): string {
  return nameKey(name).replaceAll(' ', '-');
}
