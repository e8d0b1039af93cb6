/**
 * Turns the CAMEO verb pattern dictionary into the extractor's own tables: which phrasings tell of which event.
 * `npm run frames -- FOLDER`, where FOLDER holds CAMEO.2.0.txt.gz; writes loaders/extract/data/cameo-*.txt.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { compilePattern } from './frames/compile-pattern.ts';
import { edgeTypeFor } from './frames/edge-type-for.ts';
import { parseDictionary, type VerbBlock } from './frames/parse-dictionary.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder that holds CAMEO.2.0.txt.gz.');
const data = new URL('../../loaders/extract/data/', import.meta.url);
const dictionary = parseDictionary(
  gunzipSync(readFileSync(`${folder}/CAMEO.2.0.txt.gz`)).toString('utf8'),
  new Set(readFileSync(new URL('cameo-left-out.txt', data), 'utf8').replace(/^#.*$/gm, '').split(/\s+/)),
);

/** Codes whose verbs tell of an event by themselves; of the others only the fuller phrasings do. */
const PLAIN = /^(?:11|17|18|19|20)/;

const SOURCE = `# From the CAMEO verb dictionary 2.0 (2015) of the Open Event Data Alliance, MIT licence, see LICENSE-CAMEO.txt; facts
# taken into this format by \`npm run frames\`. Do not edit: what is wrong here is put right in verbs.txt, which goes before.
`;

const frames = [
  `# Phrasings that tell of an event, by the CAMEO code they stand for.
${SOURCE}#
# = verbs                    the verbs that the rows below are about
# type | mode | patterns     what stands behind them: "." nothing more; "[noun]" an object; "to [plan]" a preposition or particle.
#                            NOTHING is a phrasing that tells of no event though its verb does.
`,
  ...dictionary.blocks.flatMap((block) => rowsOf(block)),
];
writeFileSync(new URL('cameo-frames.txt', data), `${frames.join('\n')}\n`);

const nouns = [
  `# Classes of nouns that the rows of cameo-frames.txt ask for.
${SOURCE}#
# class | nouns
`,
  ...[...dictionary.classes].map(([name, words]) => `${name} | ${words.join('; ')}`),
];
writeFileSync(new URL('cameo-nouns.txt', data), `${nouns.join('\n')}\n`);

/** A block's rows: those that hold for all its verbs, then those that only one verb has. */
function rowsOf(block: VerbBlock): readonly string[] {
  const groups = new Map<string, Map<string, string[]>>();
  const add = (verbs: string, code: string, pattern: string): void => {
    const kind = edgeTypeFor(code);
    if (!kind || (pattern === '.' && kind.startsWith('NOTHING'))) return;
    const rows = groups.get(verbs) ?? new Map<string, string[]>();
    groups.set(verbs, rows);
    const patterns = rows.get(kind) ?? [];
    rows.set(kind, patterns);
    if (!patterns.includes(pattern)) patterns.push(pattern);
  };
  const all = block.verbs.map(({ verb }) => verb).join('; ');
  for (const code of new Set(block.verbs.map((each) => each.code).filter((each) => PLAIN.test(each)))) {
    const alike = block.verbs.filter((each) => each.code === code);
    add(alike.map(({ verb }) => verb).join('; '), code, '.');
  }
  for (const { pattern, code, verb } of block.patterns) {
    const compiled = compilePattern(pattern);
    if (!compiled) continue;
    // A particle makes another verb of its verb, so it holds for that one alone.
    const own = compiled.particle && block.verbs.some((each) => each.verb === verb);
    if (compiled.particle && !own) continue;
    add(own ? verb : all, code, compiled.text);
  }
  return [...groups].flatMap(([verbs, rows]) => [
    `= ${verbs}`,
    ...[...rows].map(([kind, patterns]) => `${kind} | ${patterns.join('; ')}`),
  ]);
}
