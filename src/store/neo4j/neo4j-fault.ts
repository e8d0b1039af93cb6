import { DemarcheError } from '../../ontology/index.ts';

/** Says why a server could not be reached or would not let us in, and what to do. */
export function connectionFault(address: string, fault: unknown): DemarcheError | null {
  const code = codeOf(fault);
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return unavailable(`No Neo4j answers at ${address}. Is it started, and is the address right?`, fault);
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return unavailable(
      `Neo4j at ${address} refused the login. Set NEO4J_USERNAME (neo4j by default) and NEO4J_PASSWORD.`,
      fault,
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable(
      `Neo4j at ${address} has no such database. Set NEO4J_DATABASE, or leave it out.`,
      fault,
    );
  }
  return null;
}

/** Says why somebody's statement could not be run. */
export function queryFault(address: string, timeoutMs: number, fault: unknown): DemarcheError {
  if (fault instanceof DemarcheError) return fault;
  const code = codeOf(fault);
  if (code.includes('TransactionTimedOut') || code === 'Neo.TransientError.Transaction.Terminated') {
    return new DemarcheError(
      'query-timeout',
      `The query was stopped: it took longer than ${timeoutMs / 1000} seconds.`,
      { cause: fault },
    );
  }
  if (code === 'Neo.ClientError.Statement.AccessMode') {
    return new DemarcheError('query-refused', 'The query was refused, since it may only read.', {
      cause: fault,
    });
  }
  return (
    connectionFault(address, fault) ??
    new DemarcheError('query-failed', `The query can't be run: ${messageOf(fault)}`, { cause: fault })
  );
}

/** Says why recording failed. */
export function writeFault(address: string, fault: unknown): DemarcheError {
  if (fault instanceof DemarcheError) return fault;
  return (
    connectionFault(address, fault) ??
    new DemarcheError(
      'store-write',
      `${address}: nothing was changed, since writing failed: ${messageOf(fault)}`,
      { cause: fault },
    )
  );
}

/** Any other fault of a server that was opened before. */
export function readFault(address: string, fault: unknown): DemarcheError {
  if (fault instanceof DemarcheError) return fault;
  return (
    connectionFault(address, fault) ??
    unavailable(`Neo4j at ${address} could not answer: ${messageOf(fault)}`, fault)
  );
}

function unavailable(message: string, cause: unknown): DemarcheError {
  return new DemarcheError('store-unavailable', message, { cause });
}

function codeOf(fault: unknown): string {
  const code = fault instanceof Error ? (fault as Error & { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message.trimEnd() : String(fault);
}
