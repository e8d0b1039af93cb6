import type { Canvas } from '../graph/canvas.ts';
import type { Palette } from '../graph/palette.ts';

/** The picture in the part of it that the screen shows, as a drawing that stays sharp at any size. */
export function svgOf({ sigma, graph }: Canvas, { background, ink, halo }: Palette): string {
  const { width, height } = sigma.getDimensions();
  const at = (id: string): { x: number; y: number; r: number } => {
    const { x, y, size } = graph.getNodeAttributes(id);
    return { ...sigma.graphToViewport({ x, y }), r: sigma.scaleSize(size) };
  };
  const edges = graph.mapEdges((_, { size, color, curvature, arc }, source, target) => {
    const [a, b] = [at(source), at(target)];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    // Here y goes down, on the graphics card up: the bend changes sides.
    const c = { x: (a.x + b.x) / 2 + dy * curvature, y: (a.y + b.y) / 2 - dx * curvature };
    const pattern = arc % 4;
    const dash = pattern === 1 ? ' stroke-dasharray="7 5"' : pattern === 2 ? ' stroke-dasharray="2 3"' : '';
    const line = `<path d="M${f(a.x)} ${f(a.y)}Q${f(c.x)} ${f(c.y)} ${f(b.x)} ${f(b.y)}" stroke="${color}" stroke-width="${f(sigma.scaleSize(size))}"${dash}${arc >= 8 ? ' marker-end="url(#head)"' : ''}/>`;
    if (Math.floor(arc / 4) % 2 === 0) return line;
    const middle = { x: (a.x + 2 * c.x + b.x) / 4, y: (a.y + 2 * c.y + b.y) / 4 };
    const length = Math.hypot(dx, dy) || 1;
    const [nx, ny] = [(-dy / length) * 6, (dx / length) * 6];
    return `${line}<path d="M${f(middle.x - nx)} ${f(middle.y - ny)}L${f(middle.x + nx)} ${f(middle.y + ny)}" stroke="${color}" stroke-width="2"/>`;
  });
  const nodes = graph.mapNodes((id, { color }) => {
    const { x, y, r } = at(id);
    return `<circle cx="${f(x)}" cy="${f(y)}" r="${f(r)}" fill="${color}"/>`;
  });
  const shown = sigma.getNodeDisplayedLabels();
  const labels = graph.mapNodes((id, { label }) => {
    if (!shown.has(id)) return '';
    const { x, y, r } = at(id);
    return `<text x="${f(x + r + 4)}" y="${f(y + 4)}">${escaped(label)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="12" refY="4" markerWidth="5" markerHeight="5" orient="auto"><path d="M0 0 8 4 0 8z" fill="context-stroke"/></marker></defs>',
    `<rect width="100%" height="100%" fill="${background}"/>`,
    `<g fill="none">${edges.join('')}</g>`,
    `<g>${nodes.join('')}</g>`,
    `<g font-family="system-ui, sans-serif" font-size="12" fill="${ink}" stroke="${halo}" stroke-width="3" paint-order="stroke">${labels.join('')}</g>`,
    '</svg>',
  ].join('\n');
}

function f(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Text that can't become anything else in XML; what XML has no way to write is left out. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML refuses
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}
