import type { Table } from '../ontology/index.ts';
import type { SavedQuery } from '../query/index.ts';

const UNTAGGED = 'others';

/** Names and titles, names as wide as the widest; a title goes on below itself where it is too long. */
function lines(queries: readonly SavedQuery[], names: number, width: number): readonly string[] {
  const room = Math.max(20, width - names - 4);
  return queries.flatMap(({ name, title }) => {
    const parts: string[] = [];
    let line = '';
    for (const word of title.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > room) {
        parts.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...parts, line].map((part, at) => `  ${(at === 0 ? name : '').padEnd(names)}  ${part}`);
  });
}

/** The saved queries for people: name and title, each below the first of its tags, or the one that is wanted. */
export function savedQueriesText(queries: readonly SavedQuery[], width: number, wanted?: string): string {
  const byTag = new Map<string, SavedQuery[]>();
  for (const query of queries) {
    const tag = wanted ?? query.tags[0] ?? UNTAGGED;
    byTag.set(tag, [...(byTag.get(tag) ?? []), query]);
  }
  const names = Math.max(0, ...queries.map(({ name }) => name.length));
  const blocks = [...byTag]
    .sort(([one], [other]) => Number(one === UNTAGGED) - Number(other === UNTAGGED) || (one < other ? -1 : 1))
    .map(([tag, tagged]) => [tag, ...lines(tagged, names, width)].join('\n'));
  const help = '"demarche query NAME --help" explains one of them, "--tag TAG" lists what has a tag.';
  return `${blocks.join('\n\n')}\n\n${help}\n`;
}

/** The saved queries for programs. */
export function savedQueriesTable(queries: readonly SavedQuery[]): Table {
  return {
    columns: ['name', 'title', 'description', 'tags', 'display', 'parameters', 'examples'],
    rows: queries.map(({ name, title, description, tags, display, parameters, examples }) => [
      name,
      title,
      description,
      tags,
      display,
      parameters.map(({ name, type, list, required, default: usual, help }) => ({
        name,
        type,
        list,
        required,
        default: usual,
        help,
      })),
      examples,
    ]),
    truncated: false,
  };
}
