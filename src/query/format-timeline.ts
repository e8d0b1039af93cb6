import type { GraphValue, Table } from '../ontology/index.ts';
import { cellText, terminalText } from './cell-text.ts';
import { padText, textWidth, wrapText } from './wrap-text.ts';

const DAY_MS = 86_400_000;
/** A pause of this many days or more is shown between two rows. */
const PAUSE_DAYS = 31;
/** Where a row has no `summary`, what it says is all but these. */
const NOT_SAID = ['occurredOn', 'publishedOn', 'articles', 'confidence', 'goldstein', 'eventType'];

/** The first day of an ISO date, month, year or interval; NaN for other text. */
function firstDay(when: string): number {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(when) ?? [];
  return year === undefined ? Number.NaN : Date.UTC(Number(year), Number(month) - 1, Number(day));
}

function pauseText(days: number): string {
  if (days < 61) return `${days} days`;
  return days < 730 ? `${Math.round(days / 30.44)} months` : `${Math.round(days / 365.25)} years`;
}

/**
 * One row a line along an axis of time, by the column `occurredOn`, with what `summary` says of it, or all
 * its columns. A row without a day stands at the day when it was first printed ("by 2017-02-24"). Pauses of a
 * month and longer are shown.
 *
 * @param width columns of the terminal
 */
export function formatTimeline({ columns, rows }: Table, width: number): string {
  const cell = (row: readonly GraphValue[], name: string): string => {
    const at = columns.indexOf(name);
    return at < 0 ? '' : terminalText(cellText(row[at] ?? null));
  };
  const whens = rows.map((row) => {
    const [occurredOn, publishedOn] = [cell(row, 'occurredOn'), cell(row, 'publishedOn')];
    if (occurredOn !== '') return { text: occurredOn, day: firstDay(occurredOn) };
    return { text: publishedOn === '' ? '' : `by ${publishedOn}`, day: firstDay(publishedOn) };
  });
  const whenWidth = Math.max(0, ...whens.map(({ text }) => textWidth(text)));
  const room = Math.max(20, width - whenWidth - 4);
  const lines: string[] = [];
  for (const [at, row] of rows.entries()) {
    const { text, day } = whens[at] ?? { text: '', day: Number.NaN };
    const pause = Math.round(Math.abs(day - (whens[at - 1]?.day ?? Number.NaN)) / DAY_MS);
    if (pause >= PAUSE_DAYS) lines.push(`${' '.repeat(whenWidth)} ┊ ${pauseText(pause)}`);
    const summary = cell(row, 'summary');
    const status = cell(row, 'status');
    const all = columns.filter((name) => !NOT_SAID.includes(name)).map((name) => cell(row, name));
    const said =
      summary === ''
        ? all.filter((one) => one !== '').join(' · ')
        : `${summary}${status === '' || status === 'occurred' ? '' : ` [${status}]`}`;
    const [first = '', ...more] = wrapText(said, room);
    lines.push(`${padText(text, whenWidth, 'left')} ● ${first}`);
    for (const line of more) lines.push(`${' '.repeat(whenWidth)} │ ${line}`);
  }
  return `${lines.join('\n')}\n`;
}
