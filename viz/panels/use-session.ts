import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Canvas } from '../graph/canvas.ts';
import type { Session } from '../state/session.ts';

/** What every part of the page has at hand. */
export interface Page {
  readonly session: Session;
  /** The drawn graph; null until it is there. */
  readonly canvas: { current: Canvas | null };
  /** Whether the page is dark, by the system. */
  readonly dark: { readonly value: boolean };
}

const PageContext = createContext<Page | null>(null);

export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('There is no page around this part of it.');
  return page;
}

export function useSession(): Session {
  return usePage().session;
}
