import { createHash } from 'node:crypto';
import {
  type ArticleId,
  type CodedArticle,
  type CodedEvent,
  contentId,
  type EdgeType,
  type IsoDate,
  isEdgeType,
  type PartyKind,
  type PartyName,
  type Period,
} from '../../../src/ontology/index.ts';
import { textFault } from '../decode.ts';
import { parseDateAtStart } from '../parse-date.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { fromCameo, fromPlover } from './event-codes.ts';
import type { Cell, EventMapping, Mapping, PartyMapping } from './mapping.ts';

type Cells = ReadonlyMap<string, string>;

/** Why a row is not read though nothing is wrong with it. */
export interface PassedOver {
  readonly kind: 'passed over';
}

/** Makes an article and its coded events of a row. */
export function rowArticle(cells: Cells, mapping: Mapping): CodedArticle | PassedOver | Refusal {
  if (!isWanted(cells, mapping)) return { kind: 'passed over' };
  const row = rowText(cells, mapping);
  const prose = cellText(cells, mapping.text);
  const text = prose === null ? row : `${row}\n\n${prose}`;
  const fault = textFault(text);
  if (fault !== null) return refuse(fault);
  const published = cellText(cells, mapping.published);
  const publishedOn = published === null ? null : dayOf(published);
  if (published !== null && publishedOn === null) return refuse(`"${published}" is no date`);
  const events: CodedEvent[] = [];
  for (const each of mapping.events) {
    const event = codedEvent(cells, each, mapping);
    if (event !== null && 'reason' in event) return event;
    if (event !== null) events.push(event);
  }
  if (events.length === 0 && prose === null) return { kind: 'passed over' };
  const id = cellText(cells, mapping.id) ?? contentId([...cells].flat());
  return {
    article: {
      id: `${mapping.name}:${id}` as ArticleId,
      url: cellText(cells, mapping.url),
      title: cellText(cells, mapping.title),
      publisher: cellText(cells, mapping.publisher),
      publishedOn,
      datelinePlace: null,
      language: cellText(cells, mapping.language) ?? 'en',
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      text,
      bodyStart: prose === null ? text.length : row.length + 2,
    },
    coder: mapping.name,
    rowEnd: row.length,
    events,
  };
}

function isWanted(cells: Cells, { where = {} }: Mapping): boolean {
  return Object.entries(where).every(([column, wanted]) => {
    const value = cells.get(column);
    if (value === undefined) return false;
    const patterns = typeof wanted === 'string' ? [wanted] : wanted;
    return patterns.some((pattern) =>
      pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern,
    );
  });
}

/** The row as its evidence quotes it: "traveller: Rex Tillerson; country: Mexico". */
function rowText(cells: Cells, { evidence }: Mapping): string {
  const shown = evidence === undefined ? [...cells.keys()] : evidence.filter((column) => cells.has(column));
  return shown.map((column) => `${column}: ${cells.get(column)?.replace(/\s+/g, ' ')}`).join('; ');
}

function cellText(cells: Cells, cell: Cell | undefined): string | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return cells.get(cell) ?? null;
  if ('value' in cell) return cell.value;
  const whole = cells.get(cell.column);
  if (whole === undefined) return null;
  const parts = cell.part === undefined ? [whole] : whole.split(cell.by);
  const value = (cell.part === 'last' ? parts.at(-1) : parts[0])?.trim() ?? '';
  const words = cell.map?.[value] ?? value;
  return words === '' ? null : words;
}

function codedEvent(
  cells: Cells,
  mapping: EventMapping,
  { confidence }: Mapping,
): CodedEvent | Refusal | null {
  if (mapping.when !== undefined && !cells.has(mapping.when)) return null;
  const eventType = typeOf(cells, mapping.type);
  if (eventType === null) return null;
  const occurredOn = periodOf(cells, mapping.date);
  if (occurredOn !== null && 'reason' in occurredOn) return occurredOn;
  const { place, status } = mapping;
  return {
    eventType,
    mode: null,
    actors: mapping.actor.flatMap((each) => partiesOf(cells, each)),
    recipients: mapping.recipient?.flatMap((each) => partiesOf(cells, each)) ?? [],
    place:
      place === undefined
        ? null
        : { name: cellText(cells, place.name), country: cellText(cells, place.country) },
    occurredOn,
    status,
    confidence: mapping.confidence ?? confidence,
  };
}

/** The edge type, or null for a code that tells of no event, such as a mere statement. */
function typeOf(cells: Cells, type: EventMapping['type']): EdgeType | null {
  if (typeof type === 'string') return isEdgeType(type) ? type : null;
  const code = cells.get(type.column) ?? '';
  if ('map' in type) {
    const mapped = type.map[code] ?? '';
    return isEdgeType(mapped) ? mapped : null;
  }
  return type.codes === 'cameo' ? fromCameo(code) : fromPlover(code, cells.get(type.mode ?? '') ?? '');
}

const KINDS: readonly PartyKind[] = ['person', 'government', 'organization', 'any', 'known'];

function partiesOf(cells: Cells, mapping: PartyMapping): readonly PartyName[] {
  const { person, government, organization, any, known, split } = mapping;
  const name = cellText(cells, person ?? government ?? organization ?? any ?? known);
  const country = cellText(cells, mapping.country);
  if (name === null && (country === null || person !== undefined)) return [];
  const kind = KINDS.find((each) => mapping[each] !== undefined) ?? 'government';
  const [title, role] = [cellText(cells, mapping.title), cellText(cells, mapping.role)];
  const names = name === null || split === undefined ? [name] : name.split(split).map((each) => each.trim());
  return names.filter((each) => each !== '').map((each) => ({ kind, name: each, title, country, role }));
}

function periodOf(cells: Cells, date: EventMapping['date']): Period | Refusal | null {
  if (date === undefined) return null;
  const [first, last] = typeof date === 'object' && 'from' in date ? [date.from, date.to] : [date, date];
  const [fromText, toText] = [cellText(cells, first), cellText(cells, last)];
  if (fromText === null) return null;
  const [from, to] = [dayOf(fromText), dayOf(toText ?? fromText)];
  if (from === null) return refuse(`"${fromText}" is no date`);
  if (to === null) return refuse(`"${toText}" is no date`);
  return from <= to ? { from, to } : refuse(`it ends, on ${to}, before it begins, on ${from}`);
}

/** A date at the beginning of a cell; GDELT writes the time behind it without a mark: 20150218230000. */
function dayOf(text: string): IsoDate | null {
  const plain = /^\d{14}$/.test(text) ? text.slice(0, 8) : text;
  return parseDateAtStart(plain)?.date ?? null;
}
