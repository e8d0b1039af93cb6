import { useState } from 'preact/hooks';
import type { Report } from '../../src/server/api/index.ts';
import { useSession } from './use-session.ts';

/** One sentence, marked in what stands around it. Text of articles is text, whatever is in it. */
export function ReportQuote({ report }: { readonly report: Report }) {
  const session = useSession();
  const [wide, setWide] = useState(false);
  const { before, after, sentence, publisher, publishedOn, title, url, confidence, article } = report;
  const hasContext = before !== '' || after !== '';
  return (
    <figure class="report">
      <blockquote>
        <p>
          {before !== '' && <bdi class="context">{wide ? `…${before}` : lastWords(before)} </bdi>}
          <mark>
            <bdi>{sentence}</bdi>
          </mark>
          {after !== '' && <bdi class="context"> {wide ? `${after}…` : firstWords(after)}</bdi>}
        </p>
      </blockquote>
      <figcaption>
        <span>
          <bdi>{publisher ?? 'Publisher unknown'}</bdi>
          {publishedOn !== null && (
            <>
              , <time dateTime={publishedOn}>{publishedOn}</time>
            </>
          )}
          {' · '}
          <span title="How likely the event is read rightly from this sentence">
            {Math.round(confidence * 100)} % sure
          </span>
        </span>
        <span class="report-actions">
          {hasContext && (
            <button type="button" class="link" aria-expanded={wide} onClick={() => setWide(!wide)}>
              {wide ? 'Less' : 'More'}
            </button>
          )}
          <button
            type="button"
            class="link"
            title={title ?? article}
            onClick={() => {
              session.article.value = article;
            }}
          >
            Article
          </button>
          {url !== null && (
            <a href={url} target="_blank" rel="noopener noreferrer nofollow">
              Source
            </a>
          )}
        </span>
      </figcaption>
    </figure>
  );
}

/** How much of the article stands around a sentence before more is asked for, in characters. */
const GLIMPSE = 90;

function lastWords(text: string): string {
  const short = text.trim().replace(/\s+/g, ' ');
  return short.length <= GLIMPSE ? short : `…${short.slice(-GLIMPSE).replace(/^\S*/, '')}`;
}

function firstWords(text: string): string {
  const short = text.trim().replace(/\s+/g, ' ');
  return short.length <= GLIMPSE ? short : `${short.slice(0, GLIMPSE).replace(/\S*$/, '')}…`;
}
