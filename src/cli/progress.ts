import type { LoadProgress } from '../../loaders/load.ts';
import type { ReadMeter } from '../../loaders/read/index.ts';
import { report } from './output.ts';

/** News of a load on standard error while it goes on. */
export interface Progress {
  show(progress: LoadProgress): void;
  /** Tells something else, above the line. */
  report(line: string): void;
  clear(): void;
}

const LIVE_MS = 100;
const PLAIN_MS = 60_000;
/** No guess is made before this long. */
const GUESS_MS = 3_000;
const CLEAR_LINE = '\r\u001b[K';

/** A line that is written anew on a terminal, a line a minute elsewhere, nothing where `quiet`. */
export function createProgress({ quiet, meter }: { quiet: boolean; meter: ReadMeter }): Progress {
  const { stderr } = process;
  if (quiet) return { show: () => undefined, report, clear: () => undefined };
  const live = stderr.isTTY === true;
  const began = performance.now();
  let last = began;
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  return {
    show(progress) {
      const now = performance.now();
      if (now - last < (live ? LIVE_MS : PLAIN_MS)) return;
      last = now;
      const line = progressText(progress, meter, now - began);
      if (live) stderr.write(`${CLEAR_LINE}${line.slice(0, (stderr.columns ?? 80) - 1)}`);
      else report(`demarche: ${line}`);
      shown = live;
    },
    report(line) {
      clear();
      report(line);
    },
    clear,
  };
}

/** "1,200 articles, 3,400 events, 40 articles a second, 2 rejected, about 3 min left". */
export function progressText(
  { articles, events, rejected }: LoadProgress,
  meter: ReadMeter,
  elapsedMs: number,
): string {
  const rate = articles / (elapsedMs / 1000);
  const parts = [
    `${number(articles)} articles`,
    `${number(events)} events`,
    `${rate < 10 ? rate.toFixed(1) : number(Math.round(rate))} articles a second`,
    `${number(rejected)} rejected`,
  ];
  const share = shareRead(meter);
  if (share !== null && share > 0 && elapsedMs >= GUESS_MS)
    parts.push(`about ${duration((elapsedMs * (1 - share)) / share)} left`);
  return parts.join(', ');
}

/** How much of the input is read, from 0 to 1; null where its length is not known. */
function shareRead({ inputs, done, size, read }: ReadMeter): number | null {
  if (inputs === 0 || (inputs === 1 && size === null)) return null;
  return Math.min(1, (done + (size === null || size === 0 ? 0 : Math.min(1, read / size))) / inputs);
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
