import type { ViewState } from './view-state.ts';

/** A step that can be taken back, and what it was. */
export interface Step {
  readonly view: ViewState;
  /** For the button: "hide Mexico". */
  readonly what: string;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** Steps that are kept. */
const MOST_STEPS = 200;

/** Notes what was before a change. */
export function remember(history: History, before: ViewState, what: string): History {
  return { past: [...history.past, { view: before, what }].slice(-MOST_STEPS), future: [] };
}

/** Takes the last step back; null where there is none. */
export function stepBack(history: History, now: ViewState): { history: History; view: ViewState } | null {
  const last = history.past.at(-1);
  if (last === undefined) return null;
  const future = [{ view: now, what: last.what }, ...history.future];
  return { history: { past: history.past.slice(0, -1), future }, view: last.view };
}

/** Takes a step again that was taken back; null where there is none. */
export function stepForward(history: History, now: ViewState): { history: History; view: ViewState } | null {
  const [next, ...future] = history.future;
  if (next === undefined) return null;
  return { history: { past: [...history.past, { view: now, what: next.what }], future }, view: next.view };
}
