import { useMemo } from 'preact/hooks';
import { eventFilter } from '../graph/picture.ts';
import { type Filters, NO_FILTERS, type Tone, USUAL_EVENTS } from '../state/view-state.ts';
import { useSession } from './use-session.ts';

type ListName = 'kinds' | 'types' | 'statuses' | 'tones' | 'publishers';

const HEADINGS: readonly (readonly [ListName, string])[] = [
  ['tones', 'Cooperation or conflict'],
  ['statuses', 'Status'],
  ['kinds', 'Entities'],
  ['types', 'Event types'],
  ['publishers', 'Publishers'],
];

const AMOUNTS = [100, USUAL_EVENTS, 1_000, 3_000, 10_000, 60_000];

/** What is shown and how; beside each choice, how many events or entities it is about. */
export function FiltersPanel() {
  const session = useSession();
  const { view, given, known } = session;
  const { filters, window, colorBy, sizeBy, sources } = view.value;
  const { events: ids, total } = given.value;
  const counts = useMemo(() => {
    const inTime = eventFilter(NO_FILTERS, window, session.toneOf);
    const events = [...ids].flatMap((id) => known.events.get(id) ?? []).filter(inTime);
    const lists: Record<ListName, Map<string, number>> = {
      kinds: new Map(),
      types: new Map(),
      statuses: new Map(),
      tones: new Map<Tone, number>([
        ['cooperation', 0],
        ['conflict', 0],
      ]),
      publishers: new Map(),
    };
    const add = (list: ListName, value: string): void => {
      lists[list].set(value, (lists[list].get(value) ?? 0) + 1);
    };
    const entities = new Set<string>();
    for (const event of events) {
      add('types', event.type);
      add('statuses', event.status);
      add('tones', session.toneOf(event.type));
      for (const publisher of event.publishers) add('publishers', publisher);
      for (const [from, to] of event.pairs) entities.add(from).add(to);
    }
    for (const id of entities) add('kinds', known.entities.get(id)?.kind ?? 'organization');
    return lists;
  }, [ids, window]);

  const set = (what: string, next: Partial<Filters>): void => {
    session.change(what, { ...view.value, filters: { ...filters, ...next } });
  };
  const toggle = (list: ListName, value: string): void => {
    const left = filters[list] as readonly string[];
    const out = left.includes(value);
    const next = out ? left.filter((one) => one !== value) : [...left, value];
    set(`${out ? 'show' : 'leave out'} ${label(list, value)}`, { [list]: next } as Partial<Filters>);
  };
  const label = (list: ListName, value: string): string =>
    list === 'types' ? session.phraseOf(value) : value;
  const recent = sources.find((source) => source.kind === 'recent');
  return (
    <>
      <h2>Show</h2>
      <div class="choices">
        <label>
          Events
          <select
            value={String(recent?.kind === 'recent' ? recent.limit : 0)}
            onChange={({ currentTarget: { value } }) => {
              const others = sources.filter((source) => source.kind !== 'recent');
              session.change(`show ${value} events`, {
                ...view.value,
                sources: [{ kind: 'recent', limit: Number(value) }, ...others],
              });
            }}
          >
            {recent === undefined && <option value="0">only what was chosen</option>}
            {AMOUNTS.map((amount) => (
              <option key={amount} value={String(amount)}>
                the latest {amount.toLocaleString('en')}
              </option>
            ))}
          </select>
        </label>
        <label>
          Colour
          <select
            value={colorBy}
            onChange={({ currentTarget }) =>
              session.change('colour', {
                ...view.value,
                colorBy: currentTarget.value === 'community' ? 'community' : 'kind',
              })
            }
          >
            <option value="kind">by kind</option>
            <option value="community">by community (Louvain)</option>
          </select>
        </label>
        <label>
          Size
          <select
            value={sizeBy}
            onChange={({ currentTarget }) =>
              session.change('size', {
                ...view.value,
                sizeBy: currentTarget.value === 'centrality' ? 'centrality' : 'reports',
              })
            }
          >
            <option value="reports">by reports</option>
            <option value="centrality">by centrality (PageRank)</option>
          </select>
        </label>
        <label>
          Confidence at least <output>{Math.round(filters.minConfidence * 100)} %</output>
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={filters.minConfidence}
            onChange={({ currentTarget }) =>
              set('confidence', { minConfidence: Number(currentTarget.value) })
            }
          />
        </label>
        <label>
          Articles at least
          <input
            type="number"
            min={1}
            max={999}
            value={filters.minReports}
            onChange={({ currentTarget }) =>
              set('number of articles', { minReports: Math.max(1, Number(currentTarget.value)) })
            }
          />
        </label>
      </div>
      {recent !== undefined && total > (session.schema.value?.mostEvents ?? 60_000) && (
        <p class="hint">
          There are {total.toLocaleString('en')} events. More than{' '}
          {(session.schema.value?.mostEvents ?? 0).toLocaleString('en')} are not drawn; mark a span of time,
          or ask a query.
        </p>
      )}
      {HEADINGS.map(([list, heading]) => (
        <CheckList
          key={list}
          heading={heading}
          counts={counts[list]}
          out={filters[list]}
          label={(value) => label(list, value)}
          onToggle={(value) => toggle(list, value)}
          onAll={(all) =>
            set(heading.toLowerCase(), { [list]: all ? [] : [...counts[list].keys()] } as Partial<Filters>)
          }
        />
      ))}
      <p>
        <button
          type="button"
          onClick={() => session.change('clear the filters', { ...view.value, filters: NO_FILTERS })}
        >
          Clear all filters
        </button>{' '}
        <button type="button" onClick={() => session.startOver()}>
          Start over
        </button>
      </p>
    </>
  );
}

interface CheckListProps {
  readonly heading: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly out: readonly string[];
  readonly label: (value: string) => string;
  readonly onToggle: (value: string) => void;
  readonly onAll: (all: boolean) => void;
}

function CheckList({ heading, counts, out, label, onToggle, onAll }: CheckListProps) {
  const rows = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <fieldset class="checks">
      <legend>
        {heading}
        {rows.length > 3 && (
          <button type="button" class="link" onClick={() => onAll(out.length > 0)}>
            {out.length > 0 ? 'all' : 'none'}
          </button>
        )}
      </legend>
      {rows.map(([value, count]) => (
        <label key={value} class="check">
          <input type="checkbox" checked={!out.includes(value)} onChange={() => onToggle(value)} />
          <span>{label(value)}</span>
          <span class="check-count">{count.toLocaleString('en')}</span>
        </label>
      ))}
    </fieldset>
  );
}
