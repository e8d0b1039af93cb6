import { DEFAULT_MAX_BYTES } from '../read-settings.ts';
import type { Reader } from '../reader.ts';
import { refuse, rejection } from '../refusal.ts';
import { jsonBytesArticle, tooLong } from './read-jsonl.ts';
import { splitValues } from './split-values.ts';

/** Reads a JSON array of articles, one at a time, or objects one behind the other, on as many lines as they like. */
export const readJson: Reader = async function* (input, settings) {
  const { origin } = input;
  const maxBytes = settings.maxBytes ?? DEFAULT_MAX_BYTES;
  let values = 0;
  for await (const { line, bytes, whole } of splitValues(input.open(), maxBytes)) {
    values += 1;
    const result =
      bytes === null
        ? tooLong(maxBytes)
        : whole
          ? jsonBytesArticle(bytes, settings)
          : refuse('it ends within a value: the file is not whole');
    yield 'kind' in result
      ? rejection(origin, result, line)
      : { kind: 'article', origin, line, article: result };
  }
  if (values === 0) yield rejection(origin, refuse('it is empty'));
};
