import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleReport, ArticleResponse } from '../../src/server/api/index.ts';
import { ApiFault } from '../api/client.ts';
import { Icon } from './icon.tsx';
import { useSession } from './use-session.ts';

/** One article, whole, with every sentence marked that reports an event. */
export function ArticleDialog() {
  const session = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = session.article.value;
  const [article, setArticle] = useState<ArticleResponse | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    setArticle(null);
    setFault(null);
    if (id === null) {
      dialog.current?.close();
      return;
    }
    dialog.current?.showModal();
    const controller = new AbortController();
    session.client
      .get<ArticleResponse>('api/article', { id }, controller.signal)
      .then(setArticle)
      .catch((error: unknown) => {
        if (error instanceof ApiFault) setFault(error.message);
      });
    return () => controller.abort();
  }, [id]);

  const close = (): void => {
    session.article.value = null;
  };
  const show = (): void => {
    if (article === null) return;
    session.showOnly(`what ${article.title ?? 'the article'} reports`, {
      kind: 'events',
      ids: [...new Set(article.reports.map((report) => report.event))],
      entities: [],
    });
    close();
  };
  return (
    <dialog
      ref={dialog}
      class="article"
      aria-labelledby="article-title"
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div class="article-inner">
        <header>
          <h2 id="article-title">
            <bdi>{article?.title ?? (article === null ? 'Article' : 'Article without a title')}</bdi>
          </h2>
          <button type="button" class="round" aria-label="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        {fault !== null && (
          <p role="alert" class="fault">
            {fault}
          </p>
        )}
        {article !== null && (
          <>
            <p class="article-facts">
              <bdi>{article.publisher ?? 'Publisher unknown'}</bdi>
              {article.publishedOn !== null && (
                <time dateTime={article.publishedOn}>{article.publishedOn}</time>
              )}
              {article.url !== null && (
                <a href={article.url} target="_blank" rel="noopener noreferrer nofollow">
                  Source
                </a>
              )}
              <button type="button" onClick={show} disabled={article.reports.length === 0}>
                Show its {article.reports.length === 1 ? 'event' : 'events'} in the graph
              </button>
            </p>
            <ArticleText article={article} />
          </>
        )}
      </div>
    </dialog>
  );
}

interface Piece {
  readonly text: string;
  readonly reports: readonly ArticleReport[];
}

function ArticleText({ article }: { readonly article: ArticleResponse }) {
  const { text, reports } = article;
  if (text === null) {
    return (
      <>
        <p class="hint">
          This store does not keep the text of articles. These are the sentences that report events:
        </p>
        {reports.map((report) => (
          <p key={`${report.event} ${report.start}`}>
            <mark>
              <bdi>{report.sentence}</bdi>
            </mark>{' '}
            <Summary report={report} />
          </p>
        ))}
      </>
    );
  }
  return (
    <div class="article-text">
      {piecesOf(text, reports).map(({ text: piece, reports: told }, at) =>
        told.length === 0 ? (
          <bdi key={at}>{piece}</bdi>
        ) : (
          <span key={at} class="reported">
            <mark>
              <bdi>{piece}</bdi>
            </mark>
            {told.map((report) => (
              <Summary key={report.event} report={report} />
            ))}
          </span>
        ),
      )}
    </div>
  );
}

function Summary({ report }: { readonly report: ArticleReport }) {
  const session = useSession();
  return (
    <span class={`summary tone-${session.toneOf(report.type)}`}>
      <bdi>{report.summary}</bdi> <i>{report.status}</i>
    </span>
  );
}

/** Cuts the text at the sentences that report something. Sentences that overlap are one piece. */
function piecesOf(text: string, reports: readonly ArticleReport[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const sorted = [...reports].sort((one, other) => one.start - other.start || one.end - other.end);
  for (let first = 0; first < sorted.length; ) {
    const start = sorted[first]?.start ?? 0;
    let end = sorted[first]?.end ?? 0;
    let next = first;
    while (next < sorted.length && (sorted[next]?.start ?? 0) < end) {
      end = Math.max(end, sorted[next]?.end ?? 0);
      next += 1;
    }
    if (next === first) next += 1;
    if (start > at) pieces.push({ text: text.slice(at, start), reports: [] });
    pieces.push({ text: text.slice(Math.max(at, start), end), reports: sorted.slice(first, next) });
    at = Math.max(at, end);
    first = next;
  }
  return [...pieces, { text: text.slice(at), reports: [] }];
}
