import { DemarcheError } from '../../../src/ontology/index.ts';

/** One sentence of a treebank; the lists go in step, one entry a word. */
export interface TreebankSentence {
  readonly id: string;
  readonly text: string;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head, from 0; −1 for the root. */
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
}

/**
 * Reads a treebank in CoNLL-U (https://universaldependencies.org/format.html). Multiword tokens and
 * empty nodes are left out: only the words of the basic tree count.
 *
 * @throws DemarcheError `input` for a line that is not CoNLL-U
 */
export function readConllu(text: string): readonly TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let first = 1;
  for (const block of text.replaceAll('\r\n', '\n').split('\n\n')) {
    if (block.trim() !== '') sentences.push(readSentence(block, first));
    first += block.split('\n').length + 1;
  }
  return sentences;
}

function readSentence(block: string, first: number): TreebankSentence {
  const lines = block.split('\n');
  const words = lines.flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    const fields = line.split('\t');
    if (fields.length !== 10)
      throw new DemarcheError('input', `CoNLL-U line ${first + at} has ${fields.length} fields, not 10`);
    if (!/^\d+$/.test(fields[0] ?? '')) return [];
    const head = Number(fields[6]);
    if (!Number.isInteger(head)) throw new DemarcheError('input', `CoNLL-U line ${first + at} has no head`);
    return [fields];
  });
  const column = (at: number) => words.map((fields) => fields[at] ?? '_');
  const note = (name: string) =>
    lines.find((line) => line.startsWith(`# ${name} = `))?.slice(`# ${name} = `.length) ?? '';
  return {
    id: note('sent_id'),
    text: note('text'),
    forms: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map((head) => Number(head) - 1),
    deprels: column(7),
  };
}
