import { useSession } from './use-session.ts';

/** The button that asks a question, and while it is being asked the one that stops it. */
export function AskButtons({ disabled }: { readonly disabled: boolean }) {
  const session = useSession();
  return (
    <>
      <button type="submit" class="primary" disabled={disabled || session.asking.value}>
        {session.asking.value ? 'Asking…' : 'Ask'}
      </button>
      {session.asking.value && (
        <button type="button" onClick={() => session.stopAsking()}>
          Stop
        </button>
      )}
    </>
  );
}
