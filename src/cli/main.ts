#!/usr/bin/env node
import { runCommandLine } from './command-line.ts';
import { EXIT } from './exit-codes.ts';
import { faultMessage } from './fault-message.ts';
import { endWithReader, report } from './output.ts';

endWithReader();
try {
  await runCommandLine(process.argv.slice(2));
} catch (fault) {
  report(faultMessage(fault));
  process.exitCode = EXIT.failed;
}
