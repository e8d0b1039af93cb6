import { DemarcheError } from '../ontology/index.ts';
import { didYouMean } from './nearest-names.ts';
import { parseValue } from './parse-value.ts';
import { type QueryParameter, VALUE_TYPES, type ValueType } from './saved-query.ts';

/** The command line's own options; a parameter by such a name could not be given there. */
export const OWN_OPTIONS: ReadonlySet<string> = new Set([
  ...['check', 'color', 'cypher', 'explain', 'format', 'help', 'json', 'limit', 'param', 'queries'],
  ...['quiet', 'save', 'store', 'tag', 'timeout', 'verbose', 'version', 'width', 'yes'],
]);

const DECLARATION =
  /^(?<name>\S+)\s+(?<list>list\s+of\s+)?(?<type>[\w-]+)(?:\s+(?<optional>optional)|\s*=\s*(?:"(?<quoted>[^"]*)"|(?<plain>\S+)))?(?:\s+(?<help>.+))?$/;

function isValueType(text: string): text is ValueType {
  return (VALUE_TYPES as readonly string[]).includes(text);
}

/**
 * Reads what stands behind `@param` in a header: `NAME [list of] TYPE [optional | = DEFAULT] HELP`.
 *
 * @throws DemarcheError `query-header` with what is wrong, for the caller to say where
 */
export function parseParameter(text: string): QueryParameter {
  const parts = DECLARATION.exec(text)?.groups;
  if (parts === undefined) refuse('a parameter reads: @param NAME TYPE [optional | = DEFAULT] HELP');
  const { name = '', type = '', help, list, optional } = parts;
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
    refuse(`parameter ${name}: a name is letters and digits, the first a small letter: minArticles`);
  }
  if (OWN_OPTIONS.has(name)) refuse(`parameter ${name}: the command line has an option by this name`);
  if (!isValueType(type)) {
    const hint = didYouMean(type, VALUE_TYPES) || `; there are ${VALUE_TYPES.join(', ')}`;
    refuse(`parameter ${name}: there is no type ${type}${hint}`);
  }
  if (help === undefined) refuse(`parameter ${name}: say in a few words what it does`);
  const fallback = parts['quoted'] ?? parts['plain'] ?? null;
  const parameter: QueryParameter = {
    name,
    type,
    list: list !== undefined,
    required: optional === undefined && fallback === null,
    default: fallback,
    help,
  };
  checkDefault(parameter);
  return parameter;
}

function refuse(message: string, cause?: Error): never {
  throw new DemarcheError('query-header', message, { cause });
}

function checkDefault(parameter: QueryParameter): void {
  if (parameter.default === null) return;
  try {
    parseValue(parameter, parameter.default);
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    refuse(`parameter ${parameter.name}: its default is wrong, as it ${error.message}`, error);
  }
}

/** The parameter as the command line has it: `minArticles` is `--min-articles`. */
export function parameterFlag(parameter: { readonly name: string }): string {
  return `--${parameter.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
