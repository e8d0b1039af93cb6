import { effect, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Canvas, createCanvas } from '../graph/canvas.ts';
import { measureCentrality } from '../graph/measures.ts';
import { paletteFor } from '../graph/palette.ts';
import { type Filters, NO_FILTERS } from '../state/view-state.ts';
import { Icon, type IconName } from './icon.tsx';
import { iconOf } from './kind-mark.tsx';
import { Legend } from './legend.tsx';
import { usePage } from './use-session.ts';

const PAN = 0.12;

/** What the buttons on the picture do. */
const TOOLS: readonly {
  readonly label: string;
  readonly title: string;
  readonly icon: IconName;
  act(canvas: Canvas): void;
}[] = [
  { label: 'Zoom in', title: 'Zoom in (+)', icon: 'plus', act: (canvas) => canvas.zoom('in') },
  { label: 'Zoom out', title: 'Zoom out (−)', icon: 'minus', act: (canvas) => canvas.zoom('out') },
  {
    label: 'Show the whole picture',
    title: 'Show all (0)',
    icon: 'fit',
    act: (canvas) => canvas.zoom('fit'),
  },
  { label: 'Lay out anew', title: 'Lay out anew', icon: 'layout', act: (canvas) => canvas.settleAnew() },
];

/** The graph itself. What the pointer does here, keys do as well, and the list says in words. */
export function GraphView() {
  const page = usePage();
  const { session, canvas, dark } = page;
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (host.current === null) return;
    const container = host.current;
    /** Whether every node has come to its place. */
    const still = signal(false);
    const drawn = createCanvas(
      container,
      () => paletteFor(dark.value),
      {
        onSelectNode: (id, adding) => {
          const { nodes } = session.selection.value;
          if (!adding) session.select([id]);
          else
            session.select(nodes.includes(id) ? nodes.filter((one) => one !== id) : [...nodes, id].slice(-2));
        },
        onSelectEdge: (id) => session.select([], id),
        onClear: () => session.clearSelection(),
        onExpand: (id) => session.expand(id),
        onPin: (id, at) => session.pin(id, at),
        onCamera: (camera) => {
          session.camera.value = camera;
        },
        onSettled: () => {
          still.value = true;
        },
      },
      session.camera.value,
    );
    canvas.current = drawn;
    const symmetric = (type: string): boolean =>
      session.schema.value?.eventTypes.find((one) => one.type === type)?.symmetric ?? false;
    const stops = [
      effect(() => {
        // Says to whoever watches from outside that the picture is whole.
        if (still.value && session.busy.value === 0) container.dataset['settled'] = '';
        else delete container.dataset['settled'];
      }),
      effect(() => {
        const picture = session.picture.value;
        const { colorBy, sizeBy, pinned } = session.view.value;
        still.value = false;
        const measures = measureCentrality(picture, {
          community: colorBy === 'community',
          centrality: sizeBy === 'centrality',
        });
        drawn.show(
          picture,
          {
            palette: paletteFor(dark.value),
            ...measures,
            phraseOf: session.phraseOf,
            isSymmetric: symmetric,
            iconOf,
          },
          pinned,
        );
      }),
      effect(() => {
        const { nodes, edge } = session.selection.value;
        void session.picture.value;
        void dark.value;
        drawn.highlight(nodes, edge);
      }),
      effect(() => {
        const ids = session.centreOn.value;
        if (ids.length > 0) setTimeout(() => drawn.centreOn(ids), 350);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      canvas.current = null;
      drawn.end();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const drawn = canvas.current;
    if (
      drawn === null ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.target !== event.currentTarget
    )
      return;
    const { nodes } = session.selection.value;
    const [id] = nodes;
    const camera = drawn.sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => camera.setState({ x: x - PAN * ratio }),
      ArrowRight: () => camera.setState({ x: x + PAN * ratio }),
      ArrowUp: () => camera.setState({ y: y + PAN * ratio }),
      ArrowDown: () => camera.setState({ y: y - PAN * ratio }),
      '+': () => drawn.zoom('in'),
      '=': () => drawn.zoom('in'),
      '-': () => drawn.zoom('out'),
      '0': () => drawn.zoom('fit'),
      Escape: () => session.clearSelection(),
      n: () => walk(1),
      N: () => walk(-1),
      Enter: () => (id === undefined ? walk(1) : session.expand(id)),
      ...(id === undefined
        ? {}
        : {
            e: () => session.expand(id),
            h: () => session.hide(nodes),
            i: () => session.isolate(session.view.value.ego?.id === id ? null : id),
            p: () => pinSelected(id),
          }),
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  /** Goes through the entities, those with most reports first. */
  const walk = (by: 1 | -1): void => {
    const order = [...session.picture.value.nodes.values()].sort((one, other) => other.reports - one.reports);
    if (order.length === 0) return;
    const at = order.findIndex(({ entity }) => entity.id === session.selection.value.nodes[0]);
    const next = order[(at + by + order.length) % order.length];
    if (next === undefined) return;
    session.select([next.entity.id]);
    session.centreOn.value = [next.entity.id];
  };

  const pinSelected = (id: string): void => {
    const at = canvas.current?.graph.getNodeAttributes(id);
    if (session.view.value.pinned[id] !== undefined) session.pin(id, null);
    else if (at !== undefined) session.pin(id, [at.x, at.y]);
  };

  return (
    <section class="graph" aria-label="Graph">
      <div
        class="graph-canvas"
        ref={host}
        tabIndex={0}
        role="application"
        aria-label="The graph. N goes to the next entity, Enter shows its neighbours, arrows and plus and minus move the picture. The list has the same in words."
        onKeyDown={onKeyDown}
      />
      <Legend />
      <div class="zoom" role="group" aria-label="Picture">
        {TOOLS.map(({ label, title, icon, act }) => (
          <button
            key={label}
            type="button"
            aria-label={label}
            title={title}
            onClick={() => canvas.current && act(canvas.current)}
          >
            <Icon name={icon} />
          </button>
        ))}
      </div>
      <PictureNote />
    </section>
  );
}

/** What the picture shows, what it leaves out, and the way out of where one is. */
function PictureNote() {
  const { session } = usePage();
  const { nodes, edges, events } = session.picture.value;
  const { total } = session.given.value;
  const { ego, hidden, filters } = session.view.value;
  const busy = session.busy.value > 0;
  const filtered = isFiltered(filters);
  return (
    <div class="picture-note">
      <p role="status" aria-live="polite">
        {nodes.size === 0 && !busy ? (
          'Nothing is left to show.'
        ) : (
          <>
            <b>{nodes.size.toLocaleString('en')}</b> entities, <b>{edges.size.toLocaleString('en')}</b> edges,{' '}
            <b>{events.length.toLocaleString('en')}</b>
            {total > events.length ? ` of ${total.toLocaleString('en')}` : ''} events
            {busy ? ' · reading…' : ''}
          </>
        )}
      </p>
      {ego !== null && (
        <button type="button" class="chip" onClick={() => session.isolate(null)}>
          Only around {session.nameOf(ego.id)} <Icon name="close" />
        </button>
      )}
      {hidden.length > 0 && (
        <button
          type="button"
          class="chip"
          onClick={() => session.change('show what was hidden', { ...session.view.value, hidden: [] })}
        >
          {hidden.length} hidden <Icon name="close" />
        </button>
      )}
      {filtered && (
        <button
          type="button"
          class="chip"
          onClick={() => session.change('clear the filters', { ...session.view.value, filters: NO_FILTERS })}
        >
          Filtered <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function isFiltered(filters: Filters): boolean {
  return JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
}
