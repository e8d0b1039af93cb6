import type { LoadOutcome } from '../../loaders/load.ts';
import { leftOutText } from './confidence-option.ts';

/** What `load --json` prints. */
export function loadSummaryJson({
  articles,
  events,
  entities,
  edges,
  rejected,
  passedOver,
  leftOut,
}: LoadOutcome): string {
  return JSON.stringify({
    articles: { ...articles, rejected },
    events: { ...events, ...(leftOut === 0 ? {} : { leftOut }) },
    entities,
    edges,
    ...(passedOver === 0 ? {} : { rows: { passedOver } }),
  });
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** What `load` says to people when it is done, or was interrupted. */
export function loadSummaryText(outcome: LoadOutcome, store: string): string {
  const { articles, events, entities, edges, rejected, passedOver, leftOut, interrupted } = outcome;
  const changed = articles.loaded + articles.updated;
  const left = [
    leftOut === 0 ? '' : ` ${leftOutText(leftOut)}.`,
    passedOver === 0 ? '' : ` ${count(passedOver, 'row')} passed over.`,
    rejected === 0 ? '' : ` ${count(rejected, 'article')} rejected.`,
  ].join('');
  const stopped = interrupted ? 'Interrupted. ' : '';
  if (changed === 0) {
    const known = articles.unchanged;
    const why =
      known === 0
        ? 'no article was loaded'
        : `${count(known, 'article is', 'articles are')} in ${store} already`;
    return `${stopped}Nothing changed: ${why}.${left}`;
  }
  const what = join([
    articles.loaded > 0 || articles.updated === 0 ? `Loaded ${count(articles.loaded, 'article')}` : '',
    articles.updated > 0
      ? `${articles.loaded > 0 ? 'updated' : 'Updated'} ${count(articles.updated, 'article')}`
      : '',
  ]);
  const unchanged = articles.unchanged === 0 ? '' : ` ${count(articles.unchanged, 'article')} there already.`;
  const fresh = join([
    `${count(events.created, 'new event')}`,
    events.confirmed === 0 ? '' : `${count(events.confirmed, 'event')} confirmed`,
    `${count(entities.created, 'new entity', 'new entities')}`,
    `${count(edges.created, 'new edge')}`,
  ]);
  return `${stopped}${what} into ${store}: ${fresh}.${unchanged}${left}`;
}
