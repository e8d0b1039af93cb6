import { once } from 'node:events';

/** Writes to standard output, and waits until who reads it has caught up. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes a line of news for people to standard error. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Whoever reads standard output may have read enough (`| head`): then the command ends, without a word. */
export function endWithReader(): void {
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit(0);
    throw fault;
  });
}

/** Columns to set tables in where no terminal says how many it has. */
const USUAL_WIDTH = 100;

export function outputWidth(): number {
  const columns = process.stdout.columns ?? Number(process.env['COLUMNS']);
  return Number.isInteger(columns) && columns > 0 ? columns : USUAL_WIDTH;
}

/** Colour is for terminals, and not where NO_COLOR is set (https://no-color.org). */
export function outputColor(): boolean {
  const { NO_COLOR = '', TERM = '' } = process.env;
  return process.stdout.isTTY === true && NO_COLOR === '' && TERM !== 'dumb';
}
