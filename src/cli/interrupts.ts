import { EXIT, type ExitCode } from './exit-codes.ts';

/** Listens for Ctrl-C and SIGTERM while work is done that should not be left half-way. */
export interface Interrupts {
  /** Aborted by the first signal; the second ends the process at once. */
  readonly signal: AbortSignal;
  /** What to exit with if there was a signal. */
  exitCode(): ExitCode | null;
  /** Gives the signals back to the system. */
  release(): void;
}

export function listenForInterrupts(): Interrupts {
  const controller = new AbortController();
  let code: ExitCode | null = null;
  const listen = (received: ExitCode) => () => {
    if (code !== null) process.exit(received);
    code = received;
    controller.abort();
  };
  const onInterrupt = listen(EXIT.interrupted);
  const onTerminate = listen(EXIT.terminated);
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    exitCode: () => code,
    release: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
    },
  };
}
