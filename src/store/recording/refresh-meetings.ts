import { EDGE_TYPES, isEdgeType, readToldId, STATUSES, type Status } from '../../ontology/index.ts';
import {
  number,
  READ,
  type Row,
  readIds,
  runRows,
  type Transaction,
  text,
  textOrNull,
  WRITE,
} from '../graph/index.ts';
import { deriveEvent, type Report } from './derive-event.ts';
import { periodText } from './period-text.ts';

/**
 * Derives what has become of meetings from all reports of events that are about them: that they were held, are planned,
 * or were called off. Who cancels a meeting reports it as cancelled; who demands or invites to one, as no more than planned.
 *
 * @param touched entities, the meetings among which may have lost what was said of them
 * @param events events that were told of or are gone, which may be about meetings
 */
export async function refreshMeetings(
  transaction: Transaction,
  touched: Iterable<string>,
  events: readonly string[],
): Promise<void> {
  const told = await readIds(transaction, READ.meetingsOfEvents, new Set(events));
  const ids = new Set(
    [...touched, ...told.map((row) => text(row, 'id'))].filter((id) => id.startsWith('meeting:')),
  );
  const reports = new Map<string, Report[]>();
  for (const row of await readIds(transaction, READ.meetingReports, ids)) {
    const meeting = text(row, 'meeting');
    const status = statusBy(row);
    if (status === undefined) continue;
    const said = reports.get(meeting) ?? [];
    said.push({
      article: text(row, 'article'),
      publishedOn: textOrNull(row, 'publishedOn'),
      status,
      confidence: number(row, 'confidence'),
      mode: null,
      place: isConsultation(row) ? textOrNull(row, 'place') : null,
    });
    reports.set(meeting, said);
  }
  const updates = [...ids].map((id) => {
    const said = reports.get(id);
    const { status, place } = said ? deriveEvent(said) : { status: null, place: null };
    return { id, status, place };
  });
  await runRows(transaction, WRITE.updateEntities, updates);
}

/** What a meeting's own node says of its time, besides its name. */
export function meetingProperties(id: string) {
  if (!id.includes('@')) return {};
  const { family, period } = readToldId(id);
  return {
    family,
    occurredOn: period && periodText(period),
    occurredFrom: period?.from ?? null,
    occurredTo: period?.to ?? null,
  };
}

function isConsultation(row: Row): boolean {
  const type = text(row, 'eventType');
  return isEdgeType(type) && EDGE_TYPES[type].plover === 'CONSULT';
}

function statusBy(row: Row): Status | undefined {
  const status = STATUSES.find((one) => one === row['status']);
  if (status === undefined) return undefined;
  if (isConsultation(row)) return status;
  const happened = status === 'occurred';
  switch (text(row, 'eventType')) {
    case 'CANCELLED':
      return happened ? 'cancelled' : status === 'denied' ? 'planned' : undefined;
    case 'INVITED':
    case 'AGREED_WITH':
      return happened ? 'planned' : undefined;
    default:
      return undefined;
  }
}
