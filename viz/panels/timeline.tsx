import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimeWindow } from '../state/view-state.ts';
import { addDays, bucketsOf, dayNumber, dayText } from '../time/buckets.ts';
import { Icon } from './icon.tsx';
import { useSession } from './use-session.ts';

const HEIGHT = 64;
const PLAY_MS = 900;
/** How many steps the window is long while it plays from the beginning. */
const PLAY_SHARE = 12;

/** Events by time, with a brush: the graph, the evidence and the queries keep to what it marks. */
export function Timeline() {
  const session = useSession();
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  const [drawn, setDrawn] = useState<TimeWindow | null>(null);
  const [playing, setPlaying] = useState(false);
  const days = session.timeline.value?.days ?? [];
  const { window } = session.view.value;

  useEffect(() => {
    if (host.current === null) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(200, entry?.contentRect.width ?? 800)),
    );
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [days.length > 0]);

  const buckets = useMemo(() => bucketsOf(days, Math.floor(width / 6)), [days, width]);
  const [start, end] = [buckets.from, buckets.to];
  const span = Math.max(1, end - start + 1);
  const most = Math.max(1, ...buckets.bars.map((bar) => bar.cooperation + bar.conflict));
  const xOf = (day: number): number => ((day - start) / span) * width;

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const now = session.view.value.window;
      if (now === null) return setPlaying(false);
      const length = dayNumber(now.to) - dayNumber(now.from) + 1;
      const step = Math.max(1, Math.round(length / 2));
      const from = dayNumber(now.from) + step;
      if (from > end) return setPlaying(false);
      // Playing is one step for undo, not a hundred.
      session.view.value = {
        ...session.view.value,
        window: { from: dayText(from), to: dayText(from + length - 1) },
      };
    }, PLAY_MS);
    return () => clearInterval(timer);
  }, [playing, end]);

  if (days.length === 0) return null;

  const play = (): void => {
    if (!playing && window === null) {
      const length = Math.max(1, Math.round(span / PLAY_SHARE));
      session.setWindow({ from: dayText(start), to: dayText(start + length - 1) });
    }
    setPlaying(!playing);
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || host.current === null) return;
    const box = host.current.getBoundingClientRect();
    const dayAt = (x: number): number => {
      const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
      return Math.min(end, Math.floor(start + share * span));
    };
    const at = dayAt(event.clientX);
    const grip =
      window === null
        ? 'new'
        : gripAt(event.clientX - box.left, xOf(dayNumber(window.from)), xOf(dayNumber(window.to) + 1));
    const before = window ?? { from: dayText(at), to: dayText(at) };
    let next: TimeWindow | null = null;
    const onMove = (moved: PointerEvent): void => {
      const day = dayAt(moved.clientX);
      if (Math.abs(moved.clientX - event.clientX) < 3 && next === null) return;
      next = draggedWindow(grip, before, at, day, start, end);
      setDrawn(next);
    };
    const onUp = (): void => {
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', onUp);
      setDrawn(null);
      if (next !== null) session.setWindow(next);
      else if (grip === 'new') session.setWindow(null);
    };
    setPlaying(false);
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onUp);
  };

  const shown = drawn ?? window;
  return (
    <section class="timeline" aria-label="Time">
      <div class="timeline-head">
        <button
          type="button"
          class="round"
          aria-label={playing ? 'Stop' : 'Play'}
          title={playing ? 'Stop' : 'Move the window along'}
          onClick={play}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        <DayField
          name="from"
          value={shown?.from ?? dayText(start)}
          onDay={(day) => session.setWindow(ordered(day, window?.to ?? dayText(end)))}
        />
        <span aria-hidden="true">–</span>
        <DayField
          name="to"
          value={shown?.to ?? dayText(end)}
          onDay={(day) => session.setWindow(ordered(window?.from ?? dayText(start), day))}
        />
        {window !== null && (
          <button
            type="button"
            class="chip"
            onClick={() => {
              setPlaying(false);
              session.setWindow(null);
            }}
          >
            All of time <Icon name="close" />
          </button>
        )}
        <span class="timeline-unit">Events a {buckets.unit}</span>
      </div>
      <div class="timeline-plot" ref={host} onPointerDown={onPointerDown}>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT + 16}`}
          width={width}
          height={HEIGHT + 16}
          role="img"
          aria-label={`Events a ${buckets.unit} from ${dayText(start)} to ${dayText(end)}`}
        >
          {buckets.bars.map(({ from, to, cooperation, conflict }) => {
            const [x, next] = [xOf(from), xOf(to + 1)];
            const inside = shown === null || (to >= dayNumber(shown.from) && from <= dayNumber(shown.to));
            const [low, high] = [(cooperation / most) * HEIGHT, (conflict / most) * HEIGHT];
            const wide = Math.max(1, next - x - 1);
            return (
              <g key={from} class={inside ? 'bar' : 'bar outside'}>
                <title>{`${dayText(from)} – ${dayText(to)}: ${cooperation} cooperation, ${conflict} conflict`}</title>
                {cooperation > 0 && (
                  <rect
                    class="tone-cooperation"
                    x={x}
                    y={HEIGHT - low}
                    width={wide}
                    height={Math.max(1.5, low)}
                  />
                )}
                {conflict > 0 && (
                  <rect
                    class="tone-conflict"
                    x={x}
                    y={HEIGHT - low - high}
                    width={wide}
                    height={Math.max(1.5, high)}
                  />
                )}
              </g>
            );
          })}
          <path class="axis" d={`M0 ${HEIGHT + 0.5}H${width}`} />
          {buckets.ticks(Math.floor(width / 90)).map(({ day, label }) => (
            <text key={day} class="tick" x={Math.min(width - 4, Math.max(0, xOf(day)))} y={HEIGHT + 13}>
              {label}
            </text>
          ))}
          {shown !== null && <Brush left={xOf(dayNumber(shown.from))} right={xOf(dayNumber(shown.to) + 1)} />}
        </svg>
      </div>
    </section>
  );
}

function Brush({ left, right }: { readonly left: number; readonly right: number }) {
  return (
    <g class="brush">
      <rect class="brush-range" x={left} y={0} width={Math.max(2, right - left)} height={HEIGHT} />
      {[left, right].map((x) => (
        <rect
          key={x === left ? 'left' : 'right'}
          class="brush-grip"
          x={x - 2}
          y={HEIGHT / 2 - 10}
          width={4}
          height={20}
          rx={2}
        />
      ))}
    </g>
  );
}

interface DayFieldProps {
  readonly name: 'from' | 'to';
  readonly value: string;
  onDay(day: string): void;
}

function DayField({ name, value, onDay }: DayFieldProps) {
  return (
    <label>
      <span class="unseen">{name === 'from' ? 'From ' : 'To '}</span>
      <input
        type="date"
        name={name}
        value={value}
        onChange={({ currentTarget: { value: day } }) => {
          if (day !== '') onDay(day);
        }}
      />
    </label>
  );
}

type Grip = 'new' | 'left' | 'right' | 'whole';

function gripAt(x: number, left: number, right: number): Grip {
  if (Math.abs(x - left) < 7) return 'left';
  if (Math.abs(x - right) < 7) return 'right';
  return x > left && x < right ? 'whole' : 'new';
}

function draggedWindow(
  grip: Grip,
  before: TimeWindow,
  at: number,
  day: number,
  start: number,
  end: number,
): TimeWindow {
  if (grip === 'new') return ordered(dayText(at), dayText(day));
  if (grip === 'left') return ordered(dayText(day), before.to);
  if (grip === 'right') return ordered(before.from, dayText(day));
  const [from, to] = [dayNumber(before.from), dayNumber(before.to)];
  const by = Math.min(end - to, Math.max(start - from, day - at));
  return { from: addDays(before.from, by), to: addDays(before.to, by) };
}

function ordered(one: string, other: string): TimeWindow {
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}
