const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'its permissions forbid reading it',
  EPERM: 'its permissions forbid reading it',
  EISDIR: 'this is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long for a file',
};

/** Whether the fault is one of the system underneath. */
export function isSystemFault(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && ('syscall' in fault || 'errno' in fault);
}

/** Says in plain words why the system would not read. */
export function systemReason(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return REASONS[code] ?? `it could not be read (${fault instanceof Error ? fault.message : String(fault)})`;
}
