import { type EdgeType, isEdgeType } from '../../../src/ontology/index.ts';
import type { Frame, VerbEntry } from './frame.ts';
import { edgeTypeOf } from './frame-cells.ts';
import { readNounFrames } from './read-noun-frames.ts';
import { listOf, readTable } from './read-table.ts';
import { readVerbEntries } from './read-verb-entries.ts';

/** How a governing word colours what hangs under it; `report` colours nothing: somebody says so. */
export type Effect =
  | 'planned'
  | 'hoped'
  | 'hypothetical'
  | 'denied'
  | 'failed'
  | 'cancelled'
  | 'occurred'
  | 'report';

/** Where a governing word stands to the event: see `governors.txt`. */
export type GoverningPlace = (typeof GOVERNING_PLACES)[number];

const GOVERNING_PLACES = [
  'verb',
  'clause',
  'object',
  'subject',
  'noun',
  'adjective',
  'adverb',
  'mark',
] as const;

/** What kind of object a noun names, when it names one. */
export type ObjectKind = 'policy' | 'meeting';

/** For whom a group acts: see `groups.txt`. */
export type GroupClass = 'government' | 'body' | 'people' | 'vague';

/** Everything that the rules know of English words. Keys are lemmas. */
export interface Lexicon {
  readonly verbs: ReadonlyMap<string, readonly VerbEntry[]>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
  readonly objects: ReadonlyMap<string, ObjectKind>;
  readonly groups: ReadonlyMap<string, GroupClass>;
  /** Whether an article may call one thing by both nouns: "a trade agreement … the deal". */
  areAlike(one: string, other: string): boolean;
  /** The classes (`force`, `money`, `policy`, …) that each noun belongs to. */
  readonly themes: ReadonlyMap<string, readonly string[]>;
  readonly governors: Readonly<Record<GoverningPlace, ReadonlyMap<string, Effect>>>;
  readonly judgements: ReadonlyMap<string, 'for' | 'against'>;
  /** Verbs of judgement, by how the judgement stands: plain, or behind "as". */
  readonly judging: Readonly<Record<'plain' | 'as', ReadonlySet<string>>>;
  /** Verbs that only carry an event noun, with the noun's role that their subject fills. */
  readonly supports: ReadonlyMap<string, 'actor' | 'recipient'>;
  /** How often events of each type are right: see `confidences.txt`. */
  readonly confidences: ReadonlyMap<EdgeType, number>;
  readonly turns: Readonly<Record<Turn, ReadonlyMap<EdgeType, EdgeType>>>;
}

/** What turns an event into another: see `turns.txt`. */
export type Turn = 'negated' | 'refused' | 'intended';

let shared: Lexicon | undefined;

/**
 * The lexicon, read once a process.
 *
 * @throws DemarcheError `lexicon`, naming file and line, where a table has a fault
 */
export function readLexicon(): Lexicon {
  shared ??= readTables();
  return shared;
}

function readTables(): Lexicon {
  const governors = readGovernors();
  return {
    verbs: readVerbEntries(colouring(governors.verb)),
    nouns: readNounFrames(),
    objects: readWords<ObjectKind>('objects.txt'),
    groups: readWords<GroupClass>('groups.txt'),
    areAlike: readLikeness(),
    themes: readThemes(),
    governors,
    judgements: readWords<'for' | 'against'>('judgements.txt'),
    judging: { plain: readJudging('plain'), as: readJudging('as') },
    supports: readWords<'actor' | 'recipient'>('supports.txt'),
    confidences: readConfidences(),
    turns: { negated: readTurns('negated'), refused: readTurns('refused'), intended: readTurns('intended') },
  };
}

function readConfidences(): ReadonlyMap<EdgeType, number> {
  return new Map(
    readTable('confidences.txt', 2).flatMap(({ cells: [share, types], place }) =>
      listOf(types, ';').map((type) => [edgeTypeOf(type, place), Number(share)] as const),
    ),
  );
}

function readWords<Value extends string>(table: string): ReadonlyMap<string, Value> {
  const words = new Map<string, Value>();
  for (const { cells } of readTable(table, 2)) {
    for (const word of listOf(cells[1], ';')) words.set(word, cells[0] as Value);
  }
  return words;
}

function readLikeness(): (one: string, other: string) => boolean {
  const groups = readTable('same-things.txt', 2).map(({ cells }) => new Set(listOf(cells[1], ';')));
  return (one, other) => groups.some((group) => group.has(one) && group.has(other));
}

function readThemes(): ReadonlyMap<string, readonly string[]> {
  const themes = new Map<string, string[]>();
  for (const table of ['objects.txt', 'themes.txt', 'cameo-nouns.txt']) {
    for (const { cells } of readTable(table, 2)) {
      for (const word of listOf(cells[1], ';'))
        themes.set(word, [...(themes.get(word) ?? []), cells[0] ?? '']);
    }
  }
  return themes;
}

function readGovernors(): Record<GoverningPlace, ReadonlyMap<string, Effect>> {
  const rows = readTable('governors.txt', 3);
  const wordsAt = (place: GoverningPlace): ReadonlyMap<string, Effect> => {
    const words = new Map<string, Effect>();
    for (const { cells } of rows) {
      if (cells[1] !== place) continue;
      for (const word of listOf(cells[2], ';')) if (!words.has(word)) words.set(word, cells[0] as Effect);
    }
    return words;
  };
  return Object.fromEntries(GOVERNING_PLACES.map((place) => [place, wordsAt(place)])) as Record<
    GoverningPlace,
    ReadonlyMap<string, Effect>
  >;
}

/** Verbs that make something else of the event under them than one that occurred. */
function colouring(verbs: ReadonlyMap<string, Effect>): ReadonlySet<string> {
  return new Set([...verbs].flatMap(([word, effect]) => (effect === 'occurred' ? [] : [word])));
}

function readJudging(where: string): ReadonlySet<string> {
  return new Set(
    readTable('speech.txt', 2).flatMap(({ cells }) => (cells[0] === where ? listOf(cells[1], ';') : [])),
  );
}

function readTurns(turn: Turn): ReadonlyMap<EdgeType, EdgeType> {
  const turns = new Map<EdgeType, EdgeType>();
  for (const { cells } of readTable('turns.txt', 3)) {
    const to = cells[2] ?? '';
    if (cells[0] !== turn || !isEdgeType(to)) continue;
    for (const from of listOf(cells[1], ';')) if (isEdgeType(from)) turns.set(from, to);
  }
  return turns;
}
