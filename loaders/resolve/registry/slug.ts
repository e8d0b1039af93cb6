import { nameKey } from '../../../src/ontology/index.ts';

/** Names of plain letters, as most are, need no more than small ones. */
const PLAIN = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

/** A name as ids hold it: "Luis Videgaray" is `luis-videgaray`. */
export function slug(name: string): string {
  return (PLAIN.test(name) ? name.toLowerCase() : nameKey(name)).replaceAll(' ', '-');
}
