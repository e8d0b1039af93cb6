import { useMemo, useState } from 'preact/hooks';
import type { TableResponse } from '../../src/server/api/index.ts';
import { csvOf } from '../exports/csv.ts';
import { downloadText } from '../exports/download.ts';
import { BarChart } from './bar-chart.tsx';
import { cellText, compareCells } from './cell-text.ts';
import { Icon } from './icon.tsx';
import { TimeChart } from './time-chart.tsx';
import { useSession } from './use-session.ts';

type Show = 'table' | 'timeline' | 'bar';

const MOST_ROWS = 500;

/** What a question was answered: as the query says it is best shown, or otherwise. */
export function AnswerView() {
  const session = useSession();
  const answer = session.answer.value;
  const [shown, setShown] = useState<Show | null>(null);
  if (answer === null) return null;
  const { table, display, title } = answer;
  const usual: Show = display === 'graph' ? 'table' : display;
  const show = shown ?? usual;
  const hasTime = table.columns.includes('occurredOn');
  const numberColumn =
    answer.displayColumn ??
    table.columns.find((_, at) => table.rows.some((row) => typeof row[at] === 'number')) ??
    null;
  const { events, entities } = table.graph;
  const toGraph = (): void => {
    session.showOnly(title, { kind: 'events', ids: events, entities });
    session.answer.value = null;
  };
  return (
    <section class="answer" aria-label="Answer">
      <header>
        <h2>{title}</h2>
        <p role="status">
          {table.rows.length === 0
            ? 'Nothing was found. Ask for a longer span of time, fewer conditions, or another name.'
            : `${table.rows.length.toLocaleString('en')} ${table.rows.length === 1 ? 'row' : 'rows'}`}
          {table.truncated && `: the first ${table.limit.toLocaleString('en')}; the rest was left out`}
        </p>
        <div class="answer-actions">
          <div role="group" aria-label="Shown as" class="segments">
            <button type="button" aria-pressed={show === 'table'} onClick={() => setShown('table')}>
              Table
            </button>
            {hasTime && (
              <button type="button" aria-pressed={show === 'timeline'} onClick={() => setShown('timeline')}>
                Timeline
              </button>
            )}
            {numberColumn !== null && (
              <button type="button" aria-pressed={show === 'bar'} onClick={() => setShown('bar')}>
                Bars
              </button>
            )}
          </div>
          {events.length + entities.length > 0 && (
            <button type="button" onClick={toGraph}>
              Show in the graph
            </button>
          )}
          <button
            type="button"
            onClick={() =>
              downloadText(
                'answer.csv',
                'text/csv',
                csvOf(
                  table.columns,
                  table.rows.map((row) => row.map(cellText)),
                ),
              )
            }
          >
            CSV
          </button>
          <button
            type="button"
            class="round"
            aria-label="Close the answer"
            onClick={() => {
              session.answer.value = null;
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      </header>
      {table.rows.length > 0 && show === 'table' && <AnswerTable table={table} />}
      {table.rows.length > 0 && show === 'timeline' && <TimeChart table={table} />}
      {table.rows.length > 0 && show === 'bar' && <BarChart table={table} column={numberColumn} />}
    </section>
  );
}

function AnswerTable({ table }: { readonly table: TableResponse }) {
  const [sort, setSort] = useState<{ readonly column: number; readonly down: boolean } | null>(null);
  const [many, setMany] = useState(MOST_ROWS);
  const rows = useMemo(() => {
    if (sort === null) return table.rows;
    const { column, down } = sort;
    return [...table.rows].sort((one, other) => compareCells(one[column], other[column]) * (down ? -1 : 1));
  }, [table, sort]);
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="Rows">
      <table>
        <thead>
          <tr>
            {table.columns.map((column, at) => {
              const direction = sort?.column === at ? (sort.down ? 'descending' : 'ascending') : 'none';
              return (
                <th key={column} scope="col" aria-sort={direction}>
                  <button
                    type="button"
                    onClick={() => setSort({ column: at, down: direction === 'ascending' })}
                  >
                    {column}{' '}
                    <span aria-hidden="true">
                      {direction === 'none' ? '' : direction === 'ascending' ? '▲' : '▼'}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, many).map((row, at) => (
            <tr key={at}>
              {row.map((value, column) => (
                <td key={table.columns[column]} class={typeof value === 'number' ? 'number' : undefined}>
                  <Cell value={value} table={table} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > many && (
        <button type="button" onClick={() => setMany(many + MOST_ROWS)}>
          {(rows.length - many).toLocaleString('en')} more
        </button>
      )}
    </div>
  );
}

/** A value of an answer; names are links into the graph. */
function Cell({ value, table }: { readonly value: unknown; readonly table: TableResponse }) {
  const session = useSession();
  if (Array.isArray(value)) {
    return (
      <>
        {value.map((one, at) => (
          <span key={at}>
            {at > 0 && ', '}
            <Cell value={one} table={table} />
          </span>
        ))}
      </>
    );
  }
  const text = cellText(value);
  const id = table.entities[text];
  if (id === undefined) return <bdi>{text}</bdi>;
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        void session.choose({ id, kind: id.slice(0, id.indexOf(':')), name: text, detail: '', events: 0 });
        session.answer.value = null;
      }}
    >
      {text}
    </button>
  );
}
