import { mix } from './hash.ts';
import {
  LABELS,
  LEFT_COUNT,
  LEFT_FIRST,
  LEFT_LABELS,
  LEFT_SECOND,
  type ParseState,
  RIGHT_COUNT,
  RIGHT_FIRST,
  RIGHT_LABELS,
  RIGHT_SECOND,
} from './parse-state.ts';
import type { WordFacts } from './word-facts.ts';

/** The most features that one state has. */
export const PARSE_FEATURES = 128;

/**
 * What the parser asks of a state: the words and tags on top of the stack and next in the sentence,
 * their children, how many of them and how far apart (Zhang and Nivre 2011). Writes hashes into `out` and
 * returns how many.
 */
export function parseFeatures(
  { word }: WordFacts,
  tags: Int32Array,
  { size, links, depth, next }: ParseState,
  out: Int32Array,
): number {
  const none = size - 1;
  const s0 = depth > 0 ? (links[depth - 1] as number) : none;
  const s1 = depth > 1 ? (links[depth - 2] as number) : none;
  const s2 = depth > 2 ? (links[depth - 3] as number) : none;
  const b0 = next;
  const b1 = Math.min(next + 1, none);
  const b2 = Math.min(next + 2, none);
  const b3 = Math.min(next + 3, none);
  const s0l = links[LEFT_FIRST * size + s0] as number;
  const s0r = links[RIGHT_FIRST * size + s0] as number;
  const s0l2 = links[LEFT_SECOND * size + s0] as number;
  const s0r2 = links[RIGHT_SECOND * size + s0] as number;
  const s1l = links[LEFT_FIRST * size + s1] as number;
  const s1r = links[RIGHT_FIRST * size + s1] as number;
  const s1r2 = links[RIGHT_SECOND * size + s1] as number;
  const b0l = links[LEFT_FIRST * size + b0] as number;
  const b0l2 = links[LEFT_SECOND * size + b0] as number;

  const s0w = word[s0] as number;
  const s1w = word[s1] as number;
  const s2w = word[s2] as number;
  const b0w = word[b0] as number;
  const b1w = word[b1] as number;
  const b2w = word[b2] as number;
  const s0t = tags[s0] as number;
  const s1t = tags[s1] as number;
  const s2t = tags[s2] as number;
  const b0t = tags[b0] as number;
  const b1t = tags[b1] as number;
  const b2t = tags[b2] as number;
  const b3t = tags[b3] as number;
  const s0lt = tags[s0l] as number;
  const s0rt = tags[s0r] as number;
  const s1lt = tags[s1l] as number;
  const s1rt = tags[s1r] as number;
  const b0lt = tags[b0l] as number;
  const s0ll = links[LABELS * size + s0l] as number;
  const s0rl = links[LABELS * size + s0r] as number;
  const s0l2l = links[LABELS * size + s0l2] as number;
  const s0r2l = links[LABELS * size + s0r2] as number;
  const s1ll = links[LABELS * size + s1l] as number;
  const s1rl = links[LABELS * size + s1r] as number;
  const s1r2l = links[LABELS * size + s1r2] as number;
  const b0ll = links[LABELS * size + b0l] as number;
  const b0l2l = links[LABELS * size + b0l2] as number;
  const s0vl = links[LEFT_COUNT * size + s0] as number;
  const s0vr = links[RIGHT_COUNT * size + s0] as number;
  const s1vr = links[RIGHT_COUNT * size + s1] as number;
  const b0vl = links[LEFT_COUNT * size + b0] as number;
  const s0sl = links[LEFT_LABELS * size + s0] as number;
  const s0sr = links[RIGHT_LABELS * size + s0] as number;
  const s1sl = links[LEFT_LABELS * size + s1] as number;
  const s1sr = links[RIGHT_LABELS * size + s1] as number;
  const b0sl = links[LEFT_LABELS * size + b0] as number;
  const near = distance(s0, b0, none);
  const below = distance(s1, s0, none);

  let count = 0;
  const put = (template: number, a: number, b: number, c: number, d: number) => {
    out[count++] = mix(mix(mix(mix(template * 0x9e3779b1, a), b), c), d) || 1;
  };
  put(1, s0w, s0t, 0, 0);
  put(2, s0w, 0, 0, 0);
  put(3, s0t, 0, 0, 0);
  put(4, s1w, s1t, 0, 0);
  put(5, s1w, 0, 0, 0);
  put(6, s1t, 0, 0, 0);
  put(7, b0w, b0t, 0, 0);
  put(8, b0w, 0, 0, 0);
  put(9, b0t, 0, 0, 0);
  put(10, b1w, b1t, 0, 0);
  put(11, b1w, 0, 0, 0);
  put(12, b1t, 0, 0, 0);
  put(13, b2w, b2t, 0, 0);
  put(14, b2t, 0, 0, 0);
  put(15, s2w, s2t, 0, 0);
  put(16, s2t, 0, 0, 0);
  put(17, b3t, b2t, 0, 0);

  put(20, s0w, s0t, b0w, b0t);
  put(21, s0w, s0t, b0w, 0);
  put(22, s0w, b0w, b0t, 0);
  put(23, s0w, s0t, b0t, 0);
  put(24, s0t, b0w, b0t, 0);
  put(25, s0w, b0w, 0, 0);
  put(26, s0t, b0t, 0, 0);
  put(27, b0t, b1t, 0, 0);
  put(28, s1w, s1t, s0w, s0t);
  put(29, s1w, s0w, 0, 0);
  put(30, s1t, s0t, 0, 0);
  put(31, s1w, s1t, s0t, 0);
  put(32, s1t, s0w, s0t, 0);
  put(33, s1w, b0w, 0, 0);
  put(34, s1t, b0t, 0, 0);
  put(35, s1w, b0t, 0, 0);
  put(36, s1t, b0w, 0, 0);
  put(37, b0w, b1w, 0, 0);
  put(38, b0w, b1t, 0, 0);
  put(39, b0t, b1w, 0, 0);
  put(18, s0w, b1w, 0, 0);
  put(19, s0t, b1t, 0, 0);

  put(40, b0t, b1t, b2t, 0);
  put(41, s0t, b0t, b1t, 0);
  put(42, s1t, s0t, b0t, 0);
  put(43, s2t, s1t, s0t, 0);
  put(44, s0t, s0lt, b0t, 0);
  put(45, s0t, s0rt, b0t, 0);
  put(46, s0t, b0t, b0lt, 0);
  put(47, s1t, s0t, s1rt, 0);
  put(48, s1t, s0t, s0rt, 0);
  put(49, s1t, s0t, s1lt, 0);
  put(50, s1t, s0t, s0lt, 0);
  put(51, s1t, s0t, b0t, b1t);
  put(52, s0w, b0t, b1t, 0);
  put(53, s0t, b0w, b1t, 0);
  put(54, s1w, s0t, b0t, 0);
  put(55, s1t, s0w, b0t, 0);
  put(56, s1t, s0t, b0w, 0);
  put(57, s0t, b0t, b1t, b2t);
  put(58, s2t, s1t, s0t, b0t);

  put(60, s0w, near, 0, 0);
  put(61, s0t, near, 0, 0);
  put(62, b0w, near, 0, 0);
  put(63, b0t, near, 0, 0);
  put(64, s0t, b0t, near, 0);
  put(65, s0w, b0w, near, 0);
  put(66, s1t, s0t, below, 0);
  put(67, s1w, s0t, below, 0);
  put(68, s1t, s0w, below, 0);

  put(70, s0w, s0vl, 0, 0);
  put(71, s0t, s0vl, 0, 0);
  put(72, s0w, s0vr, 1, 0);
  put(73, s0t, s0vr, 1, 0);
  put(74, s1w, s1vr, 0, 0);
  put(75, s1t, s1vr, s0t, 0);
  put(76, b0w, b0vl, 0, 0);
  put(77, b0t, b0vl, 0, 0);

  put(80, s0w, s0sl, 0, 0);
  put(81, s0t, s0sl, 0, 0);
  put(82, s0w, s0sr, 1, 0);
  put(83, s0t, s0sr, s0sl, 0);
  put(84, s1w, s1sr, s0t, 0);
  put(85, s1t, s1sr, s0t, 0);
  put(86, s1t, s1sl, s0t, b0t);
  put(87, b0w, b0sl, 0, 0);
  put(88, b0t, b0sl, s0t, 0);
  put(89, s1t, s1sr, s0w, 0);

  put(90, s0t, s0ll, s0rl, 0);
  put(91, s0w, s0ll, 0, 0);
  put(92, s0w, s0rl, 1, 0);
  put(93, word[s0l] as number, s0ll, s0t, 0);
  put(94, word[s0r] as number, s0rl, s0t, 0);
  put(95, s1t, s1ll, s1rl, s0t);
  put(96, word[s1r] as number, s1rl, s1t, s0t);
  put(97, s1rl, s1r2l, s1t, s0t);
  put(98, word[b0l] as number, b0ll, b0t, 0);
  put(99, b0ll, b0l2l, b0t, s0t);
  put(100, s0ll, s0l2l, s0t, 0);
  put(101, s0rl, s0r2l, s0t, 0);
  put(102, word[s0l] as number, s0t, s1w, s1t);
  put(103, s0w, s1w, word[s0l] as number, 0);
  put(104, s0rt, s0t, b0w, 0);
  put(105, word[s0r] as number, s0t, b0w, 0);
  put(106, s2w, s0t, b0t, 0);
  put(107, b2w, b0t, s0t, 0);
  return count;
}

/** How far apart two words are, in steps that grow; 0 where one is missing. */
function distance(left: number, right: number, none: number): number {
  if (left === none || right === none) return 0;
  const words = right - left;
  return words <= 4 ? words : words <= 6 ? 5 : words <= 9 ? 6 : 7;
}
