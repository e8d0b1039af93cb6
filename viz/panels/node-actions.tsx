import { useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import { SearchBox } from './search-box.tsx';
import { usePage } from './use-session.ts';

/** What can be done with one selected entity, or with two. */
export function NodeActions({ ids }: { readonly ids: readonly string[] }) {
  const { session, canvas } = usePage();
  const [one = '', other] = ids;
  const [seeking, setSeeking] = useState(false);
  const { ego, pinned } = session.view.value;
  if (other !== undefined) {
    return (
      <div class="actions" role="group" aria-label="What to do with them">
        <Action icon="path" label="Find a path" onClick={() => session.findPath(one, other)} />
        <Action icon="hide" label="Hide both" onClick={() => session.hide(ids)} />
      </div>
    );
  }
  const isEgo = ego?.id === one;
  const isPinned = pinned[one] !== undefined;
  const expanded = session.view.value.sources.find(
    (source) => source.kind === 'neighbours' && source.id === one,
  );
  const pin = (): void => {
    const at = canvas.current?.graph.getNodeAttributes(one);
    session.pin(one, isPinned || at === undefined ? null : [at.x, at.y]);
  };
  return (
    <div class="actions" role="group" aria-label="What to do with it">
      <Action
        icon="expand"
        label={expanded === undefined ? 'Expand' : 'More neighbours'}
        onClick={() => session.expand(one)}
      />
      <Action icon="hide" label="Hide" onClick={() => session.hide([one])} />
      <Action icon="pin" label={isPinned ? 'Unpin' : 'Pin'} pressed={isPinned} onClick={pin} />
      <Action
        icon="isolate"
        label={isEgo ? 'Show all' : 'Isolate'}
        pressed={isEgo}
        onClick={() => session.isolate(isEgo ? null : one)}
      />
      {isEgo && (
        <label class="depth">
          Steps{' '}
          <select
            value={String(ego?.depth ?? 1)}
            onChange={({ currentTarget }) => session.isolate(one, Number(currentTarget.value))}
          >
            <option value="1">1</option>
            <option value="2">2</option>
            <option value="3">3</option>
          </select>
        </label>
      )}
      <Action
        icon="path"
        label="Path to…"
        pressed={seeking}
        onClick={() => {
          setSeeking(!seeking);
        }}
      />
      {seeking && (
        <SearchBox
          label="Path to whom"
          placeholder="To whom? Or shift-click them"
          accepts={(hit) => hit.kind !== 'article' && hit.id !== one}
          onChoose={(hit) => session.findPath(one, hit.id)}
        />
      )}
    </div>
  );
}

interface ActionProps {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Action({ icon, label, pressed, onClick }: ActionProps) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} /> {label}
    </button>
  );
}
