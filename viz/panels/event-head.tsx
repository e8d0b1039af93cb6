import type { KnownEvent } from '../graph/known.ts';
import { courseOf } from '../graph/picture.ts';
import { EntityLink } from './entity-link.tsx';
import { useSession } from './use-session.ts';

/** Who did what to whom, when, where, how far it came, and how many say so. */
export function EventHead({ event }: { readonly event: KnownEvent }) {
  const session = useSession();
  const {
    actors,
    recipients,
    about,
    place,
    type,
    status,
    occurredOn,
    first,
    articles,
    publishers,
    confidence,
  } = event;
  const tone = session.toneOf(type);
  return (
    <header class="event-head">
      <p class={`event-line course-${courseOf(status)}`}>
        <Names ids={actors} /> <span class={`phrase tone-${tone}`}>{session.phraseOf(type)}</span>{' '}
        <Names ids={recipients} />
        {about.length > 0 && (
          <>
            {recipients.length > 0 ? ' over ' : ' '}
            <Names ids={about} />
          </>
        )}
        {place !== null && <> in {session.nameOf(place)}</>}
      </p>
      <p class="event-facts">
        <span class={`status status-${status}`}>{status}</span>
        <time>
          {occurredOn === null ? `printed ${first ?? 'on an unknown day'}` : occurredOn.replace('/', ' – ')}
        </time>
        <span>
          {articles} {articles === 1 ? 'article' : 'articles'}
          {publishers.length > 1 ? ` of ${publishers.length} publishers` : ''}
        </span>
        <meter
          min={0}
          max={1}
          value={confidence}
          title={`Confidence ${Math.round(confidence * 100)} %`}
          aria-label={`Confidence ${Math.round(confidence * 100)} %`}
        />
      </p>
    </header>
  );
}

function Names({ ids }: { readonly ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, at) => (
        <span key={id}>
          {at > 0 && (at === ids.length - 1 ? ' and ' : ', ')}
          <EntityLink id={id} />
        </span>
      ))}
    </>
  );
}
