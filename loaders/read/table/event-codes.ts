import { readFileSync } from 'node:fs';
import { type EdgeType, isEdgeType } from '../../../src/ontology/index.ts';

/** Event codes of other vocabularies, by their code, and with a mode by "CODE/mode". */
type Codes = ReadonlyMap<string, EdgeType>;

const read = new Map<string, Codes>();

function codesOf(vocabulary: 'cameo' | 'plover'): Codes {
  const known = read.get(vocabulary);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`./codes/${vocabulary}.tsv`, import.meta.url), 'utf8');
  const codes = new Map<string, EdgeType>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [code = '', type = ''] = line.split('\t');
    if (!isEdgeType(type)) throw new RangeError(`codes/${vocabulary}.tsv: ${type} is no edge type`);
    codes.set(code, type);
  }
  read.set(vocabulary, codes);
  return codes;
}

/** The edge type of a CAMEO code: that of the code itself, or of the longest beginning that has one. */
export function fromCameo(code: string): EdgeType | null {
  const codes = codesOf('cameo');
  const digits = code.trim().replace(/^(\d)$/, '0$1');
  for (let length = digits.length; length >= 2; length--) {
    const type = codes.get(digits.slice(0, length));
    if (type !== undefined) return type;
  }
  return null;
}

/** The edge type of a PLOVER type and its mode, if it has one. */
export function fromPlover(type: string, mode: string): EdgeType | null {
  const codes = codesOf('plover');
  const name = type.trim().toUpperCase();
  return codes.get(`${name}/${mode.trim().toLowerCase()}`) ?? codes.get(name) ?? null;
}
