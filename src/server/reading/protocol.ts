import type { ErrorCode, GraphReader, GraphValue, ReadOptions } from '../../ontology/index.ts';
import type { StoreDescription } from '../../store/index.ts';

/** Where the store is, and what opens it. Sent to the reader's process, never shown. */
export interface StoreAddress {
  readonly location: string;
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
}

/** A store that is open for one request. */
export interface LentReader extends GraphReader {
  describe(): Promise<StoreDescription>;
}

/** What a reader's process is asked. It answers each with one {@link Reply}, in order. */
export type Ask =
  | { readonly kind: 'open'; readonly address: StoreAddress }
  | {
      readonly kind: 'read';
      readonly cypher: string;
      readonly parameters: Readonly<Record<string, GraphValue>>;
      readonly options: ReadOptions;
    }
  | { readonly kind: 'describe' }
  | { readonly kind: 'close' };

export type Reply =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly code: ErrorCode | null; readonly message: string };
