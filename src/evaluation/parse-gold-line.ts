import { z } from 'zod';
import { type CountryCode, DemarcheError, isIsoDate } from '../ontology/index.ts';
import { pairUp } from './coding.ts';
import type { GoldRecord } from './gold-record.ts';
import { countryOfCode, ploverType } from './plover-codes.ts';

const id = z.union([z.string(), z.number().transform(String)]);
const text = z.string().refine((given) => given.trim() !== '', 'is empty');
const day = z
  .string()
  .nullish()
  .transform((given, context) => {
    if (given === undefined || given === null) return null;
    if (isIsoDate(given)) return given;
    context.addIssue({ code: 'custom', message: `is no day such as 2017-02-24: "${given}"` });
    return z.NEVER;
  });
const title = z
  .string()
  .nullish()
  .transform((given) => given ?? null);
const type = z.string().transform((given, context) => {
  const found = ploverType(given);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: `is no type of PLOVER: "${given}"` });
  return z.NEVER;
});
const actors = z.array(z.object({ code: z.string().nullish() }));

/** A record of the PLOVER gold standard: a text that tells of one event. */
const ploverRecord = z
  .object({ id, text, title, publishedOn: day, event: type, source: actors, target: actors })
  .transform(({ event, source, target, ...article }): GoldRecord => {
    const [sources, targets] = [source, target].map((side) =>
      side.map(({ code }) => countryOfCode(code ?? null)),
    );
    const codings = pairUp(sources ?? [], event, targets ?? []);
    return { ...article, codings, recipients: target.length > 0 };
  });

const ids = z.array(z.string());

/** A line of `demarche extract --with-text`, looked through by a reader. */
const extractLine = z
  .object({
    article: z.object({ id, text, title, publishedOn: day }),
    entities: z.array(z.object({ id: z.string(), country: z.string().nullish() })),
    events: z.array(z.object({ plover: type, actors: ids, recipients: ids })),
  })
  .transform(({ article, entities, events }): GoldRecord => {
    const countries = new Map(entities.map(({ id, country }) => [id, country ?? null]));
    const of = (side: readonly string[]) =>
      side.map((id) => (countries.get(id) ?? null) as CountryCode | null);
    const codings = events.flatMap((event) => pairUp(of(event.actors), event.plover, of(event.recipients)));
    return { ...article, codings, recipients: true };
  });

/**
 * Reads a line of gold: a PLOVER record, or what `demarche extract --with-text` prints.
 *
 * @param place how messages name the line: "gold.jsonl, line 3"
 * @throws DemarcheError `input` for a line that is neither
 */
export function parseGoldLine(line: string, place: string): GoldRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new DemarcheError('input', `${place}: it is not JSON`, { cause });
  }
  const own = typeof value === 'object' && value !== null && 'article' in value;
  const parsed = (own ? extractLine : ploverRecord).safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const hint = own
    ? 'lines of extract serve as gold if they have their text: extract --with-text'
    : 'a PLOVER record has id, text, event, source and target';
  throw new DemarcheError(
    'input',
    `${place}: ${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'unreadable'}; ${hint}`,
  );
}
