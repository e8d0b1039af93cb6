import { DemarcheError } from '../../ontology/index.ts';

/** Whether opening failed because another process has the file open. */
export function isLocked(fault: unknown): boolean {
  return fault instanceof Error && /\block(?:ed)?\b/.test(fault.message);
}

/** Says why a database file could not be opened, and what to do. */
export function openFault(path: string, fault: unknown): DemarcheError {
  if (isLocked(fault)) {
    return new DemarcheError(
      'store-locked',
      `${path} is in use by another process. Wait until it is done, or stop it.`,
      { cause: fault },
    );
  }
  return new DemarcheError('store-unavailable', `${path} can't be opened: ${firstLine(fault)}.`, {
    cause: fault,
  });
}

/** Says why somebody's statement could not be run. */
export function queryFault(fault: unknown): DemarcheError {
  if (fault instanceof DemarcheError) return fault;
  if (/timeout error/.test(String(fault))) {
    return new DemarcheError('query-timeout', 'The query took too long and was stopped.', { cause: fault });
  }
  if (/read-only transaction/.test(String(fault))) {
    return new DemarcheError('query-refused', 'The query was refused, since it may only read.', {
      cause: fault,
    });
  }
  return new DemarcheError('query-failed', `The query can't be run: ${message(fault)}`, { cause: fault });
}

/** Says that a statement took longer than it may. */
export function timedOut(timeoutMs: number): DemarcheError {
  return new DemarcheError(
    'query-timeout',
    `The query was stopped: it took longer than ${timeoutMs / 1000} seconds.`,
  );
}

/** Says why recording failed. */
export function writeFault(path: string, fault: unknown): DemarcheError {
  if (fault instanceof DemarcheError) return fault;
  return new DemarcheError(
    'store-write',
    `${path}: nothing was changed, since writing failed: ${firstLine(fault)}.`,
    {
      cause: fault,
    },
  );
}

/** The engine's message without its codes: "syntax error: …", with the line it points at. */
function message(fault: unknown): string {
  const text = fault instanceof Error ? fault.message : String(fault);
  return text
    .replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?/, '')
    .replace('[Cypher] ', '')
    .trimEnd();
}

function firstLine(fault: unknown): string {
  return message(fault).split('\n')[0] ?? '';
}
