import { useRef } from 'preact/hooks';
import { exportCsv, exportGexf, exportPng, exportSvg } from '../exports/export-picture.ts';
import type { Canvas } from '../graph/canvas.ts';
import { paletteFor } from '../graph/palette.ts';
import type { Panel } from '../state/view-state.ts';
import { Icon, type IconName } from './icon.tsx';
import { SearchBox } from './search-box.tsx';
import { usePage } from './use-session.ts';

const PANELS: readonly (readonly [Exclude<Panel, null>, string])[] = [
  ['evidence', 'Evidence'],
  ['filters', 'Filters'],
  ['queries', 'Questions'],
  ['list', 'List'],
];

/** Search, undo, what stands beside the graph, and what can be taken away. */
export function TopBar() {
  const { session } = usePage();
  const { past, future } = session.history.value;
  const last = past.at(-1);
  const [next] = future;
  return (
    <header class="top">
      <h1 class="brand">
        <img src="./icons/demarche.svg" alt="" />
        <span>Demarche</span>
      </h1>
      <SearchBox
        id="search"
        label="Find people, governments, policies, meetings, articles"
        placeholder="Find anyone or anything  ( / )"
        onChoose={(hit) => void session.choose(hit)}
      />
      <div class="top-group" role="group" aria-label="Steps">
        <ToolButton
          icon="undo"
          label={last === undefined ? 'Undo' : `Undo: ${last.what}`}
          disabled={last === undefined}
          onClick={() => session.undo()}
        />
        <ToolButton
          icon="redo"
          label={next === undefined ? 'Redo' : `Redo: ${next.what}`}
          disabled={next === undefined}
          onClick={() => session.redo()}
        />
      </div>
      <div class="top-group panels" role="group" aria-label="Beside the graph">
        {PANELS.map(([panel, label]) => (
          <button
            key={panel}
            type="button"
            aria-pressed={session.panel.value === panel}
            onClick={() => {
              session.panel.value = session.panel.value === panel ? null : panel;
            }}
          >
            <Icon name={panel} />
            <span>{label}</span>
          </button>
        ))}
      </div>
      <TakeAway />
    </header>
  );
}

function TakeAway() {
  const { session, canvas, dark } = usePage();
  const details = useRef<HTMLDetailsElement>(null);
  const pick = (act: () => unknown) => (): void => {
    if (details.current !== null) details.current.open = false;
    void act();
  };
  const drawn = (act: (drawn: Canvas) => unknown) =>
    pick(() => (canvas.current === null ? undefined : act(canvas.current)));
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    session.notice.value = 'The link is copied. It works while this server runs.';
  };
  return (
    <details
      class="menu"
      ref={details}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current === null) return;
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label="Take it away" title="Take it away">
        <Icon name="share" />
      </summary>
      <div class="menu-items">
        <button type="button" onClick={pick(copy)}>
          Copy link
        </button>
        <button type="button" onClick={drawn((one) => exportPng(one, paletteFor(dark.value)))}>
          Picture (PNG)
        </button>
        <button type="button" onClick={drawn((one) => exportSvg(one, paletteFor(dark.value)))}>
          Drawing (SVG)
        </button>
        <button type="button" onClick={drawn((one) => exportGexf(one, session))}>
          Graph (GEXF)
        </button>
        <button type="button" onClick={pick(() => exportCsv(session))}>
          Table (CSV)
        </button>
        <button type="button" onClick={pick(() => print())}>
          Print
        </button>
      </div>
    </details>
  );
}

interface ToolButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function ToolButton({ icon, label, disabled, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      class="round"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
