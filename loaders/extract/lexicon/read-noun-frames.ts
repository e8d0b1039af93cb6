import type { Frame } from './frame.ts';
import { edgeTypeOf, modeOf } from './frame-cells.ts';
import { listOf, MEMBER_SEPARATOR, readTable } from './read-table.ts';

/**
 * Reads `nouns.txt`: the frames of each event noun by its lemma, or by itself and the word before it ("hunger strike").
 * A noun with several has them in the order of the file: the first is meant where nothing behind the noun tells.
 */
export function readNounFrames(): ReadonlyMap<string, readonly Frame[]> {
  const frames = new Map<string, Frame[]>();
  for (const { cells, place } of readTable('nouns.txt', 6)) {
    const [type, mode, actor, recipient, about, nouns] = cells;
    const frame: Frame = {
      eventType: edgeTypeOf(type, place),
      mode: modeOf(mode),
      actor: listOf(actor, ','),
      recipient: listOf(recipient, ','),
      about: listOf(about, ','),
    };
    for (const noun of listOf(nouns, MEMBER_SEPARATOR)) {
      const list = frames.get(noun);
      if (list) list.push(frame);
      else frames.set(noun, [frame]);
    }
  }
  return frames;
}
