import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { QueryCard } from '../../src/server/api/index.ts';
import { QueryForm } from './query-form.tsx';
import { useSession } from './use-session.ts';

// Completion and a grammar of Cypher weigh more than all the rest of the page.
const CypherEditor = lazy(() =>
  import('./cypher-editor.tsx').then((module) => ({ default: module.CypherEditor })),
);

/** The questions that are saved, and any other in Cypher. */
export function QueriesPanel() {
  const session = useSession();
  const [filter, setFilter] = useState('');
  const library = session.queries.value;
  const question = session.question.value;
  const chosen =
    question?.kind === 'saved' ? library?.queries.find((query) => query.name === question.name) : undefined;
  if (question?.kind === 'cypher') {
    return (
      <>
        <BackToList heading="Cypher of your own" />
        <Suspense fallback={<p role="status">Loading the editor…</p>}>
          <CypherEditor />
        </Suspense>
      </>
    );
  }
  if (chosen !== undefined) {
    return (
      <>
        <BackToList heading={chosen.title} />
        <QueryForm key={chosen.name} query={chosen} />
      </>
    );
  }
  const wanted = filter.toLowerCase();
  const fits = ({ name, title, description, tags }: QueryCard): boolean =>
    [name, title, description, ...tags].some((text) => text.toLowerCase().includes(wanted));
  const queries = (library?.queries ?? []).filter(fits);
  return (
    <>
      <h2>Questions</h2>
      <label class="field">
        <span class="unseen">Find a question</span>
        <input
          type="search"
          placeholder="Find a question"
          value={filter}
          onInput={({ currentTarget }) => setFilter(currentTarget.value)}
        />
      </label>
      {library?.faults.map((fault) => (
        <p key={fault} class="fault">
          {fault}
        </p>
      ))}
      <ul class="queries">
        {queries.map(({ name, title, description, tags }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                session.question.value = { kind: 'saved', name, parameters: {} };
              }}
            >
              <b>{title}</b>
              <span>{firstSentence(description)}</span>
              <small>{tags.join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
      {queries.length === 0 && <p>No question has “{filter}” in it.</p>}
      <button
        type="button"
        onClick={() => {
          session.question.value = { kind: 'cypher', cypher: FIRST_CYPHER };
        }}
      >
        Ask in Cypher
      </button>
    </>
  );
}

const FIRST_CYPHER = `MATCH (a:Entity)-[r:CRITICIZED]->(b:Entity)
RETURN a AS source, r AS edge, b AS target
ORDER BY r.occurredOn DESC
LIMIT 50`;

function BackToList({ heading }: { readonly heading: string }) {
  const session = useSession();
  return (
    <>
      <button
        type="button"
        class="link"
        onClick={() => {
          session.question.value = null;
          session.answer.value = null;
        }}
      >
        ← All questions
      </button>
      <h2>{heading}</h2>
    </>
  );
}

function firstSentence(text: string): string {
  return /^[\s\S]*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;
}
