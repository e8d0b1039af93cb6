import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { AnswerView } from './answer-view.tsx';
import { ArticleDialog } from './article-dialog.tsx';
import { GraphView } from './graph-view.tsx';
import { EmptyState, FaultState, Notices } from './notices.tsx';
import { SidePanel } from './side-panel.tsx';
import { Timeline } from './timeline.tsx';
import { TopBar } from './top-bar.tsx';
import { usePage } from './use-session.ts';

/** The whole page. */
export function App() {
  const { session } = usePage();
  const phase = session.phase.value;

  useEffect(() => session.watch(), []);
  useEffect(
    () =>
      effect(() => {
        void session.place.value;
        history.replaceState(null, '', `#${session.address()}`);
      }),
    [],
  );
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const typing =
      event.composedPath()[0] instanceof HTMLElement &&
      (event.composedPath()[0] as HTMLElement).matches('input, textarea, select, [contenteditable="true"]');
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !typing) {
      event.preventDefault();
      if (event.shiftKey) session.redo();
      else session.undo();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y' && !typing) {
      event.preventDefault();
      session.redo();
    } else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      document.getElementById('search')?.focus();
    }
  };

  const isEmpty = phase.kind === 'ready' && session.store.value?.events === 0;
  return (
    <div class={session.panel.value === null ? 'page' : 'page with-panel'}>
      <TopBar />
      <main class="stage">
        {phase.kind === 'loading' && session.schema.value === null && (
          <p class="state" role="status">
            Reading the graph…
          </p>
        )}
        {phase.kind === 'fault' && <FaultState fault={phase.fault} />}
        {isEmpty && <EmptyState />}
        {session.schema.value !== null && phase.kind !== 'fault' && !isEmpty && <GraphView />}
        {phase.kind === 'ready' && <AnswerView />}
        <Notices />
      </main>
      {phase.kind === 'ready' && !isEmpty && <Timeline />}
      {phase.kind === 'ready' && !isEmpty && <SidePanel />}
      <ArticleDialog />
    </div>
  );
}
