import { useEffect } from 'preact/hooks';
import type { ApiFault } from '../api/client.ts';
import { Icon } from './icon.tsx';
import { useSession } from './use-session.ts';

const NOTICE_MS = 8_000;

/** Passing news: what went wrong without taking the graph away, and that there are new articles. */
export function Notices() {
  const session = useSession();
  const notice = session.notice.value;
  const changed = session.changed.value;

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => {
      session.notice.value = null;
    }, NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  return (
    <div class="notices" role="status" aria-live="polite">
      {changed !== null && (
        <p class="notice">
          {changed > 0
            ? `${changed.toLocaleString('en')} new ${changed === 1 ? 'article' : 'articles'}.`
            : 'The store was changed.'}
          <button type="button" class="primary" onClick={() => void session.refresh()}>
            Refresh
          </button>
        </p>
      )}
      {notice !== null && (
        <p class="notice">
          {notice}
          <button
            type="button"
            class="round"
            aria-label="Dismiss"
            onClick={() => {
              session.notice.value = null;
            }}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}

const HEADINGS: Readonly<Record<string, string>> = {
  'store-empty': 'There are no articles yet',
  'store-locked': 'The store is in use',
  'store-unavailable': 'The store can’t be reached',
  'store-schema': 'The store is of another version',
  token: 'This address is not valid any more',
  'server-gone': 'The server is gone',
};

/** Nothing can be shown: says why, and what to do. The page looks again by itself. */
export function FaultState({ fault }: { readonly fault: ApiFault }) {
  const session = useSession();
  return (
    <div class="state" role="alert">
      <h1>{HEADINGS[fault.code] ?? 'Something went wrong'}</h1>
      <p>{fault.message}</p>
      {fault.code === 'store-empty' && <p>This page shows the graph as soon as there is one.</p>}
      <button type="button" class="primary" onClick={() => void session.refresh()}>
        Try again
      </button>
    </div>
  );
}

/** There is a store, and no event in it. */
export function EmptyState() {
  const session = useSession();
  return (
    <div class="state" role="status">
      <h1>No events yet</h1>
      <p>
        {session.store.value?.address} holds {session.store.value?.articles ?? 0} articles, and none of them
        reports an event. Load another:
      </p>
      <pre>npx demarche load article.txt --store {session.store.value?.address}</pre>
      <button type="button" class="primary" onClick={() => void session.refresh()}>
        Look again
      </button>
    </div>
  );
}
