import { createCypherEditor, type EditorApi } from '@neo4j-cypher/codemirror';
import css from '@neo4j-cypher/codemirror/css/cypher-codemirror.css?inline';
import { useEffect, useRef } from 'preact/hooks';
import { AskButtons } from './ask-buttons.tsx';
import { usePage } from './use-session.ts';

/**
 * An editor that knows Cypher and the graph's vocabulary. It lives in a shadow root: there its style sheets are
 * objects, not elements, which the page's security policy would refuse.
 */
export function CypherEditor() {
  const { session, dark } = usePage();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorApi | null>(null);
  const question = session.question.value;
  const text = question?.kind === 'cypher' ? question.cypher : '';
  const fault = session.queryFault.value;

  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${css}\n${OWN_STYLE}`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const inner = document.createElement('div');
    root.append(inner);
    const schema = session.schema.value;
    const created: unknown = createCypherEditor(inner, {
      value: text,
      theme: dark.value ? 'dark' : 'light',
      lineWrapping: true,
      lint: true,
      autofocus: false,
      cursorWide: false,
      tooltipAbsolute: false,
      // Tab goes on to the next control, as everywhere on the page.
      tabKey: false,
      schema: {
        labels: Object.keys(schema?.nodes ?? {}).map((label) => `:${label}`),
        relationshipTypes: Object.keys(schema?.edges ?? {}).map((type) => `:${type}`),
        propertyKeys: [...new Set(Object.values({ ...schema?.nodes, ...schema?.edges }).flat())],
        functions: FUNCTIONS.map((name) => ({ name, signature: '()' })),
        parameters: [],
      },
    });
    // Its declarations say otherwise, but what it gives has the editor in it.
    const { editor: made } = created as { readonly editor: EditorApi };
    made.onValueChanged((value: string) => {
      session.question.value = { kind: 'cypher', cypher: value };
    });
    inner.querySelector('.cm-content')?.setAttribute('aria-label', 'Cypher');
    editor.current = made;
    return () => {
      made.destroy();
      inner.remove();
      root.adoptedStyleSheets = [];
    };
  }, [dark.value]);

  useEffect(() => {
    if (fault?.line == null) return;
    editor.current?.setPosition({ line: fault.line, column: fault.column ?? 1 });
    editor.current?.focus();
  }, [fault]);

  return (
    <form
      class="query-form"
      onSubmit={(event) => {
        event.preventDefault();
        void session.ask();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void session.ask();
      }}
    >
      <div class="editor" ref={host} />
      <p class="help">It can only read. Ctrl-Space completes, Ctrl-Enter asks.</p>
      {fault !== null && (
        <p role="alert" class="fault">
          {fault.message}
        </p>
      )}
      <p class="form-end">
        <AskButtons disabled={text.trim() === ''} />
      </p>
    </form>
  );
}

const FUNCTIONS = [
  ...['count', 'collect', 'min', 'max', 'sum', 'avg', 'coalesce', 'size', 'head', 'labels', 'type', 'nodes'],
  ...[
    'relationships',
    'shortestPath',
    'toLower',
    'toUpper',
    'substring',
    'split',
    'date',
    'any',
    'all',
    'none',
  ],
];

const OWN_STYLE = `
  :host { display: block; }
  .cm-editor { font-size: 0.8125rem; max-height: 40vh; min-height: 8rem; }
  .cm-scroller { overflow: auto; }
`;
