import type { CommandModule } from 'yargs';
import { type ArticleId, DemarcheError } from '../ontology/index.ts';
import type { RetractOutcome, Store } from '../store/index.ts';
import { EXIT } from './exit-codes.ts';
import { print, report } from './output.ts';
import { declareStoreOption, type StoreOption, withStore } from './store-option.ts';

interface RetractOptions extends StoreOption {
  readonly 'dry-run': boolean;
  readonly json: boolean;
}

const DESCRIPTION = [
  'Takes articles back: they go, and exactly what only they said. An event that another article reports stays, with less evidence; an entity that nothing mentions any more goes.',
  'ARTICLES are named by their id, by their address, or by the file or folder that they were loaded from.',
].join('\n\n');

export const retractCommand: CommandModule<unknown, RetractOptions> = {
  command: 'retract',
  describe: 'Take articles back, and what only they said',
  builder: (yargs) =>
    declareStoreOption(yargs)
      .strict(false)
      .strictOptions()
      .option('dry-run', {
        describe: 'say what would go, and change nothing',
        type: 'boolean',
        default: false,
      })
      .option('json', { describe: 'print it as JSON', type: 'boolean', default: false })
      .usage(`$0 retract ARTICLES…\n\n${DESCRIPTION}`)
      .example('$0 retract article.txt --dry-run', 'what only this article said')
      .example('$0 retract https://news.example/2017/02/24', 'by its address'),
  handler: async ({ _: [, ...given], store, json, 'dry-run': dryRun }) => {
    const names = (given as readonly (string | number)[]).map(String);
    if (names.length === 0) {
      throw new DemarcheError(
        'usage',
        'Name at least one article: its id, its address, or its file. See "demarche retract --help".',
      );
    }
    await withStore(store, 'write', async (open) => {
      const { ids, unknown } = await findArticles(names, open);
      for (const name of unknown) report(`demarche: ${name}: no such article is stored`);
      const outcome = await open.retract(ids, { dryRun });
      if (unknown.length > 0) process.exitCode = ids.length > 0 ? EXIT.rejected : EXIT.failed;
      await print(`${json ? JSON.stringify(outcome) : retractText(outcome, dryRun)}\n`);
    });
  },
};

interface FoundArticles {
  readonly ids: readonly ArticleId[];
  /** Names that stand for no article that is stored. */
  readonly unknown: readonly string[];
}

async function findArticles(names: readonly string[], store: Store): Promise<FoundArticles> {
  const ids = new Set<ArticleId>();
  const unknown: string[] = [];
  for (const name of names) {
    const found = await articlesNamed(name, store);
    for (const id of found) ids.add(id);
    if (found.length === 0) unknown.push(name);
  }
  return { ids: [...ids], unknown };
}

const BY_ADDRESS = 'MATCH (a:Article) WHERE a.url = $url RETURN a.id AS id';

async function articlesNamed(name: string, store: Store): Promise<readonly ArticleId[]> {
  const byId = await store.stored([name as ArticleId]);
  if (byId.size > 0) return [...byId.keys()];
  const byAddress = await store.read(BY_ADDRESS, { url: name });
  if (byAddress.rows.length > 0) return byAddress.rows.map(([id]) => String(id) as ArticleId);
  return /^https?:/i.test(name) ? [] : await articlesIn(name, store);
}

async function articlesIn(path: string, store: Store): Promise<readonly ArticleId[]> {
  const { readArticles } = await import('../../loaders/read/index.ts');
  const ids: ArticleId[] = [];
  for await (const result of readArticles([path])) {
    if (result.kind === 'article') ids.push(result.article.id);
    else if (result.kind === 'coded') ids.push(result.coded.article.id);
  }
  return [...(await store.stored(ids)).keys()];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

function retractText({ articles, events, entities, edges }: RetractOutcome, dryRun: boolean): string {
  const would = dryRun ? 'Would take back' : 'Took back';
  const gone = [
    count(events.removed, 'event'),
    count(entities.removed, 'entity', 'entities'),
    count(edges.removed, 'edge'),
  ].join(', ');
  const kept =
    events.kept === 0
      ? ''
      : ` ${count(events.kept, 'event')} that others report stay${events.kept === 1 ? 's' : ''}.`;
  return `${would} ${count(articles.retracted, 'article')}: ${gone} ${dryRun ? 'would go' : 'went'}.${kept}`;
}
