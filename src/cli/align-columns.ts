import stringWidth from 'string-width';

const GAP = '  ';

/** Sets rows of cells in columns, as wide as their widest cells, two columns in; nothing trails. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  align: (column: number) => 'left' | 'right' = () => 'left',
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
  }
  const pad = (cell: string, column: number): string => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell)));
    return align(column) === 'left' ? cell + space : space + cell;
  };
  return rows.map((row) => `${GAP}${row.map(pad).join(GAP)}`.trimEnd());
}
