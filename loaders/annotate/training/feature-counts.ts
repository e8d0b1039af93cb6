const SIZE = 1 << 24;

/** How often features were seen, up to 255; features that share a place share a count. */
export type FeatureCounts = Uint8Array;

export function featureCounts(): FeatureCounts {
  return new Uint8Array(SIZE);
}

/** Counts the first `count` features. */
export function countFeatures(counts: FeatureCounts, features: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const at = placeOf(features[i] as number);
    if ((counts[at] as number) < 255) counts[at] = (counts[at] as number) + 1;
  }
}

/** Moves the features that were seen at least `atLeast` times to the front and returns how many they are. */
export function keepFrequent(
  counts: FeatureCounts,
  features: Int32Array,
  count: number,
  atLeast: number,
): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const feature = features[i] as number;
    if ((counts[placeOf(feature)] as number) >= atLeast) features[kept++] = feature;
  }
  return kept;
}

function placeOf(feature: number): number {
  return (feature >>> 8) ^ (feature & 0xff);
}
