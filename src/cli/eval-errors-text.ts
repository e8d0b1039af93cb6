import type { EventWord } from '../../loaders/extract/index.ts';
import type { Explanation } from '../../loaders/load.ts';
import type { Coding, Evaluation, GoldRecord, RecordError } from '../evaluation/index.ts';
import { alignColumns } from './align-columns.ts';
import { namesOf, namesText } from './entity-names.ts';
import { lackingLines, traceLines, unheldLines } from './explain-words.ts';
import { oneLine, printable } from './plain-text.ts';

/** A gold record, and how its text was read. */
export interface Reading {
  readonly gold: GoldRecord;
  readonly explanation: Explanation;
  readonly words: readonly EventWord[];
}

/** A block for each record that was misread: its text, ours beside the gold, and what became of its words. */
export function errorTexts({ errors }: Evaluation, readings: readonly Reading[]): string[] {
  return errors.flatMap((error) => {
    const reading = readings[error.index];
    return reading === undefined ? [] : [printable(errorText(error, reading))];
  });
}

function errorText({ right, missed, wrong }: RecordError, reading: Reading): string {
  const { gold } = reading;
  return [
    `${gold.id}  ${missed.length > 0 ? 'missed' : 'more than the gold'}`,
    `  ${oneLine(gold.text)}`,
    ...alignColumns([
      ...right.map((coding) => ['both', ...codingCells(coding, gold), said(coding)]),
      ...missed.map((coding) => ['gold', ...codingCells(coding, gold), '']),
      ...wrong.map((coding) => ['ours', ...codingCells(coding, gold), said(coding)]),
    ]),
    ...whyLines(reading),
  ].join('\n');
}

/** What the sentence offered: whom it names, what became of its event words, and which words have no entry. */
function whyLines({ explanation, words }: Reading): string[] {
  const { resolved, record } = explanation;
  const names = namesOf([...resolved.entities, ...record.entities]);
  const named = [...new Set(resolved.mentions.flatMap(({ entities }) => entities))];
  const idle = words.filter(({ tables }) => !tables.includes(REPORTS));
  return [
    `  names ${named.length === 0 ? 'nobody' : namesText(named, names)}`,
    ...part('event words', traceLines(words, names)),
    ...part('entries that do not hold here', unheldLines(idle)),
    ...part('not in the lexicon', lackingLines(words)),
  ];
}

/** Verbs of speech have entries as well ("say sorry"), which explain no error. */
const REPORTS = 'governors.txt: report';

function part(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((line) => `  ${line}`)];
}

function codingCells({ actor, type, recipient }: Coding, { recipients }: GoldRecord): string[] {
  return [actor ?? '–', type, recipients ? (recipient ?? '–') : ''];
}

function said({ confidence }: { readonly confidence: number }): string {
  return confidence.toFixed(2);
}
