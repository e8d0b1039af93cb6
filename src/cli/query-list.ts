import type { Table } from '../ontology/index.ts';
import type { QueryParameter, SavedQuery } from '../query/index.ts';
import { parameterFlag } from '../query/index.ts';

function usage(parameter: QueryParameter): string {
  const value = `${parameterFlag(parameter)} ${parameter.type.toUpperCase()}`;
  return parameter.required ? value : `[${value}]`;
}

/** Words set in lines of at most `width`, each line behind `indent`. */
function wrap(words: readonly string[], width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}

/** The saved queries for people: name, title, and what each takes. */
export function savedQueriesText(queries: readonly SavedQuery[], width: number): string {
  const blocks = queries.map(({ name, title, parameters }) =>
    [name, `  ${title}`, ...wrap(parameters.map(usage), width, '  ')].join('\n'),
  );
  return `${blocks.join('\n\n')}\n\n"demarche query NAME --help" explains one of them.\n`;
}

/** The saved queries for programs. */
export function savedQueriesTable(queries: readonly SavedQuery[]): Table {
  return {
    columns: ['name', 'title', 'description', 'parameters'],
    rows: queries.map(({ name, title, description, parameters }) => [
      name,
      title,
      description,
      parameters.map(({ name, type, list, required, default: usual, help }) => ({
        name,
        type,
        list,
        required,
        default: usual,
        help,
      })),
    ]),
    truncated: false,
  };
}
