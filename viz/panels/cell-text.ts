/** A value as one reads it: nodes by name, edges by type, lists with commas. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  if (typeof value !== 'object') return typeof value === 'number' ? figure(value) : String(value);
  const { labels, properties, type, nodes, edges } = value as Record<string, unknown>;
  if (Array.isArray(labels) && typeof properties === 'object' && properties !== null) {
    const { name, title, summary, id } = properties as Record<string, unknown>;
    return String(name ?? title ?? summary ?? id ?? labels.join(':'));
  }
  if (typeof type === 'string' && typeof properties === 'object') return type;
  if (Array.isArray(nodes) && Array.isArray(edges)) {
    return nodes
      .flatMap((node, at) => [node, edges[at]])
      .map(cellText)
      .join(' ')
      .trim();
  }
  return JSON.stringify(value);
}

/** Numbers by size, all else as text; nothing comes last. */
export function compareCells(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [a, b] = [cellText(one), cellText(other)];
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a.localeCompare(b, 'en', { numeric: true });
}

function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Math.round(value * 1000) / 1000);
}
