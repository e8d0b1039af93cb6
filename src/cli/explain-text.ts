import type { EventWord } from '../../loaders/extract/index.ts';
import type { Explanation } from '../../loaders/load.ts';
import type { Event, Mention, Sentence } from '../ontology/index.ts';
import { alignColumns } from './align-columns.ts';
import { type Names, namesOf, namesText } from './entity-names.ts';
import { lackingLines, otherTableLines, traceLines, unheldLines } from './explain-words.ts';
import { oneLine, printable } from './plain-text.ts';
import { treeLines } from './tree-text.ts';

/** What `explain` prints for people: a block for each sentence, then the events of the whole text. */
export function explainText({ resolved, record }: Explanation, words: readonly EventWord[]): string {
  const names = namesOf([...resolved.entities, ...record.entities]);
  const blocks = resolved.sentences.map((sentence) => {
    const here = <Of extends { readonly sentence: number }>(all: readonly Of[]): readonly Of[] =>
      all.filter((each) => each.sentence === sentence.index);
    return sentenceBlock(sentence, here(resolved.mentions), here(words), names);
  });
  const events = record.events.flatMap((event) => eventLines(event, names));
  return printable([...blocks.flat(), ...section('events', events, 'none')].join('\n').trimEnd());
}

function sentenceBlock(
  sentence: Sentence,
  mentions: readonly Mention[],
  words: readonly EventWord[],
  names: Names,
): string[] {
  const none = mentions.length === 0 ? 'none is looked for where nobody is named' : 'none';
  return [
    oneLine(sentence.text),
    '',
    ...section('tree', treeLines(sentence), 'empty'),
    ...section('mentions', mentionLines(mentions, names), 'none'),
    ...section('event words', traceLines(words, names), none),
    ...section('entries that do not hold here', unheldLines(words), ''),
    ...section('in other tables', otherTableLines(words), ''),
    ...section('not in the lexicon', lackingLines(words), ''),
  ];
}

/** A heading and its lines; where there are none, `empty` behind the heading, or nothing at all. */
function section(heading: string, lines: readonly string[], empty: string): string[] {
  if (lines.length > 0) return [heading, ...lines, ''];
  return empty === '' ? [] : [`${heading}: ${empty}`, ''];
}

function mentionLines(mentions: readonly Mention[], names: Names): string[] {
  return alignColumns(
    mentions.map(({ text, form, entities }) => [
      oneLine(text),
      form,
      namesText(entities, names),
      entities.join(', '),
    ]),
  );
}

function eventLines(event: Event, names: Names): string[] {
  const { eventType, actors, recipients, about, place, occurredOn, status, evidence } = event;
  const when = occurredOn === null ? 'undated' : [...new Set(Object.values(occurredOn))].join(' to ');
  const facts = [
    ...(about.length === 0 ? [] : [`about ${namesText(about, names)}`]),
    status,
    when,
    ...(place === null ? [] : [`in ${namesText([place], names)}`]),
    `confidence ${Math.max(...evidence.map(({ confidence }) => confidence))}`,
  ];
  const { plover, mode, cameo, goldstein } = event;
  const codes = `${plover}${mode === null ? '' : ` ${mode}`}, CAMEO ${cameo}, Goldstein ${goldstein}`;
  return [
    `  ${eventType}  ${namesText(actors, names)} → ${namesText(recipients, names)}`,
    `    ${facts.join('; ')}`,
    `    ${codes}`,
  ];
}
