import type { EntityRow } from '../../src/server/api/index.ts';
import type { Filters, TimeWindow, Tone, ViewState } from '../state/view-state.ts';
import type { Known, KnownEvent } from './known.ts';

/** How far events have come, as a line can show it: drawn out, dashed, dotted, struck. */
export type Course = 'occurred' | 'planned' | 'hypothetical' | 'off';

const COURSES: Readonly<Record<string, Course>> = {
  occurred: 'occurred',
  planned: 'planned',
  hypothetical: 'hypothetical',
  cancelled: 'off',
  denied: 'off',
};

export function courseOf(status: string): Course {
  return COURSES[status] ?? 'occurred';
}

/** One line of the picture: all events of one type and course between two entities. */
export interface PictureEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly course: Course;
  readonly tone: Tone;
  readonly events: readonly KnownEvent[];
  /** The articles of its events together. */
  readonly reports: number;
  readonly confidence: number;
}

export interface PictureNode {
  readonly entity: EntityRow;
  /** The articles of its shown events together. */
  readonly reports: number;
}

/** What is drawn. */
export interface Picture {
  readonly nodes: ReadonlyMap<string, PictureNode>;
  readonly edges: ReadonlyMap<string, PictureEdge>;
  readonly events: readonly KnownEvent[];
}

export const EMPTY_PICTURE: Picture = { nodes: new Map(), edges: new Map(), events: [] };

/**
 * What the view shows of what is known.
 *
 * @param eventIds the events that the view's sources give
 * @param alone entities to show though none of their events may be
 * @param toneOf whether an event type is cooperation or conflict
 */
export function drawPicture(
  view: ViewState,
  known: Known,
  eventIds: Iterable<string>,
  alone: readonly string[],
  toneOf: (type: string) => Tone,
): Picture {
  const passes = eventFilter(view.filters, view.window, toneOf);
  const hidden = new Set(view.hidden);
  const kinds = new Set(view.filters.kinds);
  const isShown = (id: string): boolean => {
    const entity = known.entities.get(id);
    return entity !== undefined && !hidden.has(id) && !kinds.has(entity.kind);
  };
  const events: KnownEvent[] = [];
  const edges = new Map<
    string,
    { edge: Omit<PictureEdge, 'events' | 'reports' | 'confidence'>; events: KnownEvent[] }
  >();
  for (const id of eventIds) {
    const event = known.events.get(id);
    if (event === undefined || !passes(event)) continue;
    const pairs = event.pairs.filter(([from, to]) => isShown(from) && isShown(to));
    if (pairs.length > 0) events.push(event);
    for (const [source, target] of pairs) {
      const course = courseOf(event.status);
      const key = [source, target, event.type, course].join(' ');
      const group = edges.get(key) ?? {
        edge: { id: key, source, target, type: event.type, course, tone: toneOf(event.type) },
        events: [],
      };
      group.events.push(event);
      edges.set(key, group);
    }
  }
  const within =
    view.ego === null
      ? null
      : reach(
          [...edges.values()].map(({ edge }) => edge),
          view.ego.id,
          view.ego.depth,
        );
  const kept = new Map<string, PictureEdge>();
  const reports = new Map<string, Set<KnownEvent>>();
  for (const { edge, events: told } of edges.values()) {
    if (within !== null && !(within.has(edge.source) && within.has(edge.target))) continue;
    kept.set(edge.id, {
      ...edge,
      events: told,
      reports: told.reduce((sum, event) => sum + event.articles, 0),
      confidence: Math.max(...told.map((event) => event.confidence)),
    });
    for (const end of [edge.source, edge.target]) {
      const all = reports.get(end) ?? new Set();
      for (const event of told) all.add(event);
      reports.set(end, all);
    }
  }
  const nodes = new Map<string, PictureNode>();
  for (const id of [...reports.keys(), ...alone.filter(isShown), ...(within ?? [])]) {
    const entity = known.entities.get(id);
    if (entity === undefined || nodes.has(id) || !isShown(id) || (within !== null && !within.has(id)))
      continue;
    const told = reports.get(id) ?? new Set<KnownEvent>();
    nodes.set(id, { entity, reports: [...told].reduce((sum, event) => sum + event.articles, 0) });
  }
  const shown = within === null ? events : [...new Set([...kept.values()].flatMap((edge) => edge.events))];
  return { nodes, edges: kept, events: shown };
}

/** Whether an event passes the filters and falls into the window. */
export function eventFilter(
  filters: Filters,
  window: TimeWindow | null,
  toneOf: (type: string) => Tone,
): (event: KnownEvent) => boolean {
  const types = new Set(filters.types);
  const statuses = new Set(filters.statuses);
  const tones = new Set(filters.tones);
  const publishers = new Set(filters.publishers);
  return (event) =>
    inWindow(event, window) &&
    !types.has(event.type) &&
    !statuses.has(event.status) &&
    !tones.has(toneOf(event.type)) &&
    event.confidence >= filters.minConfidence &&
    event.articles >= filters.minReports &&
    (publishers.size === 0 ||
      event.publishers.length === 0 ||
      event.publishers.some((publisher) => !publishers.has(publisher)));
}

/** An event without any day shows as long as no window is set. */
export function inWindow({ first, last }: KnownEvent, window: TimeWindow | null): boolean {
  if (window === null) return true;
  return first !== null && first <= window.to && (last ?? first) >= window.from;
}

/** The entities within so many steps. */
function reach(
  edges: readonly { readonly source: string; readonly target: string }[],
  from: string,
  depth: number,
): ReadonlySet<string> {
  const near = new Map<string, Set<string>>();
  for (const { source, target } of edges) {
    near.set(source, (near.get(source) ?? new Set()).add(target));
    near.set(target, (near.get(target) ?? new Set()).add(source));
  }
  const reached = new Set([from]);
  let rim = [from];
  for (let step = 0; step < depth; step += 1) {
    rim = rim.flatMap((id) => [...(near.get(id) ?? [])]).filter((id) => !reached.has(id));
    for (const id of rim) reached.add(id);
  }
  return reached;
}
