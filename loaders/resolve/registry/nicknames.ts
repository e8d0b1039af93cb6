import { readTable } from './read-table.ts';

let table: ReadonlyMap<string, readonly string[]> | null = null;

/** Other forms of a given name: "joseph" for "joe", "joe" for "joseph". All are keys. */
export function nicknamesOf(givenName: string): readonly string[] {
  table ??= readNicknames();
  return table.get(givenName) ?? [];
}

function readNicknames(): Map<string, readonly string[]> {
  const forms = new Map<string, Set<string>>();
  for (const { name, nicknames } of readTable('nicknames.tsv', ['name', 'nicknames'])) {
    const all = [name, ...nicknames.split('|')];
    for (const each of all) {
      const others = forms.get(each) ?? new Set();
      forms.set(each, others);
      for (const other of all) if (other !== each) others.add(other);
    }
  }
  return new Map([...forms].map(([name, others]) => [name, [...others]]));
}
