/** Where events of the picture come from. The picture is all of them together, less what is hidden or filtered. */
export type Source =
  | { readonly kind: 'recent'; readonly limit: number }
  | { readonly kind: 'neighbours'; readonly id: string; readonly limit: number }
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  | { readonly kind: 'events'; readonly ids: readonly string[]; readonly entities: readonly string[] };

/** Days, both included. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

/** What is left out; lists name what is unticked, so that what is new shows. */
export interface Filters {
  readonly kinds: readonly string[];
  readonly types: readonly string[];
  readonly statuses: readonly string[];
  readonly tones: readonly Tone[];
  readonly publishers: readonly string[];
  readonly minConfidence: number;
  readonly minReports: number;
}

/** Cooperation or conflict, by the quad class of the event. */
export type Tone = 'cooperation' | 'conflict';

export type ColorBy = 'kind' | 'community';
export type SizeBy = 'reports' | 'centrality';

/** All that makes the picture what it is; undo and redo step through these. */
export interface ViewState {
  readonly sources: readonly Source[];
  readonly window: TimeWindow | null;
  readonly hidden: readonly string[];
  readonly pinned: Readonly<Record<string, readonly [number, number]>>;
  /** Shows one entity and what is within so many steps of it. */
  readonly ego: { readonly id: string; readonly depth: number } | null;
  readonly filters: Filters;
  readonly colorBy: ColorBy;
  readonly sizeBy: SizeBy;
}

export const NO_FILTERS: Filters = {
  kinds: [],
  types: [],
  statuses: [],
  tones: [],
  publishers: [],
  minConfidence: 0,
  minReports: 1,
};

export const USUAL_EVENTS = 400;
export const USUAL_NEIGHBOURS = 40;

export const FIRST_VIEW: ViewState = {
  sources: [{ kind: 'recent', limit: USUAL_EVENTS }],
  window: null,
  hidden: [],
  pinned: {},
  ego: null,
  filters: NO_FILTERS,
  colorBy: 'kind',
  sizeBy: 'reports',
};

/** What is picked out: entities, or one edge. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly edge: string | null;
}

export const NOTHING_SELECTED: Selection = { nodes: [], edge: null };

/** What stands beside the graph. */
export type Panel = 'evidence' | 'filters' | 'queries' | 'list' | null;

/** Identifies what a source gives, given the window. */
export function sourceKey(source: Source, window: TimeWindow | null): string {
  const timeless = source.kind === 'events' || source.kind === 'path';
  return JSON.stringify([source, timeless ? null : window]);
}
