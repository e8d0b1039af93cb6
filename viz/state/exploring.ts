import { batch } from '@preact/signals';
import type { SearchHit } from '../../src/server/api/index.ts';
import { stepBack, stepForward } from './history.ts';
import type { PageState } from './page-state.ts';
import {
  FIRST_VIEW,
  NOTHING_SELECTED,
  type Source,
  type TimeWindow,
  USUAL_NEIGHBOURS,
  type ViewState,
} from './view-state.ts';

/** What exploring needs besides the state. */
export interface ExploringNeeds {
  readonly state: PageState;
  /** Changes the view, as a step that can be taken back. */
  change(what: string, next: ViewState): void;
  nameOf(id: string): string;
  /** Fetches what a source gives, so that it is there when it is shown. */
  load(source: Source): Promise<void>;
}

/** All that one can do with the picture. */
export function exploring({ state, change, nameOf, load }: ExploringNeeds) {
  const { view, history, selection, panel, camera, article, centreOn } = state;
  return {
    undo(): void {
      const step = stepBack(history.value, view.value);
      if (step === null) return;
      batch(() => {
        history.value = step.history;
        view.value = step.view;
      });
    },
    redo(): void {
      const step = stepForward(history.value, view.value);
      if (step === null) return;
      batch(() => {
        history.value = step.history;
        view.value = step.view;
      });
    },
    select(nodes: readonly string[], edge: string | null = null): void {
      batch(() => {
        selection.value = { nodes, edge };
        if (nodes.length > 0 || edge !== null) panel.value = 'evidence';
      });
    },
    clearSelection(): void {
      selection.value = NOTHING_SELECTED;
    },
    /** Shows the neighbours of an entity, the most reported first; again, more of them. */
    expand(id: string): void {
      const { sources } = view.value;
      const before = sources.find((one) => one.kind === 'neighbours' && one.id === id);
      const limit = before?.kind === 'neighbours' ? before.limit * 2 : USUAL_NEIGHBOURS;
      const others = sources.filter((one) => one !== before);
      const hidden = view.value.hidden.filter((one) => one !== id);
      change(`expand ${nameOf(id)}`, {
        ...view.value,
        hidden,
        sources: [...others, { kind: 'neighbours', id, limit }],
      });
    },
    hide(ids: readonly string[]): void {
      const what = ids.length === 1 ? nameOf(ids[0] ?? '') : `${ids.length} entities`;
      change(`hide ${what}`, {
        ...view.value,
        hidden: [...new Set([...view.value.hidden, ...ids])],
        ego: view.value.ego !== null && ids.includes(view.value.ego.id) ? null : view.value.ego,
      });
      selection.value = NOTHING_SELECTED;
    },
    pin(id: string, at: readonly [number, number] | null): void {
      const { [id]: _, ...others } = view.value.pinned;
      const what = `${at === null ? 'unpin' : 'pin'} ${nameOf(id)}`;
      change(what, { ...view.value, pinned: at === null ? others : { ...others, [id]: at } });
    },
    isolate(id: string | null, depth = 1): void {
      const what = id === null ? 'show all again' : `isolate ${nameOf(id)}`;
      change(what, { ...view.value, ego: id === null ? null : { id, depth } });
    },
    findPath(from: string, to: string): void {
      const { sources } = view.value;
      change(`path from ${nameOf(from)} to ${nameOf(to)}`, {
        ...view.value,
        sources: [...sources, { kind: 'path', from, to }],
      });
      centreOn.value = [from, to];
    },
    setWindow(window: TimeWindow | null): void {
      change(window === null ? 'show all of time' : `${window.from} to ${window.to}`, {
        ...view.value,
        window,
      });
    },
    startOver(): void {
      change('start over', FIRST_VIEW);
      selection.value = NOTHING_SELECTED;
      camera.value = null;
    },
    /** What choosing a hit of the search does. */
    async choose(hit: SearchHit): Promise<void> {
      if (hit.kind === 'article') {
        article.value = hit.id;
        return;
      }
      const sources = view.value.sources.filter((one) => !(one.kind === 'neighbours' && one.id === hit.id));
      const source: Source = { kind: 'neighbours', id: hit.id, limit: USUAL_NEIGHBOURS };
      await load(source);
      batch(() => {
        change(`show ${hit.name}`, {
          ...view.value,
          sources: [...sources, source],
          hidden: view.value.hidden.filter((one) => one !== hit.id),
          ego: view.value.ego === null ? null : { id: hit.id, depth: view.value.ego.depth },
        });
        selection.value = { nodes: [hit.id], edge: null };
        panel.value = 'evidence';
        centreOn.value = [hit.id];
      });
    },
  };
}
