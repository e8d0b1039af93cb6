/** One block of the dictionary: synonymous verbs, and the phrasings that they take. */
export interface VerbBlock {
  readonly verbs: readonly { readonly verb: string; readonly code: string }[];
  readonly patterns: readonly { readonly pattern: string; readonly code: string; readonly verb: string }[];
}

/** What the dictionary holds, in lower case, with spaces for `_`. */
export interface Dictionary {
  readonly blocks: readonly VerbBlock[];
  readonly classes: ReadonlyMap<string, readonly string[]>;
}

const BLOCK = /^---\s+(?<name>\S+)\s+\[(?<code>.*?)\]/;
const VERB = /^\+?(?<verb>[A-Z][A-Z_'-]*)\s*(?:\{[^}]*\})?\s*(?:\[(?<code>[^\]]*)\])?/;
const PATTERN = /^-\s+(?<pattern>.*?)\s*\[(?<code>[^\]]*)\]/;

/**
 * Reads the dictionary's verb blocks and noun classes.
 *
 * @param leftOut verbs whose own code is not to be taken, for they say too much else
 */
export function parseDictionary(text: string, leftOut: ReadonlySet<string>): Dictionary {
  const classes = new Map<string, string[]>();
  const blocks: { verbs: VerbBlock['verbs'][number][]; patterns: VerbBlock['patterns'][number][] }[] = [];
  let words: string[] | undefined;
  let header = '---';
  for (const raw of text.split('\n')) {
    const [body = '', comment = ''] = raw.split('#');
    const line = body.trim();
    const opened = BLOCK.exec(line);
    if (opened) {
      const { code } = opened.groups ?? {};
      header = code ?? '---';
      blocks.push({ verbs: [], patterns: [] });
    } else if (blocks.length === 0) {
      if (line.startsWith('&')) {
        words = [];
        classes.set(plain(line.slice(1)), words);
      } else if (line.startsWith('+')) words?.push(singular(plain(line.slice(1))));
    } else if (line.startsWith('-')) {
      const { pattern, code } = PATTERN.exec(line)?.groups ?? {};
      if (pattern && code) blocks.at(-1)?.patterns.push({ pattern, code, verb: lemma(plain(comment)) });
    } else {
      const { verb, code } = VERB.exec(line)?.groups ?? {};
      if (!verb) continue;
      const name = plain(verb);
      blocks.at(-1)?.verbs.push({ verb: name, code: leftOut.has(name) ? '---' : (code ?? header) });
    }
  }
  for (const unused of [...classes.keys()].filter((name) => /verb|preposit/.test(name)))
    classes.delete(unused);
  return { blocks, classes };
}

/** "RE_ARREST " → "re-arrest", "ASK_FOR" → "ask for". */
export function plain(word: string): string {
  return word.trim().replace(/_+$/, '').replace(/^RE_/, 'RE-').replaceAll('_', ' ').toLowerCase();
}

/** A noun without its plural ending, as the extractor compares nouns. */
export function singular(noun: string): string {
  return /(?:ss|us|is)$/.test(noun)
    ? noun
    : noun
        .replace(/ies$/, 'y')
        .replace(/(?<=[sx]|[cs]h)es$/, '')
        .replace(/s$/, '');
}

const IRREGULAR: Readonly<Record<string, string>> = {
  threw: 'throw',
  fell: 'fall',
  took: 'take',
  gave: 'give',
};

function lemma(verb: string): string {
  return IRREGULAR[verb] ?? verb;
}
