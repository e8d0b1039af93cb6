/**
 * A half-built tree in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), the root
 * standing behind the last word. SHIFT puts the next word on the stack; LEFT hangs the stack's top
 * under the next word; RIGHT hangs it under the word below it on the stack.
 *
 * `links` holds eleven lists of `size` entries each, so that a state is copied at one stroke. "No word" is
 * the entry `size − 1`.
 */
export interface ParseState {
  /** The words, the root and "no word". */
  readonly size: number;
  readonly links: Int32Array;
  depth: number;
  next: number;
}

/** The lists in `links`, by number; 0 is the stack. */
export const HEADS = 1;
/** Label of the arc to the head, plus one; 0 for no arc. */
export const LABELS = 2;
export const LEFT_FIRST = 3;
export const LEFT_SECOND = 4;
export const RIGHT_FIRST = 5;
export const RIGHT_SECOND = 6;
export const LEFT_COUNT = 7;
export const RIGHT_COUNT = 8;
/** Which labels the children on each side have, as bits by label modulo 31. */
export const LEFT_LABELS = 9;
export const RIGHT_LABELS = 10;
const LISTS = 11;

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export type Move = typeof SHIFT | typeof LEFT | typeof RIGHT;

/** The class of a move with its label in the parser's weights. */
export function actionOf(move: Move, label: number): number {
  return move === SHIFT ? 0 : label * 2 + move;
}

/** The move and the label that a class stands for. */
export function moveOf(action: number): Move {
  return action === 0 ? SHIFT : action % 2 === 1 ? LEFT : RIGHT;
}

export function labelOf(action: number): number {
  return (action - 1) >> 1;
}

/** The state before the first move, for a sentence of `length` words. */
export function initialState(length: number): ParseState {
  const size = length + 2;
  const links = new Int32Array(size * LISTS);
  links.fill(size - 1, HEADS * size, LABELS * size);
  links.fill(size - 1, LEFT_FIRST * size, LEFT_COUNT * size);
  return { size, links, depth: 0, next: 0 };
}

/** Whether every word has its head. */
export function isFinal({ size, depth, next }: ParseState): boolean {
  return next === size - 2 && depth === 0;
}

/** Whether a move is possible; together they allow exactly the trees with one word under the root. */
export function isPossible({ size, depth, next }: ParseState, move: Move): boolean {
  const atRoot = next === size - 2;
  if (move === SHIFT) return !atRoot;
  if (move === LEFT) return depth > 0 && (!atRoot || depth === 1);
  return depth > 1;
}

/** Makes a move; `label` is that of the new arc, if there is one. */
export function makeMove(state: ParseState, move: Move, label: number): void {
  const { links, size } = state;
  if (move === SHIFT) {
    links[state.depth++] = state.next++;
    return;
  }
  const child = links[--state.depth] as number;
  const head = move === LEFT ? state.next : (links[state.depth - 1] as number);
  links[HEADS * size + child] = head;
  links[LABELS * size + child] = label + 1;
  const first = (move === LEFT ? LEFT_FIRST : RIGHT_FIRST) * size + head;
  const second = first + size;
  links[second] = links[first] as number;
  links[first] = child;
  const count = (move === LEFT ? LEFT_COUNT : RIGHT_COUNT) * size + head;
  links[count] = (links[count] as number) + 1;
  const labels = (move === LEFT ? LEFT_LABELS : RIGHT_LABELS) * size + head;
  links[labels] = (links[labels] as number) | (1 << (label % 31));
}
