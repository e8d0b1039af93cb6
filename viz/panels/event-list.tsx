import { useEffect, useState } from 'preact/hooks';
import type { EventEvidence, EvidenceResponse } from '../../src/server/api/index.ts';
import { ApiFault } from '../api/client.ts';
import type { KnownEvent } from '../graph/known.ts';
import { EventHead } from './event-head.tsx';
import { ReportQuote } from './report-quote.tsx';
import { useSession } from './use-session.ts';

/** Events that are shown with their sentences at once. */
const PAGE = 12;

/** Events, the newest first, each with every sentence that reports it. */
export function EventList({ events }: { readonly events: readonly KnownEvent[] }) {
  const session = useSession();
  const [many, setMany] = useState(PAGE);
  const [evidence, setEvidence] = useState<ReadonlyMap<string, EventEvidence>>(new Map());
  const [fault, setFault] = useState<string | null>(null);
  const sorted = [...events].sort(
    (one, other) => compare(other.first ?? '', one.first ?? '') || compare(one.id, other.id),
  );
  const shown = sorted.slice(0, many);
  const ids = shown.map((event) => event.id).join(' ');

  useEffect(() => {
    const wanted = ids
      .split(' ')
      .filter((id) => id !== '' && !evidence.has(id))
      .slice(0, 100);
    if (wanted.length === 0) return;
    const controller = new AbortController();
    session.client
      .post<EvidenceResponse>('api/evidence', { events: wanted }, controller.signal)
      .then(({ events: told }) => {
        setEvidence((before) => new Map([...before, ...told.map((one) => [one.event, one] as const)]));
        setFault(null);
      })
      .catch((error: unknown) => {
        if (error instanceof ApiFault) setFault(error.message);
      });
    return () => controller.abort();
  }, [ids]);

  return (
    <>
      {fault !== null && (
        <p role="alert" class="fault">
          {fault}
        </p>
      )}
      <ol class="events">
        {shown.map((event) => (
          <li key={event.id} class="event">
            <EventHead event={event} />
            {evidence
              .get(event.id)
              ?.reports.map((report) => (
                <ReportQuote key={`${report.article} ${report.start}`} report={report} />
              )) ?? <p class="waiting">Reading the sentence…</p>}
          </li>
        ))}
      </ol>
      {sorted.length > many && (
        <button type="button" onClick={() => setMany(many + 2 * PAGE)}>
          {(sorted.length - many).toLocaleString('en')} more
        </button>
      )}
    </>
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
