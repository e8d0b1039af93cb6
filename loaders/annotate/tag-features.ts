import { mix } from './hash.ts';
import { noEntry, type WordFacts } from './word-facts.ts';

/** The most features that one word has. */
export const TAG_FEATURES = 48;

/**
 * What the tagger asks of the word at `at`, given the tags before it: the word, its ending, its
 * beginning, its shape and its neighbours. Writes hashes into `out` and returns how many.
 */
export function tagFeatures(facts: WordFacts, tags: Int32Array, at: number, out: Int32Array): number {
  const { form, word, suffixes, prefixes, shape, length } = facts;
  const none = noEntry(facts);
  const p1 = at >= 1 ? at - 1 : none;
  const p2 = at >= 2 ? at - 2 : none;
  const p3 = at >= 3 ? at - 3 : none;
  const n1 = at + 1 < length ? at + 1 : none;
  const n2 = at + 2 < length ? at + 2 : none;
  const n3 = at + 3 < length ? at + 3 : none;
  const [s1, s2, s3, s4] = suffixes;
  const w = word[at] as number;
  const t1 = tags[p1] as number;
  const t2 = tags[p2] as number;
  const first = at === 0 ? 1 : 0;
  let count = 0;
  const put = (template: number, a: number, b = 0, c = 0) => {
    out[count++] = mix(mix(mix(template * 0x9e3779b1, a), b), c) || 1;
  };
  put(1, 0);
  put(2, form[at] as number);
  put(3, w);
  put(4, form[at] as number, first);
  put(5, s1[at] as number);
  put(6, s2[at] as number);
  put(7, s3[at] as number);
  put(8, s4[at] as number);
  put(9, prefixes[0][at] as number);
  put(10, prefixes[1][at] as number);
  put(11, prefixes[2][at] as number);
  put(12, shape[at] as number, first);
  put(13, shape[at] as number, s3[at] as number);
  put(14, t1);
  put(15, t1, t2);
  put(16, t1, w);
  put(17, t1, t2, w);
  put(18, t1, s3[at] as number);
  put(19, t1, shape[at] as number);
  put(20, word[p1] as number);
  put(21, word[p1] as number, w);
  put(22, word[p1] as number, t2);
  put(23, word[p2] as number);
  put(24, word[n1] as number);
  put(25, word[n1] as number, w);
  put(26, s3[n1] as number);
  put(27, s2[n1] as number, t1);
  put(28, shape[n1] as number, shape[at] as number);
  put(29, word[n2] as number);
  put(30, s3[n2] as number);
  put(31, word[n1] as number, word[n2] as number);
  put(32, word[p1] as number, word[n1] as number);
  put(33, t1, word[n1] as number);
  put(34, t1, s3[n1] as number, s3[at] as number);
  put(35, word[p2] as number, word[p1] as number);
  put(36, shape[p1] as number, shape[at] as number, shape[n1] as number);
  put(37, word[n3] as number);
  put(38, word[p3] as number);
  put(39, s2[at] as number, s2[n1] as number, t1);
  put(40, word[n1] as number, s3[at] as number);
  put(41, word[p1] as number, s3[at] as number);
  return count;
}
