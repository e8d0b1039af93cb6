import type { Argv } from 'yargs';
import type { ExtractionSettings } from '../../loaders/load.ts';
import { DemarcheError } from '../ontology/index.ts';

/** What commands that read texts are told of how to read them. */
export interface ExtractionOptions {
  readonly annotator: string | undefined;
}

export function declareExtractionOptions<T>(yargs: Argv<T>): Argv<T & ExtractionOptions> {
  return yargs.option('annotator', {
    describe:
      'corenlp=http://127.0.0.1:9000 has a Stanford CoreNLP server tag and parse in the place of our own models',
    type: 'string',
    requiresArg: true,
  });
}

/** @throws DemarcheError `usage` for an option that says nothing known */
export function extractionSettings({ annotator }: ExtractionOptions): ExtractionSettings {
  if (annotator === undefined) return {};
  const [, corenlp] = /^corenlp=(.+)$/.exec(annotator) ?? [];
  if (corenlp !== undefined) return { corenlp };
  const message = `--annotator takes corenlp=ADDRESS, such as corenlp=http://127.0.0.1:9000, not ${JSON.stringify(annotator)}`;
  throw new DemarcheError('usage', message);
}
