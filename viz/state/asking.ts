import type { TableResponse } from '../../src/server/api/index.ts';
import { ApiFault, type Client } from '../api/client.ts';
import type { PageState } from './page-state.ts';
import type { Source } from './view-state.ts';

/** Asks questions, one at a time. */
export interface Asking {
  ask(): Promise<void>;
  stopAsking(): void;
}

export function createAsking(
  client: Client,
  state: PageState,
  showOnly: (what: string, source: Source) => void,
): Asking {
  const { question, queries, answer, queryFault, asking, notice } = state;
  let askedFor: AbortController | null = null;

  /** Asks the question that is chosen; whoever stops asking stops the store as well. */
  const ask = async (): Promise<void> => {
    const asked = question.value;
    if (asked === null) return;
    askedFor?.abort();
    const controller = new AbortController();
    askedFor = controller;
    asking.value = true;
    queryFault.value = null;
    try {
      const card =
        asked.kind === 'saved' ? queries.value?.queries.find((one) => one.name === asked.name) : undefined;
      const table =
        asked.kind === 'saved'
          ? await client.post<TableResponse>(
              `api/queries/${encodeURIComponent(asked.name)}`,
              { parameters: asked.parameters },
              controller.signal,
            )
          : await client.post<TableResponse>('api/cypher', { cypher: asked.cypher }, controller.signal);
      const shows = table.graph.events.length + table.graph.entities.length > 0;
      const display = card?.display ?? (shows ? 'graph' : 'table');
      const title = card?.title ?? 'Your question';
      answer.value = { title, display, displayColumn: card?.displayColumn ?? null, table };
      if (display === 'graph' && shows) {
        showOnly(title, { kind: 'events', ids: table.graph.events, entities: table.graph.entities });
        answer.value = null;
        notice.value = `${table.rows.length} rows, shown in the graph.`;
      }
    } catch (fault) {
      if (fault instanceof ApiFault) queryFault.value = fault;
      else if (!(fault instanceof DOMException && fault.name === 'AbortError')) throw fault;
    } finally {
      if (askedFor === controller) {
        asking.value = false;
        askedFor = null;
      }
    }
  };

  return { ask, stopAsking: () => askedFor?.abort() };
}
