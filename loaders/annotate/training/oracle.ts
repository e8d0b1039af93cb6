import { LEFT, type Move, type ParseState, RIGHT, SHIFT } from '../parse-state.ts';

/**
 * How many arcs of the gold tree a move puts out of reach: the dynamic oracle of the arc-hybrid
 * system (Goldberg and Nivre 2013). `heads` gives the root as the entry behind the last word.
 */
export function moveCost({ links, depth, next, size }: ParseState, move: Move, heads: Int32Array): number {
  const root = size - 2;
  let cost = 0;
  if (move === SHIFT) {
    const head = heads[next] as number;
    for (let at = 0; at < depth; at++) {
      const word = links[at] as number;
      if (heads[word] === next) cost++;
      if (word === head && at < depth - 1) cost++;
    }
    return cost;
  }
  const top = links[depth - 1] as number;
  const head = heads[top] as number;
  if (move === LEFT) {
    if (head > next || (depth > 1 && head === links[depth - 2])) cost++;
  } else if (move === RIGHT && head >= next) cost++;
  for (let word = next; word < root; word++) if (heads[word] === top) cost++;
  return cost;
}
