import { DemarcheError } from '../ontology/index.ts';
import { cypherTokens, referencedParameters } from './cypher-tokens.ts';
import { didYouMean } from './nearest-names.ts';
import { OWN_OPTIONS, parameterFlag, parseParameter } from './parse-parameter.ts';
import { DISPLAYS, type QueryParameter, type SavedQuery } from './saved-query.ts';

/** A line of the header, without its slashes; `line` counts from 1. */
interface HeaderLine {
  readonly line: number;
  readonly text: string;
}

/** A tag, with the lines that continue it. */
interface Tag {
  readonly word: string;
  readonly rest: string;
  readonly line: number;
}

type Complain = (line: number, what: string) => never;

const TAGS = ['param', 'show', 'tags', 'example'] as const;

function headerLines(cypher: string): readonly HeaderLine[] {
  const lines: HeaderLine[] = [];
  for (const [index, raw] of cypher.split(/\r?\n/).entries()) {
    const comment = /^\s*\/\/(?<text>.*)$/.exec(raw)?.groups?.['text'];
    if (comment === undefined && (raw.trim() !== '' || lines.length > 0)) break;
    if (comment !== undefined) lines.push({ line: index + 1, text: comment.trimEnd() });
  }
  return lines;
}

function paragraphs(lines: readonly HeaderLine[]): string {
  const text = lines.map((line) => line.text.trim()).join('\n');
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim().replaceAll('\n', ' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function readTags(lines: readonly HeaderLine[], complain: Complain): readonly Tag[] {
  const tags: Tag[] = [];
  for (const { line, text } of lines) {
    const start = /^\s*@(?<word>\S*)\s*(?<rest>.*)$/.exec(text)?.groups;
    const open = tags.at(-1);
    if (start !== undefined) {
      tags.push({ word: start['word'] ?? '', rest: start['rest'] ?? '', line });
    } else if (/^\s{2,}\S/.test(text) && open !== undefined) {
      tags[tags.length - 1] = { ...open, rest: `${open.rest} ${text.trim()}` };
    } else if (text.trim() !== '') {
      complain(line, 'text belongs above the first @, or two spaces in to go on with the line above');
    }
  }
  return tags;
}

function at<Result>(line: number, complain: Complain, parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    if (error instanceof DemarcheError) complain(line, error.message);
    throw error;
  }
}

function readParameters(tags: readonly Tag[], complain: Complain): readonly QueryParameter[] {
  const parameters: QueryParameter[] = [];
  for (const { word, rest, line } of tags) {
    if (word !== 'param') continue;
    const parameter = at(line, complain, () => parseParameter(rest));
    if (parameters.some(({ name }) => name === parameter.name)) {
      complain(line, `parameter ${parameter.name} is declared twice`);
    }
    parameters.push(parameter);
  }
  return parameters;
}

function readDisplay(
  tags: readonly Tag[],
  complain: Complain,
): Pick<SavedQuery, 'display' | 'displayColumn'> {
  const [tag, second] = tags.filter(({ word }) => word === 'show');
  if (second !== undefined) complain(second.line, '@show can be given once');
  if (tag === undefined) return { display: 'table', displayColumn: null };
  const [name, column, ...more] = tag.rest.trim().split(/\s+/);
  const display = DISPLAYS.find((one) => one === name);
  if (display === undefined || more.length > 0 || (column !== undefined && display !== 'bar')) {
    const what = `${DISPLAYS.join(', ')} (bar may name a column), not ${JSON.stringify(tag.rest)}`;
    return complain(tag.line, `@show takes one of ${what}`);
  }
  return { display, displayColumn: column ?? null };
}

function checkParametersAgree(query: SavedQuery, tags: readonly Tag[], complain: Complain): void {
  const names = query.parameters.map(({ name }) => name);
  const referenced = referencedParameters(query.cypher);
  for (const [name, line] of referenced) {
    if (!names.includes(name)) {
      complain(line, `$${name} is not in the header: add "@param ${name} …"${didYouMean(name, names)}`);
    }
  }
  const declarations = tags.filter(({ word }) => word === 'param');
  for (const [index, name] of names.entries()) {
    if (!referenced.has(name)) {
      complain(
        declarations[index]?.line ?? 1,
        `parameter ${name} is in the header, but $${name} is not in the text`,
      );
    }
  }
  const flags = query.parameters.map(parameterFlag);
  const known = [...flags, ...[...OWN_OPTIONS].map((name) => `--${name}`)];
  for (const { word, rest, line } of tags) {
    const flag = word === 'example' && rest.match(/--[a-z][\w-]*/g)?.find((one) => !known.includes(one));
    if (flag) complain(line, `the example gives ${flag}, which is no parameter${didYouMean(flag, flags)}`);
  }
}

/**
 * Reads a file of Cypher with its header, in the form that queries/README.md describes.
 *
 * @param name the query's name, `file` where its text stands
 * @throws DemarcheError `query-header` with file, line, and what to do
 */
export function parseQuery(name: string, file: string, text: string): SavedQuery {
  const complain: Complain = (line, what) => {
    throw new DemarcheError('query-header', `${file}:${line}: ${what}`);
  };
  const cypher = text.replace(/^\uFEFF/, '');
  const lines = headerLines(cypher);
  const firstTag = lines.findIndex((line) => /^\s*@/.test(line.text));
  const prose = firstTag < 0 ? lines : lines.slice(0, firstTag);
  const titleAt = prose.findIndex((line) => line.text.trim() !== '');
  const title = prose[titleAt]?.text.trim();
  if (title === undefined) {
    complain(lines[0]?.line ?? 1, 'the query has no title: begin the file with // and what it asks');
  }

  const tags = firstTag < 0 ? [] : readTags(lines.slice(firstTag), complain);
  const stray = tags.find(({ word }) => !(TAGS as readonly string[]).includes(word));
  if (stray !== undefined) {
    const hint =
      didYouMean(stray.word, TAGS, '@') || `; there are ${TAGS.map((tag) => `@${tag}`).join(', ')}`;
    complain(stray.line, `there is no @${stray.word}${hint}`);
  }
  const rests = (word: string) => tags.filter((tag) => tag.word === word).map(({ rest }) => rest.trim());
  if (cypherTokens(cypher).length === 0) complain(1, 'there is no Cypher behind the header');

  const query: SavedQuery = {
    name,
    title,
    description: paragraphs(prose.slice(titleAt + 1)),
    parameters: readParameters(tags, complain),
    ...readDisplay(tags, complain),
    tags: rests('tags').flatMap((rest) => rest.split(/[\s,]+/).filter((tag) => tag !== '')),
    examples: rests('example'),
    cypher,
    file,
  };
  checkParametersAgree(query, tags, complain);
  return query;
}
