import {
  type ColorBy,
  FIRST_VIEW,
  type Filters,
  NO_FILTERS,
  NOTHING_SELECTED,
  type Panel,
  type Selection,
  type SizeBy,
  type Source,
  type TimeWindow,
  type Tone,
  type ViewState,
} from './view-state.ts';

/** A question that is shown: a saved query with its parameters, or Cypher. */
export type Question =
  | { readonly kind: 'saved'; readonly name: string; readonly parameters: Readonly<Record<string, string>> }
  | { readonly kind: 'cypher'; readonly cypher: string };

/** Everything that the address says, so that a link or a reload shows the same. */
export interface Place {
  readonly token: string;
  readonly view: ViewState;
  readonly selection: Selection;
  readonly panel: Panel;
  readonly article: string | null;
  readonly question: Question | null;
  /** Centre and ratio of the camera; null for the whole picture. */
  readonly camera: readonly [number, number, number] | null;
}

const FILTER_LISTS = ['kinds', 'types', 'statuses', 'tones', 'publishers'] as const;
const PANELS: readonly string[] = ['evidence', 'filters', 'queries', 'list'];

/** Writes a place as the part of an address behind `#`. What is as at first is left out. */
export function writeAddress({ token, view, selection, panel, article, question, camera }: Place): string {
  const parts = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') parts.append(name, value);
  };
  put('token', token);
  if (JSON.stringify(view.sources) !== JSON.stringify(FIRST_VIEW.sources)) {
    for (const source of view.sources) put('show', writeSource(source));
    if (view.sources.length === 0) put('show', 'nothing');
  }
  put('window', view.window === null ? null : `${view.window.from}/${view.window.to}`);
  for (const id of view.hidden) put('hide', id);
  for (const [id, [x, y]] of Object.entries(view.pinned)) put('pin', `${round(x)},${round(y)},${id}`);
  put('ego', view.ego === null ? null : `${view.ego.depth},${view.ego.id}`);
  for (const name of FILTER_LISTS) for (const value of view.filters[name]) put(`not-${name}`, value);
  if (view.filters.minConfidence > 0) put('confidence', String(view.filters.minConfidence));
  if (view.filters.minReports > 1) put('reports', String(view.filters.minReports));
  put('color', view.colorBy === 'kind' ? null : view.colorBy);
  put('size', view.sizeBy === 'reports' ? null : view.sizeBy);
  for (const id of selection.nodes) put('node', id);
  put('edge', selection.edge);
  put('panel', panel ?? 'none');
  put('article', article);
  if (question?.kind === 'cypher') put('cypher', question.cypher);
  if (question?.kind === 'saved') {
    put('query', question.name);
    for (const [name, value] of Object.entries(question.parameters)) put(`param-${name}`, value);
  }
  put('camera', camera === null ? null : camera.map(round).join(','));
  return parts.toString();
}

/**
 * Reads what {@link writeAddress} wrote. What makes no sense is as at first.
 *
 * @param firstPanel what stands beside the graph where the address does not say
 */
export function readAddress(hash: string, firstPanel: Panel): Place {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const shown = parts.getAll('show').flatMap((text): Source[] => {
    const source = readSource(text);
    return source === null ? [] : [source];
  });
  const filters: Filters = {
    ...(Object.fromEntries(
      FILTER_LISTS.map((name) => [name, parts.getAll(`not-${name}`)]),
    ) as unknown as Pick<Filters, (typeof FILTER_LISTS)[number]> & { tones: Tone[] }),
    minConfidence: figure(parts.get('confidence'), NO_FILTERS.minConfidence),
    minReports: figure(parts.get('reports'), NO_FILTERS.minReports),
  };
  const panel = parts.get('panel');
  return {
    token: parts.get('token') ?? '',
    view: {
      sources: parts.has('show') ? shown : FIRST_VIEW.sources,
      window: readWindow(parts.get('window')),
      hidden: parts.getAll('hide'),
      pinned: Object.fromEntries(parts.getAll('pin').flatMap(readPin)),
      ego: readEgo(parts.get('ego')),
      filters,
      colorBy: (parts.get('color') === 'community' ? 'community' : 'kind') satisfies ColorBy,
      sizeBy: (parts.get('size') === 'centrality' ? 'centrality' : 'reports') satisfies SizeBy,
    },
    selection: { ...NOTHING_SELECTED, nodes: parts.getAll('node'), edge: parts.get('edge') },
    panel: panel === 'none' ? null : PANELS.includes(panel ?? '') ? (panel as Panel) : firstPanel,
    article: parts.get('article'),
    question: readQuestion(parts),
    camera: readCamera(parts.get('camera')),
  };
}

function writeSource(source: Source): string {
  switch (source.kind) {
    case 'recent':
      return `recent,${source.limit}`;
    case 'neighbours':
      return `neighbours,${source.limit},${source.id}`;
    case 'path':
      return `path,${JSON.stringify([source.from, source.to])}`;
    case 'events':
      return `events,${JSON.stringify([source.ids, source.entities])}`;
  }
}

function readSource(text: string): Source | null {
  const [, kind = '', rest = ''] = /^(\w+),([\s\S]*)$/.exec(text) ?? [];
  if (kind === 'recent') return { kind, limit: figure(rest, 400) };
  if (kind === 'neighbours') {
    const [, limit = null, id = ''] = /^(\d+),([\s\S]*)$/.exec(rest) ?? [];
    return id === '' ? null : { kind, id, limit: figure(limit, 40) };
  }
  if (kind === 'path') {
    const [from, to] = parsed(rest);
    return typeof from === 'string' && typeof to === 'string' ? { kind, from, to } : null;
  }
  if (kind !== 'events') return null;
  const [ids, entities] = parsed(rest).map((list) => (Array.isArray(list) ? list.map(String) : []));
  return { kind, ids: ids ?? [], entities: entities ?? [] };
}

function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function readWindow(text: string | null): TimeWindow | null {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(text ?? '') ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

function readPin(text: string): [string, readonly [number, number]][] {
  const [, x, y, id] = /^([-\d.]+),([-\d.]+),([\s\S]+)$/.exec(text) ?? [];
  return id === undefined ? [] : [[id, [Number(x), Number(y)]]];
}

function readEgo(text: string | null): ViewState['ego'] {
  const [, depth, id] = /^([123]),([\s\S]+)$/.exec(text ?? '') ?? [];
  return id === undefined ? null : { id, depth: Number(depth) };
}

function readQuestion(parts: URLSearchParams): Question | null {
  const cypher = parts.get('cypher');
  if (cypher !== null) return { kind: 'cypher', cypher };
  const name = parts.get('query');
  if (name === null) return null;
  const given = [...parts].filter(([key]) => key.startsWith('param-'));
  return {
    kind: 'saved',
    name,
    parameters: Object.fromEntries(given.map(([key, value]) => [key.slice(6), value])),
  };
}

function readCamera(text: string | null): Place['camera'] {
  const [x, y, ratio] = (text ?? '').split(',').map(Number);
  const known = [x, y, ratio].every((value) => value !== undefined && Number.isFinite(value));
  return known && text !== null ? [x ?? 0, y ?? 0, ratio ?? 1] : null;
}

function figure(text: string | null, usual: number): number {
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : usual;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
