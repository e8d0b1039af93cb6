import { signal } from '@preact/signals';
import type {
  QueriesResponse,
  QueryCard,
  SchemaResponse,
  StoreResponse,
  TableResponse,
  TimelineResponse,
} from '../../src/server/api/index.ts';
import type { ApiFault } from '../api/client.ts';
import type { Place, Question } from './address.ts';
import { NO_HISTORY } from './history.ts';
import type { Panel, Selection, ViewState } from './view-state.ts';

/** Where the page is: nothing is shown before the store has answered. */
export type Phase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'fault'; readonly fault: ApiFault };

/** What a question was answered. */
export interface Answer {
  readonly title: string;
  readonly display: QueryCard['display'];
  readonly displayColumn: string | null;
  readonly table: TableResponse;
}

/** Everything on the page that changes. */
export function createPageState(first: Place) {
  const phase = signal<Phase>({ kind: 'loading' });
  const schema = signal<SchemaResponse | null>(null);
  const store = signal<StoreResponse | null>(null);
  const timeline = signal<TimelineResponse | null>(null);
  const queries = signal<QueriesResponse | null>(null);
  const view = signal<ViewState>(first.view);
  const history = signal(NO_HISTORY);
  const selection = signal<Selection>(first.selection);
  const panel = signal<Panel>(first.panel);
  const article = signal<string | null>(first.article);
  const question = signal<Question | null>(first.question);
  const camera = signal<Place['camera']>(first.camera);
  const answer = signal<Answer | null>(null);
  const queryFault = signal<ApiFault | null>(null);
  const asking = signal(false);
  /** Goes up whenever more is known. */
  const learned = signal(0);
  const busy = signal(0);
  const notice = signal<string | null>(null);
  /** How many articles came or went since the page read the store; null for none. */
  const changed = signal<number | null>(null);
  /** Whom the picture should move to. */
  const centreOn = signal<readonly string[]>([]);
  return {
    phase,
    schema,
    store,
    timeline,
    queries,
    view,
    history,
    selection,
    panel,
    article,
    question,
    camera,
    answer,
    queryFault,
    asking,
    learned,
    busy,
    notice,
    changed,
    centreOn,
  };
}

export type PageState = ReturnType<typeof createPageState>;
