import type {
  EdgeLabelDrawingFunction,
  NodeHoverDrawingFunction,
  NodeLabelDrawingFunction,
} from 'sigma/rendering';
import type { DrawnEdge, DrawnNode } from './drawn-graph.ts';
import type { ArcAttributes } from './edge-arc-program.ts';
import type { Palette } from './palette.ts';

const FONT = 'system-ui, "Segoe UI", sans-serif';

/** Names beside nodes, with a rim of the background's colour, so that lines under them do not blur them. */
export function nodeLabels(palette: () => Palette): NodeLabelDrawingFunction<DrawnNode, DrawnEdge> {
  return (context, { label, x, y, size }) => {
    if (!label) return;
    const { ink, halo } = palette();
    const height = Math.max(11, Math.min(15, 9 + size / 4));
    context.font = `${size > 12 ? 600 : 500} ${height}px ${FONT}`;
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = halo;
    context.fillStyle = ink;
    context.strokeText(label, x + size + 4, y + height / 3);
    context.fillText(label, x + size + 4, y + height / 3);
  };
}

/** A ring around the node under the pointer, and its name on a plate. */
export function nodeHover(palette: () => Palette): NodeHoverDrawingFunction<DrawnNode, DrawnEdge> {
  return (context, { label, x, y, size }) => {
    const { ink, ring, background } = palette();
    if (!label) return;
    context.font = `600 13px ${FONT}`;
    const width = context.measureText(label).width;
    const left = x + size - 1;
    context.fillStyle = background;
    context.shadowColor = 'rgba(0, 0, 0, 0.3)';
    context.shadowBlur = 8;
    context.beginPath();
    context.roundRect(left, y - 12, width + 16, 24, 6);
    context.fill();
    context.shadowBlur = 0;
    context.fillStyle = ink;
    context.fillText(label, left + 8, y + 4.5);
    context.beginPath();
    context.arc(x, y, size + 2.5, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = ring;
    context.stroke();
  };
}

/** The type of an edge, on its arc, upright however the arc runs. */
export function edgeLabels(palette: () => Palette): EdgeLabelDrawingFunction<DrawnNode, DrawnEdge> {
  return (context, edge, source, target) => {
    const { label, curvature } = edge as typeof edge & ArcAttributes;
    if (!label) return;
    const { ink, halo } = palette();
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const length = Math.hypot(dx, dy);
    context.font = `500 11px ${FONT}`;
    if (context.measureText(label).width + source.size + target.size > length) return;
    // Canvas has y downwards, so the arc bends to the other side than on the graphics card.
    const x = (source.x + target.x) / 2 + (dy / length) * (curvature ?? 0) * length * 0.5;
    const y = (source.y + target.y) / 2 - (dx / length) * (curvature ?? 0) * length * 0.5;
    let angle = Math.atan2(dy, dx);
    if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.textAlign = 'center';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = halo;
    context.fillStyle = ink;
    context.strokeText(label, 0, 3.5);
    context.fillText(label, 0, 3.5);
    context.restore();
  };
}
