import { useState } from 'preact/hooks';
import { KindMark } from './kind-mark.tsx';
import { useSession } from './use-session.ts';

const COURSES = [
  { course: 'occurred', label: 'Occurred' },
  { course: 'planned', label: 'Planned' },
  { course: 'hypothetical', label: 'Hypothetical' },
  { course: 'off', label: 'Cancelled or denied' },
] as const;

/** What the picture's colours and lines mean; only what it has in it. */
export function Legend() {
  const session = useSession();
  const [open, setOpen] = useState(() => matchMedia('(min-width: 720px)').matches);
  const { nodes, edges } = session.picture.value;
  const { colorBy, sizeBy } = session.view.value;
  const kinds = new Set([...nodes.values()].map(({ entity }) => entity.kind));
  const courses = new Set([...edges.values()].map((edge) => edge.course));
  const tones = new Set([...edges.values()].map((edge) => edge.tone));
  if (nodes.size === 0) return null;
  return (
    <details
      class={colorBy === 'community' ? 'legend uncoloured' : 'legend'}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Legend</summary>
      <ul>
        {colorBy === 'community' && <li>Colours are communities</li>}
        {(session.schema.value?.kinds ?? [])
          .filter(({ kind }) => kinds.has(kind))
          .map(({ kind, label }) => (
            <li key={kind}>
              <KindMark kind={kind} />
              <span aria-hidden="true">{label}</span>
            </li>
          ))}
      </ul>
      <ul>
        {tones.has('cooperation') && <Line className="tone-cooperation" label="Cooperation" />}
        {tones.has('conflict') && <Line className="tone-conflict" label="Conflict" />}
        {COURSES.filter(({ course }) => courses.has(course) && courses.size > 1).map(({ course, label }) => (
          <Line key={course} className={`course-${course}`} label={label} />
        ))}
      </ul>
      <p>Size: {sizeBy === 'centrality' ? 'centrality' : 'reports'}. Width of a line: reports.</p>
    </details>
  );
}

function Line({ className, label }: { readonly className: string; readonly label: string }) {
  return (
    <li>
      <svg class={`line ${className}`} viewBox="0 0 28 10" aria-hidden="true">
        <path d="M1 5h26" />
        {className === 'course-off' && <path class="stroke" d="M14 0v10" />}
      </svg>
      {label}
    </li>
  );
}
