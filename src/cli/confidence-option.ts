import type { Argv } from 'yargs';
import type { ExtractionSettings } from '../../loaders/load.ts';
import { DemarcheError } from '../ontology/index.ts';

export interface ConfidenceOption {
  readonly 'min-confidence': number | undefined;
}

/** Declares `--min-confidence`. */
export function declareConfidenceOption<T>(yargs: Argv<T>): Argv<T & ConfidenceOption> {
  return yargs.option('min-confidence', {
    describe: 'leave out events told with less confidence, 0 to 1, and count them',
    type: 'number',
    requiresArg: true,
  });
}

/** @throws DemarcheError `usage` for what is no confidence */
export function leastConfidence({
  'min-confidence': least,
}: ConfidenceOption): Pick<ExtractionSettings, 'minConfidence'> {
  if (least === undefined) return {};
  if (least >= 0 && least <= 1) return { minConfidence: least };
  throw new DemarcheError('usage', `--min-confidence takes a number from 0 to 1, not ${least}`);
}

/** "3 events below --min-confidence left out". */
export function leftOutText(events: number): string {
  return `${events.toLocaleString('en-US')} ${events === 1 ? 'event' : 'events'} below --min-confidence left out`;
}
