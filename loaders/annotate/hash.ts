/**
 * Mixes one more whole number into a 32-bit hash: one round of MurmurHash2's multiply and shift,
 * which is enough to keep some million features apart.
 */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x5bd1e995);
  return product ^ (product >>> 15);
}

/** The 32-bit FNV-1a hash of a text's UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
