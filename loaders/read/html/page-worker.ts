// The program of the worker thread that reads pages. Nothing of a page is run, and nothing that it names is fetched.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { serveTasks } from '../../stream/index.ts';
import { blockText, type DomNode } from './block-text.ts';
import type { PageResult, PageTask } from './page.ts';
import { pageFacts } from './page-facts.ts';
import { removeBoxes } from './remove-boxes.ts';

/** Without `<html>` linkedom finds no body. */
function wholePage(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html><body>${html}</body></html>`;
}

serveTasks<unknown, PageTask>(() => ({
  greeting: null,
  work: ({ kind, html }): PageResult => {
    const { document } = parseHTML(wholePage(html));
    const facts = pageFacts(document);
    removeBoxes(document);
    if (kind === 'prose') return { ...facts, text: blockText(document.body as unknown as DomNode) };
    const fallback = document.querySelector('article, main, [role="main"]') ?? document.body;
    const plain = fallback === null ? '' : blockText(fallback as unknown as DomNode);
    // Readability takes the document apart.
    const found = new Readability<DomNode>(
      document as unknown as ConstructorParameters<typeof Readability>[0],
      {
        charThreshold: 200,
        serializer: (element) => element as unknown as DomNode,
      },
    ).parse();
    const text = found?.content == null ? '' : blockText(found.content);
    return { ...facts, title: facts.title ?? (found?.title || null), text: text === '' ? plain : text };
  },
}));
