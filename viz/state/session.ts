import { batch, computed, effect } from '@preact/signals';
import type {
  GraphResponse,
  QueriesResponse,
  SchemaResponse,
  StoreResponse,
  TimelineResponse,
  VersionResponse,
} from '../../src/server/api/index.ts';
import { ApiFault, type Client, createClient } from '../api/client.ts';
import { createKnown, learn, type Named } from '../graph/known.ts';
import { drawPicture, EMPTY_PICTURE, type Picture } from '../graph/picture.ts';
import { type Place, readAddress, writeAddress } from './address.ts';
import { createAsking } from './asking.ts';
import { exploring } from './exploring.ts';
import { remember } from './history.ts';
import { createPageState } from './page-state.ts';
import {
  type Panel,
  type Source,
  sourceKey,
  type TimeWindow,
  type Tone,
  type ViewState,
} from './view-state.ts';

/** How often the page looks whether the store was changed. */
const LOOK_EVERY_MS = 5_000;

interface Loaded extends Named {
  readonly total: number;
}

/** The state of one page and all that changes it. */
export function createSession(hash: string, firstPanel: Panel) {
  const first = readAddress(hash, firstPanel);
  const client: Client = createClient(first.token);
  const known = createKnown();
  const loaded = new Map<string, Loaded>();
  /** What a source gave last, whatever the window was then: shown until the new answer is here. */
  const lastGiven = new Map<string, Loaded>();
  const underWay = new Map<string, AbortController>();

  const state = createPageState(first);
  const { phase, schema, store, timeline, queries, view, history, selection, panel } = state;
  const { article, question, camera, learned, busy, notice, changed } = state;

  const tones = computed(
    () => new Map((schema.value?.eventTypes ?? []).map((one) => [one.type, toneFrom(one.cooperation)])),
  );
  const toneOf = (type: string): Tone => tones.value.get(type) ?? 'cooperation';
  const phrases = computed(
    () => new Map((schema.value?.eventTypes ?? []).map((one) => [one.type, one.phrase])),
  );
  const phraseOf = (type: string): string =>
    phrases.value.get(type) ?? type.toLowerCase().replaceAll('_', ' ');

  /** The events that the sources give, before any filter. */
  const given = computed(() => {
    void learned.value;
    const events = new Set<string>();
    const alone: string[] = [];
    let total = 0;
    for (const source of view.value.sources) {
      const answer =
        loaded.get(sourceKey(source, view.value.window)) ?? lastGiven.get(sourceKey(source, null));
      if (answer === undefined) continue;
      for (const id of answer.events) events.add(id);
      if (source.kind === 'neighbours') alone.push(source.id);
      if (source.kind === 'path') alone.push(source.from, source.to);
      if (source.kind === 'events') alone.push(...source.entities);
      if (source.kind === 'recent') total = answer.total;
    }
    return { events, alone, total };
  });
  const picture = computed<Picture>(() =>
    schema.value === null
      ? EMPTY_PICTURE
      : drawPicture(view.value, known, given.value.events, given.value.alone, toneOf),
  );

  const fail = (fault: unknown): void => {
    if (fault instanceof DOMException && fault.name === 'AbortError') return;
    if (!(fault instanceof ApiFault)) throw fault;
    if (fault.code.startsWith('store-') || fault.code === 'token' || fault.code === 'server-gone') {
      phase.value = { kind: 'fault', fault };
    } else notice.value = fault.message;
  };

  const load = async (source: Source, window: TimeWindow | null): Promise<void> => {
    const key = sourceKey(source, window);
    if (loaded.has(key) || underWay.has(key)) return;
    const controller = new AbortController();
    underWay.set(key, controller);
    busy.value += 1;
    try {
      const answer = await fetchSource(client, source, window, controller.signal);
      const named = { ...learn(known, answer), total: answer.total };
      loaded.set(key, named);
      lastGiven.set(sourceKey(source, null), named);
      if (source.kind === 'path' && answer.events.length === 0) {
        notice.value = 'There is no path of up to six steps between the two.';
      }
      learned.value += 1;
    } catch (fault) {
      fail(fault);
    } finally {
      underWay.delete(key);
      busy.value -= 1;
    }
  };

  // Whatever the view needs is fetched, and what it no longer needs is called off.
  effect(() => {
    if (phase.value.kind !== 'ready') return;
    const { sources, window } = view.value;
    const wanted = new Set(sources.map((source) => sourceKey(source, window)));
    for (const [key, controller] of underWay) if (!wanted.has(key)) controller.abort();
    for (const source of sources) void load(source, window);
  });

  const place = computed<Place>(() => ({
    token: first.token,
    view: view.value,
    selection: selection.value,
    panel: panel.value,
    article: article.value,
    question: question.value,
    camera: camera.value,
  }));

  const change = (what: string, next: ViewState): void => {
    if (JSON.stringify(next) === JSON.stringify(view.value)) return;
    batch(() => {
      history.value = remember(history.value, view.value, what);
      view.value = next;
    });
  };

  const nameOf = (id: string): string => known.entities.get(id)?.name ?? id;

  const begin = async (): Promise<void> => {
    phase.value = { kind: 'loading' };
    try {
      const vocabulary = await client.get<SchemaResponse>('api/schema');
      // The picture need not wait for the rest.
      batch(() => {
        schema.value = vocabulary;
        phase.value = { kind: 'ready' };
      });
      const [description, days, saved] = await Promise.all([
        client.get<StoreResponse>('api/store'),
        client.get<TimelineResponse>('api/timeline'),
        client.get<QueriesResponse>('api/queries'),
      ]);
      batch(() => {
        store.value = description;
        timeline.value = days;
        queries.value = saved;
        changed.value = null;
      });
    } catch (fault) {
      fail(fault);
    }
  };

  /** Forgets what was read, and reads it again. */
  const refresh = async (): Promise<void> => {
    loaded.clear();
    await begin();
  };

  const look = async (): Promise<void> => {
    if (document.hidden || phase.value.kind === 'loading') return;
    try {
      const { version } = await client.get<VersionResponse>('api/version');
      if (phase.value.kind === 'fault') return void (await refresh());
      if (version === store.value?.version || changed.value !== null) return;
      const now = await client.get<StoreResponse>('api/store');
      const difference = now.articles - (store.value?.articles ?? 0);
      if (now.version !== store.value?.version && (difference !== 0 || now.events !== store.value?.events))
        changed.value = difference;
    } catch (fault) {
      if (!(fault instanceof ApiFault)) throw fault;
      // A load holds the file for a moment; that is no reason to take the graph away.
      if (fault.code === 'store-locked' || fault.code === 'server-busy') return;
      if (phase.value.kind !== 'fault' || phase.value.fault.code !== fault.code) fail(fault);
    }
  };

  /** Shows only what one thing gives: an answer's events, or an article's. */
  const showOnly = (what: string, source: Source): void => {
    change(what, { ...view.value, sources: [source], ego: null, window: null });
  };

  const watch = (): (() => void) => {
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  };

  return {
    ...state,
    ...exploring({ state, change, nameOf, load: (source) => load(source, view.value.window) }),
    ...createAsking(client, state, showOnly),
    client,
    known,
    given,
    picture,
    place,
    toneOf,
    phraseOf,
    nameOf,
    begin,
    refresh,
    watch,
    change,
    showOnly,
    address: () => writeAddress(place.value),
  };
}

export type Session = ReturnType<typeof createSession>;

function toneFrom(cooperation: boolean): Tone {
  return cooperation ? 'cooperation' : 'conflict';
}

function fetchSource(
  client: Client,
  source: Source,
  window: TimeWindow | null,
  signal: AbortSignal,
): Promise<GraphResponse> {
  const from = window?.from ?? null;
  const to = window?.to ?? null;
  switch (source.kind) {
    case 'recent':
      return client.get('api/graph', { limit: source.limit, from, to }, signal);
    case 'neighbours':
      return client.get('api/neighbours', { id: source.id, limit: source.limit, from, to }, signal);
    case 'path':
      return client.get('api/path', { from: source.from, to: source.to }, signal);
    case 'events':
      return client.post('api/events', { events: source.ids, entities: source.entities }, signal);
  }
}
