import type { EventWord, Trace } from '../../loaders/extract/index.ts';
import { alignColumns } from './align-columns.ts';
import { type Names, namesText } from './entity-names.ts';

/** Of a word with more entries ("have", "give") the rest are counted. */
const MOST_ENTRIES = 6;

/** The words that told of an event, or were kept from it: their entry, whom it found, and what came of it. */
export function traceLines(words: readonly EventWord[], names: Names): string[] {
  const rows = words.flatMap(({ traces }) => traces).map((trace) => traceRow(trace, names));
  return alignColumns(rows);
}

function traceRow(trace: Trace, names: Names): string[] {
  const { word, entry, eventType, actors, recipients, about, outcome } = trace;
  const parties = `${namesText(actors, names)} → ${namesText(recipients, names)}`;
  const objects = about.length === 0 ? '' : `, about ${about.join(', ')}`;
  return [word, eventType, `by "${entry}"`, `${parties}${objects}`, outcomeText(eventType, outcome)];
}

function outcomeText(eventType: string, outcome: Trace['outcome']): string {
  if (outcome.kind === 'rejected') return `no event: ${outcome.reason}`;
  const turned = outcome.event.eventType === eventType ? '' : `, turned into ${outcome.event.eventType}`;
  return `an event${turned}`;
}

/** Words with entries of which none fits the sentence: what each entry asks for can be read off it. */
export function unheldLines(words: readonly EventWord[]): string[] {
  const rows = words
    .filter(({ traces, entries }) => traces.length === 0 && entries.length > 0)
    .flatMap(({ token, entries }) => {
      const shown = entries
        .slice(0, MOST_ENTRIES)
        .map(({ entry, eventType }, nth) => [nth === 0 ? token.text : '', eventType, `"${entry}"`]);
      const more = entries.length - MOST_ENTRIES;
      return more > 0 ? [...shown, ['', `and ${more} more`, '']] : shown;
    });
  return alignColumns(rows);
}

/** Words that colour the events under them or name what events are about, with the table that says so. */
export function otherTableLines(words: readonly EventWord[]): string[] {
  const listed = words.filter(({ tables }) => tables.length > 0);
  return alignColumns(listed.map(({ token, tables }) => [token.text, tables.join('; ')]));
}

/** Lemmas of which the lexicon knows nothing: who misses an event may look for its word here. */
export function lackingLines(words: readonly EventWord[]): string[] {
  const lacking = words.filter(
    ({ traces, entries, tables }) => traces.length + entries.length + tables.length === 0,
  );
  const lemmas = (wanted: (upos: string) => boolean): string =>
    [...new Set(lacking.filter(({ token }) => wanted(token.upos)).map(({ token }) => token.lemma))].join(
      ', ',
    );
  const rows = [
    ['verbs', lemmas((upos) => upos === 'VERB' || upos === 'AUX')],
    ['nouns', lemmas((upos) => upos === 'NOUN' || upos === 'PROPN')],
    ['others', lemmas((upos) => !['VERB', 'AUX', 'NOUN', 'PROPN'].includes(upos))],
  ];
  return alignColumns(rows.filter(([, list]) => list !== ''));
}
