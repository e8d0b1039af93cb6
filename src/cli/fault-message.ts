import { DemarcheError } from '../ontology/index.ts';

/**
 * What to tell a user of a fault: its message alone if it is ours, for it says what to do; the stack as
 * well where DEMARCHE_DEBUG is set. Any other error is a fault of the program, and is called one.
 */
export function faultMessage(fault: unknown): string {
  if ((process.env['DEMARCHE_DEBUG'] ?? '') !== '') return `demarche: ${debugText(fault)}`;
  if (fault instanceof DemarcheError) return `demarche: ${fault.message}`;
  const message = fault instanceof Error ? fault.message : String(fault);
  return `demarche: a fault of the program: ${message} (with DEMARCHE_DEBUG=1 it says where)`;
}

function debugText(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const code = fault instanceof DemarcheError ? ` [${fault.code}]` : '';
  const cause = fault.cause === undefined ? '' : `\nbecause of ${debugText(fault.cause)}`;
  return `${fault.stack ?? fault.message}${code}${cause}`;
}
