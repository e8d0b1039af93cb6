import { readdirSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { DemarcheError } from '../../../src/ontology/index.ts';
import { type Mapping, mappingFile } from './mapping.ts';

const SHIPPED = new URL('./shipped/', import.meta.url);

/** The names of the mappings that come with Demarche. */
export function shippedMappings(): readonly string[] {
  return readdirSync(SHIPPED)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * Reads a mapping: a file, or the name of one that comes with Demarche.
 *
 * @throws DemarcheError `usage` for what is no mapping, naming the line
 */
export function readMapping(name: string): Mapping {
  const shipped = shippedMappings().includes(name);
  return parseMapping(readFile(shipped ? new URL(`${name}.yaml`, SHIPPED) : name, name), name);
}

function readFile(path: URL | string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const known = shippedMappings().join(', ');
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DemarcheError(
      'usage',
      `--map: ${name} can't be read (${reason}). Give a file, or one of those that come with Demarche: ${known}.`,
      { cause },
    );
  }
}

/** @throws DemarcheError `usage` for what is no mapping, naming the line */
export function parseMapping(yaml: string, name: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const line = lines.linePos(fault.pos[0]).line;
    throw mappingFault(name, line, fault.message.split('\n')[0] ?? '');
  }
  const parsed = mappingFile.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = [...(issue?.path ?? [])];
  let node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  for (let depth = path.length; node === undefined && depth > 0; depth--) {
    node = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
  }
  const range = (node as { readonly range?: readonly number[] } | undefined)?.range;
  const line = range?.[0] === undefined ? 1 : lines.linePos(range[0]).line;
  throw mappingFault(name, line, `${path.join('.')} ${issue?.message ?? ''}`.trim());
}

function mappingFault(name: string, line: number, reason: string): DemarcheError {
  return new DemarcheError('usage', `--map: ${name}, line ${line}: ${reason}`);
}
