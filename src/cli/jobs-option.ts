import type { Argv } from 'yargs';
import { DemarcheError } from '../ontology/index.ts';

export interface JobsOption {
  readonly jobs: number | undefined;
}

/** Declares `--jobs`. */
export function declareJobsOption<T>(yargs: Argv<T>): Argv<T & JobsOption> {
  return yargs.option('jobs', {
    describe: 'how many articles are extracted at once; by default as many as there are cores',
    type: 'number',
    requiresArg: true,
  });
}

const MOST_JOBS = 256;

/** @throws DemarcheError `usage` for what is no number of jobs */
export function checkedJobs({ jobs }: JobsOption): number | undefined {
  if (jobs === undefined || (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS)) return jobs;
  throw new DemarcheError('usage', `--jobs takes a whole number from 1 to ${MOST_JOBS}, not ${jobs}`);
}
