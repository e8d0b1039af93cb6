import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf/browser';
import type { Canvas } from '../graph/canvas.ts';
import type { Palette } from '../graph/palette.ts';
import type { Session } from '../state/session.ts';
import { csvOf } from './csv.ts';
import { downloadBlob, downloadText } from './download.ts';
import { svgOf } from './svg.ts';

/** The picture as the screen has it, at twice its size. */
export async function exportPng({ sigma }: Canvas, { background }: Palette): Promise<void> {
  const { width, height } = sigma.getDimensions();
  const whole = document.createElement('canvas');
  const scale = window.devicePixelRatio;
  whole.width = width * scale;
  whole.height = height * scale;
  const context = whole.getContext('2d');
  if (context === null) return;
  context.fillStyle = background;
  context.fillRect(0, 0, whole.width, whole.height);
  // A WebGL canvas is empty once the frame is over, so it is drawn and copied in one go.
  sigma.refresh({ schedule: false });
  const layers = sigma.getCanvases();
  for (const name of ['edges', 'edgeLabels', 'nodes', 'labels', 'hovers', 'hoverNodes']) {
    const layer = layers[name];
    if (layer !== undefined) context.drawImage(layer, 0, 0, whole.width, whole.height);
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    whole.toBlob(resolve);
  });
  if (blob !== null) downloadBlob('demarche.png', blob);
}

export function exportSvg(canvas: Canvas, palette: Palette): void {
  downloadText('demarche.svg', 'image/svg+xml', svgOf(canvas, palette));
}

/** For Gephi and its kin: nodes with kind, country and place in the picture; one edge a line of the picture. */
export function exportGexf(canvas: Canvas, session: Session): void {
  const { nodes, edges } = session.picture.value;
  const graph = new MultiDirectedGraph();
  for (const [id, { entity, reports }] of nodes) {
    const { x, y, size, color } = canvas.graph.getNodeAttributes(id);
    const { name, kind, country } = entity;
    graph.addNode(id, { label: name, kind, country: country ?? '', reports, x, y, size, color });
  }
  for (const [id, { source, target, type, course, tone, events, reports, confidence }] of edges) {
    const days = events.flatMap((event) => event.first ?? []).sort();
    const [from = '', to = days.at(-1) ?? ''] = days;
    graph.addEdgeWithKey(id, source, target, {
      ...{ label: type, course, tone, reports, confidence, weight: reports },
      ...{ events: events.length, from, to, ids: events.map((event) => event.id).join(' ') },
    });
  }
  downloadText('demarche.gexf', 'application/xml', gexf.write(graph, { encoding: 'UTF-8' }));
}

/** One row an event and pair, as the picture has them. */
export function exportCsv(session: Session): void {
  const columns = [
    'event',
    'source',
    'eventType',
    'target',
    'occurredOn',
    'status',
    'confidence',
    'articles',
    'publishers',
  ];
  const rows = [...session.picture.value.edges.values()].flatMap(({ source, target, events }) =>
    events.map((event) => [
      event.id,
      session.nameOf(source),
      event.type,
      session.nameOf(target),
      event.occurredOn ?? '',
      event.status,
      String(event.confidence),
      String(event.articles),
      event.publishers.join('; '),
    ]),
  );
  downloadText('demarche.csv', 'text/csv', csvOf(columns, rows));
}
