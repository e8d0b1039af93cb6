import type { ReadFormat } from './read-settings.ts';
import { fromTable } from './table/known-table.ts';

/** What an input is, by how it begins. */
export type Sniffed = ReadFormat | { readonly kind: 'table'; readonly mapping: string | null };

/** How much of an input is looked at. */
export const SNIFFED_BYTES = 4_096;

/**
 * Says what an input is, by its first bytes, and by its name where they leave it open.
 *
 * @param beginning its first bytes, unpacked
 */
export function sniff(beginning: Buffer, name: string): Sniffed {
  const mark = beginning.toString('hex', 0, 2);
  const wide = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(wide).decode(beginning).trimStart();
  if (text.startsWith('WARC/')) return 'warc';
  if (text.startsWith('<')) return sniffMarkup(text);
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'jsonl';
  if (/^\[\s*(?:\{|\]|$)/.test(text)) return 'json';
  if (/^\{\s*(?:"|\}|$)/.test(text)) return sniffObject(text);
  const table = fromTable(text, name);
  return table === undefined ? 'text' : { kind: 'table', mapping: table };
}

const ROOT = /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>)*<(?<root>[\w:.-]+)/i;

function sniffMarkup(text: string): ReadFormat {
  const root = ROOT.exec(text)?.groups?.['root']?.toLowerCase().replace(/^.*:/, '');
  if (root === 'rss' || root === 'feed' || root === 'rdf') return 'feed';
  return root === 'newsmessage' || root === 'newsitem' ? 'newsml' : 'html';
}

function sniffObject(text: string): ReadFormat {
  if (/"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(text)) return 'feed';
  if (
    /"uri"\s*:/.test(text) &&
    /"(?:body_html|body_text|bodies|headlines|versioncreated|versionCreated)"\s*:/.test(text)
  )
    return 'ninjs';
  const [line = '', ...more] = text.split('\n');
  return more.length > 0 && isObject(line) ? 'jsonl' : 'json';
}

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
