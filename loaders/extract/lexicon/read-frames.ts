import { DemarcheError, type EdgeType, isEdgeType } from '../../../src/ontology/index.ts';
import type { Frame, VerbFrame } from './frame.ts';
import { listOf, readTable } from './read-table.ts';

const MEMBER = /^([^[\]]+?)\s*(?:\[([^\]]+)\])?$/;

/** Members stand apart by `;` in `verbs.txt`, so that an object list in brackets may use commas. */
const MEMBER_SEPARATOR = ';';

/**
 * Reads `verbs.txt`.
 *
 * @returns for each verb lemma its frames, the most particular first: those with an object class, then
 *   those with more particles, then in the order of the file
 * @throws DemarcheError `lexicon` for an unknown type or a member that can't be read
 */
export function readVerbFrames(): ReadonlyMap<string, readonly VerbFrame[]> {
  const frames = new Map<string, VerbFrame[]>();
  for (const { cells, place } of readTable('verbs.txt', 5)) {
    const [type, mode, recipient, about, members] = cells;
    const shared: Frame = {
      eventType: edgeTypeOf(type, place),
      mode: modeOf(mode),
      actor: [],
      recipient: listOf(recipient, ','),
      about: listOf(about, ','),
    };
    for (const member of listOf(members, MEMBER_SEPARATOR)) {
      const parts = MEMBER.exec(member);
      const [lemma, ...particles] = parts?.[1]?.split(/\s+/) ?? [];
      if (!lemma) throw new DemarcheError('lexicon', `${place}: can't read the member "${member}".`);
      const frame: VerbFrame = { ...shared, member, particles, objects: listOf(parts?.[2], ',') };
      const list = frames.get(lemma);
      if (list) list.push(frame);
      else frames.set(lemma, [frame]);
    }
  }
  for (const list of frames.values()) list.sort((a, b) => particularity(b) - particularity(a));
  return frames;
}

function particularity(frame: VerbFrame): number {
  return frame.particles.length * 2 + (frame.objects.length > 0 ? 3 : 0);
}

/** Reads `nouns.txt`: the frame of each event noun, by lemma; "phone call" by its last word comes with its compound. */
export function readNounFrames(): ReadonlyMap<string, Frame> {
  const frames = new Map<string, Frame>();
  for (const { cells, place } of readTable('nouns.txt', 6)) {
    const [type, mode, actor, recipient, about, nouns] = cells;
    const frame: Frame = {
      eventType: edgeTypeOf(type, place),
      mode: modeOf(mode),
      actor: listOf(actor, ','),
      recipient: listOf(recipient, ','),
      about: listOf(about, ','),
    };
    for (const noun of listOf(nouns, MEMBER_SEPARATOR)) frames.set(noun, frame);
  }
  return frames;
}

function edgeTypeOf(type: string | undefined, place: string): EdgeType {
  if (type === undefined || !isEdgeType(type)) {
    throw new DemarcheError(
      'lexicon',
      `${place}: "${type}" is no edge type; src/ontology/edge-types.ts has them all.`,
    );
  }
  return type;
}

function modeOf(cell: string | undefined): string | null {
  return cell === undefined || cell === '-' ? null : cell;
}
