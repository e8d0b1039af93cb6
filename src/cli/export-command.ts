import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CommandModule } from 'yargs';
import type { ExportGraph, GraphFormat } from '../export/index.ts';
import { DemarcheError, type GraphReader, type Table } from '../ontology/index.ts';
import { print, report } from './output.ts';
import { declareQueriesOption, type QueriesOption, queryFolders } from './query-folders.ts';
import { declareStoreOption, type StoreOption, withStore } from './store-option.ts';

interface ExportOptions extends StoreOption, QueriesOption {
  readonly format: GraphFormat;
  readonly out: string | undefined;
  readonly query: string | undefined;
  readonly cypher: string | undefined;
  readonly param: readonly string[];
}

const DESCRIPTION = [
  'Writes the graph, or the graph of a question, for other programs.',
  'gexf: Gephi and sigma.js, with days as its time. graphml: networkx, igraph, yEd. csv: two files that neo4j-admin imports. cypher: a script for an empty Neo4j. jsonld: for the semantic web. jsonl: one line an article; "demarche import" makes the same graph of it.',
].join('\n\n');

/** `export`. Each format is written as it is read, so that the graph need not fit in memory. */
export function exportCommand(given: readonly string[]): CommandModule<unknown, ExportOptions> {
  return {
    command: 'export',
    describe: 'Write the graph for Gephi, networkx, Neo4j and others',
    builder: (yargs) =>
      declareQueriesOption(declareStoreOption(yargs))
        .option('format', {
          describe: 'what to write',
          choices: ['gexf', 'graphml', 'csv', 'jsonl', 'cypher', 'jsonld'] as const,
          demandOption: true,
          requiresArg: true,
        })
        .option('out', {
          describe: 'a file, or for csv a folder; else standard output',
          type: 'string',
          requiresArg: true,
        })
        .option('query', {
          describe: 'only the graph of this saved query',
          type: 'string',
          requiresArg: true,
        })
        .option('cypher', { describe: 'only the graph of this question', type: 'string', requiresArg: true })
        .option('param', {
          describe: 'NAME=VALUE, a parameter of the query; once for each',
          type: 'string',
          array: true,
          requiresArg: true,
          default: [] as string[],
          defaultDescription: 'none',
        })
        .usage(`$0 export\n\n${DESCRIPTION}`)
        .example('$0 export --format gexf --out graph.gexf', '')
        .example('$0 export --format graphml --query network --param since=2017-01-01 > network.graphml', '')
        .example('$0 export --format csv --out graph', 'graph/nodes.csv and graph/edges.csv')
        .example('$0 export --format jsonl --out graph.jsonl && $0 import graph.jsonl --store copy.db', ''),
    handler: (options) => withStore(options.store, 'read', (reader) => write(reader, options, given)),
  };
}

async function write(reader: GraphReader, options: ExportOptions, given: readonly string[]): Promise<void> {
  const { format, out } = options;
  const { exportCsv, exportGraph, exportRecords, readGraph, recordLine } = await import('../export/index.ts');
  const ofAnswer = await answerGraphOf(reader, options, given);
  if (format === 'csv') {
    if (out === undefined) throw new DemarcheError('usage', 'csv is two files: name a folder with --out.');
    await mkdir(out, { recursive: true });
    for (const { name, chunks } of exportCsv(ofAnswer ?? readGraph(reader))) {
      await writeOut(chunks, join(out, name));
    }
  } else if (format === 'jsonl' && ofAnswer === null) {
    const lines = async function* () {
      for await (const stored of exportRecords(reader)) yield `${recordLine(stored)}\n`;
    };
    await writeOut(lines(), out);
  } else await writeOut(exportGraph(ofAnswer ?? readGraph(reader), format), out);
  if (out !== undefined) report(`demarche: written to ${out}`);
}

async function writeOut(chunks: AsyncIterable<string>, file: string | undefined): Promise<void> {
  if (file === undefined) for await (const chunk of chunks) await print(chunk);
  else await pipeline(Readable.from(chunks), createWriteStream(file));
}

/** The graph of the question that was asked; null where none was. */
async function answerGraphOf(
  reader: GraphReader,
  options: ExportOptions,
  given: readonly string[],
): Promise<ExportGraph | null> {
  const { query, cypher } = options;
  if (query === undefined && cypher === undefined) {
    if (options.param.length > 0) throw new DemarcheError('usage', '--param goes with --query or --cypher.');
    return null;
  }
  if (query !== undefined && cypher !== undefined) {
    throw new DemarcheError('usage', 'Give --query or --cypher, and not both.');
  }
  const { answerGraph } = await import('../query/index.ts');
  const { answerAsGraph } = await import('../export/index.ts');
  const graph = answerGraph(await ask(reader, options, given));
  if (graph.nodes.length === 0) {
    const hint =
      query === undefined
        ? 'Return nodes, not only their properties.'
        : 'Queries that give a graph are shown as one in their --help, such as network.';
    throw new DemarcheError('usage', `The answer has no nodes, so that there is no graph to write. ${hint}`);
  }
  return answerAsGraph(graph);
}

async function ask(reader: GraphReader, options: ExportOptions, given: readonly string[]): Promise<Table> {
  const { bindParameters, findQueries, findQuery, parseCypherParameters, runCypher, runSavedQuery } =
    await import('../query/index.ts');
  if (options.cypher !== undefined) {
    return await runCypher(reader, options.cypher, parseCypherParameters(options.param));
  }
  const saved = findQuery(findQueries(queryFolders(given)), options.query ?? '');
  const pairs = options.param.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    if (at < 1) throw new DemarcheError('usage', `--param takes NAME=VALUE, not ${JSON.stringify(pair)}`);
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  return await runSavedQuery(reader, bindParameters(saved, Object.fromEntries(pairs)));
}
