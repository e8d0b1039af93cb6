import { EvidencePanel } from './evidence-panel.tsx';
import { FiltersPanel } from './filters-panel.tsx';
import { Icon } from './icon.tsx';
import { ListPanel } from './list-panel.tsx';
import { QueriesPanel } from './queries-panel.tsx';
import { useSession } from './use-session.ts';

const LABELS = { evidence: 'Evidence', filters: 'Filters', queries: 'Questions', list: 'List' } as const;

/** What stands beside the graph: one panel at a time. */
export function SidePanel() {
  const session = useSession();
  const panel = session.panel.value;
  if (panel === null) return null;
  return (
    <aside class="side" aria-label={LABELS[panel]} tabIndex={0}>
      <button
        type="button"
        class="round side-close"
        aria-label={`Close ${LABELS[panel].toLowerCase()}`}
        onClick={() => {
          session.panel.value = null;
        }}
      >
        <Icon name="close" />
      </button>
      {panel === 'evidence' && <EvidencePanel />}
      {panel === 'filters' && <FiltersPanel />}
      {panel === 'queries' && <QueriesPanel />}
      {panel === 'list' && <ListPanel />}
    </aside>
  );
}
