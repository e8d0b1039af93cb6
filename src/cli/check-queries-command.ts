import { DemarcheError } from '../ontology/index.ts';
import type { QueryLibrary } from '../query/index.ts';
import { EXIT } from './exit-codes.ts';
import { print, report } from './output.ts';
import { withStore } from './store-option.ts';

/**
 * Checks the saved queries, each also against the store if there is one, and prints a line for
 * whatever is wrong: `file:line: message`.
 */
export async function checkSavedQueries(library: QueryLibrary, store: string): Promise<void> {
  const { checkQueries } = await import('../query/index.ts');
  const { findings, where } = await withStore(store, 'read', async (reader) => ({
    findings: await checkQueries(library, reader),
    where: `planned on ${store}`,
  })).catch(async (fault: unknown) => {
    if (!(fault instanceof DemarcheError)) throw fault;
    if (fault.code !== 'store-empty' && fault.code !== 'store-unavailable') throw fault;
    report(`demarche: the queries were not planned on a store: ${fault.message}`);
    return { findings: await checkQueries(library), where: 'read, but not planned on a store' };
  });
  for (const finding of findings) await print(`${finding}\n`);
  const many = library.queries.length + library.faults.size;
  const found = findings.length === 0 ? 'nothing is wrong' : `${findings.length} found`;
  await print(`${many} ${many === 1 ? 'query' : 'queries'} ${where}: ${found}\n`);
  if (findings.length > 0) process.exitCode = EXIT.rejected;
}
