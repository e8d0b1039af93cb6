import { useSession } from './use-session.ts';

/** A name; choosing it selects whom it names and moves the picture there. */
export function EntityLink({ id }: { readonly id: string }) {
  const session = useSession();
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        session.select([id]);
        session.centreOn.value = [id];
      }}
    >
      {session.nameOf(id)}
    </button>
  );
}
