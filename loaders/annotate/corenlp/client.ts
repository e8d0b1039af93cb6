import { DemarcheError } from '../../../src/ontology/index.ts';
import { type CorenlpSentence, parseAnswer } from './answer.ts';

/** Speaks with a CoreNLP server. Every failure is a DemarcheError `annotator`: down, slow, or answering something else. */
export interface CorenlpClient {
  /** Asks whether the server is there. */
  ping(): Promise<void>;
  /** Has the words of sentences tagged and hung into trees. */
  parse(sentences: readonly (readonly string[])[]): Promise<readonly CorenlpSentence[]>;
}

/** A slow server takes ten seconds for the most that is sent at once. */
const PATIENCE_MS = 60_000;

/** Words and sentences are ours: words stand apart by spaces, each sentence on a line. */
const PROPERTIES = {
  annotators: 'tokenize,ssplit,pos,depparse',
  'tokenize.whitespace': 'true',
  'ssplit.eolonly': 'true',
  outputFormat: 'json',
};
const PARSE = `/?properties=${encodeURIComponent(JSON.stringify(PROPERTIES))}`;

/** What the server would take for the end of a word. */
const SPACES = /[\p{C}\p{Z}]/gu;

/**
 * @param address where the server listens: `http://127.0.0.1:9000`
 * @param patienceMs how long an answer may take
 * @throws DemarcheError `usage` for what is no such address
 */
export function corenlpClient(address: string, patienceMs: number = PATIENCE_MS): CorenlpClient {
  const server = addressOf(address);
  const fault = (what: string, cause?: unknown): DemarcheError =>
    new DemarcheError('annotator', `The CoreNLP server at ${server.origin} ${what}`, { cause });

  async function ask(path: string, body?: string): Promise<string> {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    try {
      const response = await fetch(new URL(path, server), {
        ...(body === undefined ? {} : { method: 'POST', body, headers }),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      const text = await response.text();
      if (response.ok) return text;
      throw fault(`answers with error ${response.status}: ${firstLine(text)}`);
    } catch (cause) {
      if (cause instanceof DemarcheError) throw cause;
      if (cause instanceof Error && cause.name === 'TimeoutError')
        throw fault(`has not answered within ${patienceMs / 1000} seconds`, cause);
      throw fault(`can't be reached (${reasonOf(cause)}); start one there, or leave out --annotator`, cause);
    }
  }

  return {
    ping: async () => {
      await ask('/ping');
    },
    parse: async (sentences) => {
      const lines = sentences.map((words) => words.map((word) => word.replace(SPACES, '_')).join(' '));
      const answer = await ask(PARSE, lines.join('\n'));
      const parsed = parseAnswer(
        answer,
        sentences.map(({ length }) => length),
      );
      if (typeof parsed === 'string') throw fault(`answers ${parsed}`);
      return parsed;
    },
  };
}

function addressOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url !== null && /^https?:$/.test(url.protocol)) return url;
  throw new DemarcheError(
    'usage',
    `The address of a CoreNLP server is one such as http://127.0.0.1:9000, not ${JSON.stringify(address)}`,
  );
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 200) || 'no reason given';
}

/** fetch says "fetch failed" and keeps the reason underneath. */
function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  if (inner instanceof Error && 'code' in inner) return String(inner.code);
  return inner instanceof Error ? inner.message : String(inner);
}
