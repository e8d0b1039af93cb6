import type { Argv } from 'yargs';
import type { ExtractionSettings } from '../../loaders/load.ts';
import { DemarcheError } from '../ontology/index.ts';

/** What commands that read texts are told of how to read them. */
export interface ExtractionOptions {
  readonly annotator: string | undefined;
  readonly registry: string | undefined;
}

export function declareExtractionOptions<T>(yargs: Argv<T>): Argv<T & ExtractionOptions> {
  return yargs
    .option('annotator', {
      describe:
        'corenlp=http://127.0.0.1:9000 has a Stanford CoreNLP server tag and parse in the place of our own models',
      type: 'string',
      requiresArg: true,
    })
    .option('registry', {
      describe: 'people, organizations and places of your own, as CSV or YAML: see docs/registry.md',
      type: 'string',
      requiresArg: true,
    });
}

/** @throws DemarcheError `usage` for an option that says nothing known, `registry` for a file that can't be read */
export async function extractionSettings({
  annotator,
  registry,
}: ExtractionOptions): Promise<ExtractionSettings> {
  const corenlp = annotator === undefined ? {} : { corenlp: corenlpAddress(annotator) };
  if (registry === undefined) return corenlp;
  const { readRegistryFile } = await import('../../loaders/resolve/index.ts');
  return { ...corenlp, registry: await readRegistryFile(registry) };
}

function corenlpAddress(annotator: string): string {
  const [, address] = /^corenlp=(.+)$/.exec(annotator) ?? [];
  if (address !== undefined) return address;
  const message = `--annotator takes corenlp=ADDRESS, such as corenlp=http://127.0.0.1:9000, not ${JSON.stringify(annotator)}`;
  throw new DemarcheError('usage', message);
}
