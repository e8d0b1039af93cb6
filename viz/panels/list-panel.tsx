import { EntityLink } from './entity-link.tsx';
import { KindMark } from './kind-mark.tsx';
import { useSession } from './use-session.ts';

const MOST = 300;

/** The graph in words: every entity that is shown, with its lines. */
export function ListPanel() {
  const session = useSession();
  const { nodes, edges } = session.picture.value;
  const lines = new Map<string, { readonly id: string; readonly text: string; readonly reports: number }[]>();
  const add = (end: string, id: string, text: string, reports: number): void => {
    const all = lines.get(end) ?? [];
    all.push({ id, text, reports });
    lines.set(end, all);
  };
  for (const { id, source, target, type, course, reports, events } of edges.values()) {
    const phrase = session.phraseOf(type);
    const far =
      course === 'occurred' ? '' : ` (${[...new Set(events.map((event) => event.status))].join(', ')})`;
    const count = events.length === 1 ? '' : `, ${events.length} events`;
    add(source, id, `${phrase} ${session.nameOf(target)}${far}${count}`, reports);
    if (source !== target) add(target, id, `${session.nameOf(source)} ${phrase} it${far}${count}`, reports);
  }
  const order = [...nodes.values()].sort((one, other) => other.reports - one.reports).slice(0, MOST);
  return (
    <>
      <h2>The graph as a list</h2>
      <p class="count">
        {nodes.size.toLocaleString('en')} entities, those with most reports first
        {nodes.size > MOST ? `; the first ${MOST} are listed` : ''}.
      </p>
      <ul class="list">
        {order.map(({ entity }) => (
          <li key={entity.id}>
            <KindMark kind={entity.kind} /> <EntityLink id={entity.id} />
            <ul>
              {(lines.get(entity.id) ?? [])
                .sort((one, other) => other.reports - one.reports)
                .slice(0, 25)
                .map((line) => (
                  <li key={line.id}>
                    <button type="button" class="link" onClick={() => session.select([], line.id)}>
                      {line.text}
                    </button>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
