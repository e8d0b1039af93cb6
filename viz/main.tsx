import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Canvas } from './graph/canvas.ts';
import { App } from './panels/app.tsx';
import { PageProvider } from './panels/use-session.ts';
import { createSession } from './state/session.ts';

const system = matchMedia('(prefers-color-scheme: dark)');
const dark = signal(system.matches);
system.addEventListener('change', () => {
  dark.value = system.matches;
});

const session = createSession(
  location.hash,
  // On a small screen the graph comes first.
  matchMedia('(min-width: 45rem)').matches ? 'evidence' : null,
);
const canvas: { current: Canvas | null } = { current: null };

const host = document.getElementById('page');
if (host !== null) {
  render(
    <PageProvider value={{ session, canvas, dark }}>
      <App />
    </PageProvider>,
    host,
  );
}

void session.begin();
