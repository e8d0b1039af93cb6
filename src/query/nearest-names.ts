/**
 * How many letters must be added, left out, changed, or swapped with their neighbour to make `a` into `b`
 * (the restricted Damerau-Levenshtein distance; Damerau 1964, "A technique for computer detection and
 * correction of spelling errors").
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The names that a mistyped one may have meant: those at most a third of its letters away (at least
 * two), or that begin with it; of these the nearest, three at most.
 */
export function nearestNames(given: string, names: Iterable<string>): readonly string[] {
  const wanted = given.toLowerCase();
  const reach = Math.max(2, Math.floor(wanted.length / 3));
  const near: { name: string; distance: number }[] = [];
  for (const name of names) {
    const candidate = name.toLowerCase();
    const begins = wanted.length >= 2 && candidate.startsWith(wanted);
    // A distance is never less than the difference of the lengths.
    if (!begins && Math.abs(candidate.length - wanted.length) > reach) continue;
    const distance = begins ? 1 : editDistance(wanted, candidate);
    if (distance <= reach && distance < Math.max(candidate.length, wanted.length))
      near.push({ name, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const best = near[0]?.distance;
  return near
    .filter(({ distance }) => distance === best)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** The end of a message about an unknown name: `; did you mean a, b or c?`, or nothing if none is near. */
export function didYouMean(given: string, names: Iterable<string>, prefix = ''): string {
  const near = nearestNames(given, names).map((name) => prefix + name);
  const last = near.pop();
  if (last === undefined) return '';
  return `; did you mean ${near.length === 0 ? last : `${near.join(', ')} or ${last}`}?`;
}
