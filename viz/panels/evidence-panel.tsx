import { EntityLink } from './entity-link.tsx';
import { EventList } from './event-list.tsx';
import { KindMark } from './kind-mark.tsx';
import { NodeActions } from './node-actions.tsx';
import { useSession } from './use-session.ts';

/** What is known of the selection: its events, the newest first, each with the sentences that say so. */
export function EvidencePanel() {
  const session = useSession();
  const { nodes, edge } = session.selection.value;
  const picture = session.picture.value;
  const line = edge === null ? undefined : picture.edges.get(edge);
  const chosen = nodes.filter((id) => session.known.entities.has(id));
  if (line !== undefined) {
    return (
      <>
        <h2 class="pair">
          <EntityLink id={line.source} />{' '}
          <span class={`phrase tone-${line.tone}`}>{session.phraseOf(line.type)}</span>{' '}
          <EntityLink id={line.target} />
        </h2>
        <EventList key={edge} events={line.events} />
      </>
    );
  }
  const [one, other] = chosen;
  if (one === undefined) return <Latest />;
  if (other !== undefined) {
    const between = picture.events.filter((event) => {
      const all = [...event.actors, ...event.recipients, ...event.about];
      return all.includes(one) && all.includes(other);
    });
    return (
      <>
        <h2 class="pair">
          <EntityLink id={one} /> and <EntityLink id={other} />
        </h2>
        <NodeActions ids={[one, other]} />
        {between.length === 0 ? (
          <p>Nothing that is shown ties these two to each other. A path may.</p>
        ) : (
          <EventList key={`${one} ${other}`} events={between} />
        )}
      </>
    );
  }
  return <EntityEvidence key={one} id={one} />;
}

function EntityEvidence({ id }: { readonly id: string }) {
  const session = useSession();
  const entity = session.known.entities.get(id);
  const events = session.picture.value.events.filter((event) =>
    [...event.actors, ...event.recipients, ...event.about].includes(id),
  );
  if (entity === undefined) return null;
  return (
    <>
      <h2>
        <KindMark kind={entity.kind} /> {entity.name}
      </h2>
      {entity.offices.length > 0 && <p class="offices">{entity.offices.slice(0, 6).join('; ')}</p>}
      {entity.aliases.length > 0 && <p class="aliases">Also: {entity.aliases.slice(0, 8).join(', ')}</p>}
      <NodeActions ids={[id]} />
      <p class="count">
        {events.length.toLocaleString('en')} of {entity.events.toLocaleString('en')} events are shown.
        {events.length === 0 &&
          session.view.value.window !== null &&
          ' The others are outside the span of time that is marked.'}
      </p>
      <EventList events={events} />
    </>
  );
}

/** What there is to read before anything is selected. */
function Latest() {
  const session = useSession();
  const { events } = session.picture.value;
  return (
    <>
      <h2>Latest</h2>
      <p class="count">Select an entity or a line of the graph to read what stands behind it.</p>
      <EventList key={session.view.value.window?.from ?? ''} events={events} />
    </>
  );
}
