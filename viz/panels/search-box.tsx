import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SearchHit, SearchResponse } from '../../src/server/api/index.ts';
import { ApiFault } from '../api/client.ts';
import { Icon } from './icon.tsx';
import { KindMark } from './kind-mark.tsx';
import { useSession } from './use-session.ts';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onChoose: (hit: SearchHit) => void;
  /** Which hits are of use; all by default. */
  readonly accepts?: (hit: SearchHit) => boolean;
  /** What stands in it at first. */
  readonly text?: string;
  readonly onText?: (text: string) => void;
  readonly id?: string;
  readonly keep?: boolean;
}

const WAIT_MS = 120;

/** Finds entities and articles while one types: a combobox after the ARIA authoring practices. */
export function SearchBox({
  label,
  placeholder,
  onChoose,
  accepts,
  text = '',
  onText,
  id,
  keep = false,
}: SearchBoxProps) {
  const session = useSession();
  const own = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [found, setFound] = useState<{ readonly q: string; readonly hits: readonly SearchHit[] } | null>(
    null,
  );
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    const q = typed.trim();
    if (!open || q === '') {
      setFound(null);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { hits } = await session.client.get<SearchResponse>('api/search', { q }, controller.signal);
        setFound({ q, hits: accepts === undefined ? hits : hits.filter(accepts) });
        setActive(0);
        setFault(null);
      } catch (error) {
        if (error instanceof ApiFault) setFault(error.message);
      }
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [typed, open]);

  const hits = found?.hits ?? [];
  const choose = (hit: SearchHit): void => {
    setOpen(false);
    setTyped(keep ? hit.name : '');
    if (keep) onText?.(hit.name);
    onChoose(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (hits.length > 0)
        setActive((active + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length);
    } else if (event.key === 'Enter') {
      const hit = hits[active];
      if (open && hit !== undefined) {
        event.preventDefault();
        choose(hit);
      }
    } else if (event.key === 'Escape') {
      if (open && typed !== '') event.stopPropagation();
      setOpen(false);
      if (!keep) setTyped('');
    }
  };
  const listId = `${own}-hits`;
  const isOpen = open && found !== null;
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input}
        id={id ?? own}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && hits.length > 0 ? `${own}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={typed}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          onText?.(value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul id={listId} role="listbox" aria-label={label} hidden={!isOpen || hits.length === 0}>
        {hits.map((hit, at) => (
          <li
            key={hit.id}
            id={`${own}-${at}`}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(hit);
            }}
            onPointerEnter={() => setActive(at)}
          >
            <KindMark kind={hit.kind} />
            <span class="hit-name">{hit.name}</span>
            <span class="hit-detail">
              {hit.detail !== '' ? hit.detail : hit.events > 0 ? plural(hit.events) : ''}
            </span>
          </li>
        ))}
      </ul>
      {isOpen && hits.length === 0 && (
        <p class="search-none" role="status">
          Nothing is called “{found.q}”. Try a part of the name, or another spelling.
        </p>
      )}
      {fault !== null && open && (
        <p class="search-none" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

function plural(events: number): string {
  return `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'}`;
}
