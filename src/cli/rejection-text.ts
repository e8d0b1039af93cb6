import type { Rejection } from '../ontology/index.ts';

/** One line of standard error: "news.jsonl, line 3: it is empty". */
export function rejectionText({ origin, line, reason }: Rejection): string {
  return `demarche: ${origin}${line === undefined ? '' : `, line ${line}`}: ${reason}`;
}
