import stringWidth from 'string-width';

const GAP = '  ';

/** Sets rows of cells in columns, as wide as their widest cells, behind `indent`; nothing trails. */
export function alignColumns(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
  }
  const pad = (cell: string, column: number) =>
    cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell)));
  return rows.map((row) => `${indent}${row.map(pad).join(GAP)}`.trimEnd());
}
