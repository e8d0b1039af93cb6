/** What the worker is given: everything by position in the list of nodes. */
export interface LayoutTask {
  readonly id: number;
  /** x, y of each node. */
  readonly positions: Float32Array;
  readonly sizes: Float32Array;
  /** 1 for a node that stays where it is. */
  readonly fixed: Uint8Array;
  /** Source, target of each edge. */
  readonly ends: Uint32Array;
  readonly weights: Float32Array;
  readonly budgetMs: number;
}

export interface LayoutAnswer {
  readonly id: number;
  readonly positions: Float32Array;
  readonly done: boolean;
}

export interface Layout {
  /** Settles a graph, off the page's own thread. A newer task takes an older one's place. */
  settle(task: Omit<LayoutTask, 'id'>, onPositions: (positions: Float32Array, done: boolean) => void): void;
  end(): void;
}

export function createLayout(): Layout {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  let latest = 0;
  let report: (positions: Float32Array, done: boolean) => void = () => {};
  worker.onmessage = ({ data: { id, positions, done } }: MessageEvent<LayoutAnswer>) => {
    if (id === latest) report(positions, done);
  };
  return {
    settle(task, onPositions) {
      latest += 1;
      report = onPositions;
      worker.postMessage({ ...task, id: latest } satisfies LayoutTask);
    },
    end: () => worker.terminate(),
  };
}

/**
 * Where a node begins: always the same for the same id, so that the same graph always comes out alike.
 *
 * @returns x and y in a disc of radius 100
 */
export function startingPoint(id: string): { x: number; y: number } {
  let hash = 2_166_136_261;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 16_777_619);
  const angle = ((hash >>> 0) / 2 ** 32) * 2 * Math.PI;
  const radius = 100 * Math.sqrt(((Math.imul(hash, 2_654_435_761) >>> 0) % 10_000) / 10_000);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
