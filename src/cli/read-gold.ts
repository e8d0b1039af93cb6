import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { GoldRecord } from '../evaluation/index.ts';
import { DemarcheError } from '../ontology/index.ts';

/**
 * Reads a file of gold, or standard input for `-`.
 *
 * @throws DemarcheError `input` for a file that can't be read or holds no records, and for a line that is no record
 */
export async function readGold(name: string): Promise<readonly GoldRecord[]> {
  const origin = name === '-' ? 'standard input' : name;
  const { parseGoldLine } = await import('../evaluation/index.ts');
  const lines = (await contentOf(name)).split(/\r?\n/);
  const records = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseGoldLine(line, `${origin}, line ${index + 1}`)],
  );
  if (records.length === 0) throw new DemarcheError('input', `${origin}: there are no records in it`);
  return records;
}

async function contentOf(name: string): Promise<string> {
  if (name === '-') return await text(process.stdin);
  try {
    return await readFile(name, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const why = code === 'ENOENT' ? 'there is no such file' : `it can't be read (${String(code ?? cause)})`;
    throw new DemarcheError('input', `${name}: ${why}`, { cause });
  }
}
