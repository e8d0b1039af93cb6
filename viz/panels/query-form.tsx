import { useEffect, useState } from 'preact/hooks';
import type { QueryCard, QueryParameterCard } from '../../src/server/api/index.ts';
import { AskButtons } from './ask-buttons.tsx';
import { SearchBox } from './search-box.tsx';
import { useSession } from './use-session.ts';

/** A saved query: what it asks, its parameters as fields, and a button that asks. */
export function QueryForm({ query }: { readonly query: QueryCard }) {
  const session = useSession();
  const question = session.question.value;
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => ({
    ...windowValues(query, session.view.value.window),
    ...(question?.kind === 'saved' ? question.parameters : {}),
  }));
  const { window } = session.view.value;

  // The span of time that is marked under the graph is the question's, too.
  useEffect(() => {
    setValues((before) => ({ ...before, ...windowValues(query, window) }));
  }, [window?.from, window?.to]);

  const ask = (given = values): void => {
    const parameters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
    session.question.value = { kind: 'saved', name: query.name, parameters };
    void session.ask();
  };

  // A link brings its answer with it.
  useEffect(() => {
    if (question?.kind === 'saved' && Object.keys(question.parameters).length > 0) ask();
  }, []);

  const missing = query.parameters.filter((one) => one.required && (values[one.name] ?? '') === '');
  return (
    <form
      class="query-form"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {query.description.split(/\n\n+/).map((paragraph) => (
        <p key={paragraph} class="description">
          {paragraph}
        </p>
      ))}
      {query.parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          value={values[parameter.name] ?? ''}
          onChange={(value) => setValues((before) => ({ ...before, [parameter.name]: value }))}
        />
      ))}
      {session.queryFault.value !== null && (
        <p role="alert" class="fault">
          {session.queryFault.value.message}
        </p>
      )}
      <p class="form-end">
        <AskButtons disabled={missing.length > 0} />
        <button
          type="button"
          onClick={() => {
            session.question.value = { kind: 'cypher', cypher: query.cypher };
          }}
        >
          Edit as Cypher
        </button>
      </p>
    </form>
  );
}

/** Since and until of the query, where it has them, from the window. */
function windowValues(query: QueryCard, window: { readonly from: string; readonly to: string } | null) {
  const has = (name: string): boolean =>
    query.parameters.some((one) => one.name === name && one.type === 'date');
  if (window === null) return {};
  return { ...(has('since') ? { since: window.from } : {}), ...(has('until') ? { until: window.to } : {}) };
}

interface FieldProps {
  readonly parameter: QueryParameterCard;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ parameter, value, onChange }: FieldProps) {
  const session = useSession();
  const { name, type, list, required, default: usual, help } = parameter;
  const id = `parameter-${name}`;
  const note = [required ? 'needed' : '', usual === null ? '' : `${usual} if nothing is said`]
    .filter((one) => one !== '')
    .join('; ');
  const input = (inputType: 'text' | 'date' | 'number') => (
    <input
      id={id}
      type={inputType as 'text'}
      value={value}
      required={required}
      {...(type === 'number' ? { step: 'any' } : {})}
      placeholder={usual ?? ''}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
  const options =
    type === 'status'
      ? (session.schema.value?.statuses ?? [])
      : type === 'event-type'
        ? (session.schema.value?.eventTypes ?? []).map((one) => one.type)
        : [];
  return (
    <div class="field">
      <label for={id}>
        {labelOf(name)} <small>{note}</small>
      </label>
      {type === 'name' || type === 'entity' ? (
        <SearchBox
          id={id}
          label={labelOf(name)}
          placeholder="A name, or a part of it"
          text={value}
          keep
          accepts={(hit) => hit.kind !== 'article'}
          onText={onChange}
          onChoose={(hit) => onChange(hit.name)}
        />
      ) : options.length > 0 ? (
        <select
          id={id}
          multiple={list}
          size={list ? 5 : 1}
          onChange={({ currentTarget }) =>
            onChange([...currentTarget.selectedOptions].map((one) => one.value).join(','))
          }
        >
          {!list && <option value="">{usual ?? 'any'}</option>}
          {options.map((option) => (
            <option key={option} value={option} selected={value.split(',').includes(option)}>
              {option.toLowerCase().replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      ) : type === 'boolean' ? (
        <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          <option value="">{usual ?? 'either'}</option>
          <option value="true">yes</option>
          <option value="false">no</option>
        </select>
      ) : type === 'date' && !list ? (
        input('date')
      ) : (type === 'integer' || type === 'number') && !list ? (
        input('number')
      ) : (
        input('text')
      )}
      <p class="help">{help}</p>
    </div>
  );
}

/** `minArticles` as one would say it. */
function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
