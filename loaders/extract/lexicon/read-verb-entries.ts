import { DemarcheError, type EdgeType } from '../../../src/ontology/index.ts';
import type { Frame, VerbEntry } from './frame.ts';
import { edgeTypeOf, modeOf } from './frame-cells.ts';
import { listOf, MEMBER_SEPARATOR, readTable } from './read-table.ts';

const MEMBER = /^([^[\]]*?)\s*(?:\[([^\]]+)\])?$/;

/** What stands in the place of a type where a phrasing tells of no event. */
const NOTHING = 'NOTHING';

/**
 * Reads `verbs.txt` and `cameo-frames.txt`.
 *
 * @param governors verbs that say how far an event has come; CAMEO takes their phrasings for events, and is not followed
 * @returns for each verb lemma its entries in the order in which they are tried: this project's own, then CAMEO's;
 *   of each the most particular first: those with an object class, then those with more particles, then as in the file
 * @throws DemarcheError `lexicon` for an unknown type or a member that can't be read
 */
export function readVerbEntries(governors: ReadonlySet<string>): ReadonlyMap<string, readonly VerbEntry[]> {
  const entries = new Map<string, VerbEntry[]>();
  const add = (type: string | undefined, frame: Omit<Frame, 'eventType'>, member: string, place: string) => {
    const parts = MEMBER.exec(member);
    const [lemma, ...particles] = parts?.[1]?.split(/\s+/) ?? [];
    if (!lemma) throw new DemarcheError('lexicon', `${place}: can't read the member "${member}".`);
    const around = { member, particles, objects: listOf(parts?.[2], ',') };
    const entry: VerbEntry =
      type === NOTHING
        ? { kind: 'nothing', ...around }
        : {
            kind: 'event',
            eventType: edgeTypeOf(type, place),
            ...frame,
            ...around,
            carries: around.objects.length > 0 && around.particles.length === 0,
          };
    const list = entries.get(lemma);
    if (list) list.push(entry);
    else entries.set(lemma, [entry]);
  };
  readOwn(add);
  const own = new Map([...entries].map(([lemma, list]) => [lemma, list.splice(0)]));
  readCameo((type, frame, member, place) => {
    if (!governors.has(member.split(' ')[0] ?? '')) add(type, frame, member, place);
  });
  return new Map(
    [...entries].map(([lemma, cameo]) => [
      lemma,
      [...(own.get(lemma) ?? []).sort(byParticularity), ...cameo.sort(byParticularity)],
    ]),
  );
}

type Add = (type: string | undefined, frame: Omit<Frame, 'eventType'>, member: string, place: string) => void;

function readOwn(add: Add): void {
  for (const { cells, place } of readTable('verbs.txt', 5)) {
    const [type, mode, recipient, about, members] = cells;
    const frame = { mode: modeOf(mode), actor: [], ...slots(recipient, about) };
    for (const member of listOf(members, MEMBER_SEPARATOR)) add(type, frame, member, place);
  }
}

function readCameo(add: Add): void {
  const usual = readUsualSlots();
  let verbs: readonly string[] = [];
  for (const { cells, place } of readTable('cameo-frames.txt', 'any')) {
    const [first = '', mode, patterns] = cells;
    if (first.startsWith('=')) {
      verbs = listOf(first.slice(1), MEMBER_SEPARATOR);
      continue;
    }
    const frame = { mode: modeOf(mode), actor: [], ...(usual.get(first as EdgeType) ?? slots('-', '-')) };
    for (const pattern of listOf(patterns, MEMBER_SEPARATOR)) {
      for (const verb of verbs) add(first, frame, pattern === '.' ? verb : `${verb} ${pattern}`, place);
    }
  }
}

type Slots = Pick<Frame, 'recipient' | 'about'>;

/** Reads `usual-slots.txt`: where the parties of each type stand, for entries that do not say it themselves. */
function readUsualSlots(): ReadonlyMap<EdgeType, Slots> {
  return new Map(
    readTable('usual-slots.txt', 3).flatMap(({ cells: [types, recipient, about], place }) =>
      listOf(types, MEMBER_SEPARATOR).map(
        (type) => [edgeTypeOf(type, place), slots(recipient, about)] as const,
      ),
    ),
  );
}

function slots(recipient: string | undefined, about: string | undefined): Slots {
  return { recipient: listOf(recipient, ','), about: listOf(about, ',') };
}

function byParticularity(one: VerbEntry, other: VerbEntry): number {
  return particularity(other) - particularity(one);
}

function particularity(entry: VerbEntry): number {
  return entry.particles.length * 2 + (entry.objects.length > 0 ? 3 : 0);
}
