/** A string that carries, for the type checker only, what it identifies. */
type Branded<Brand extends string> = string & { readonly __brand: Brand };

/** Identifies an article: what its publisher or its loader calls it, else a hash of its text. */
export type ArticleId = Branded<'ArticleId'>;

/** Identifies an entity; opens with its kind: `government:MEX`, `person:luis-videgaray`. */
export type EntityId = Branded<'EntityId'>;

/** Identifies an event: a hash of its type, sorted parties and objects, and the day or period. */
export type EventId = Branded<'EventId'>;

/** A day as ISO 8601 writes it: `2017-02-23`. Sorts as text in the order of time. */
export type IsoDate = Branded<'IsoDate'>;

/** An ISO 3166-1 alpha-3 code: `MEX`. */
export type CountryCode = Branded<'CountryCode'>;

const ISO_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Whether `text` is a day that the calendar has, written as ISO 8601 does. */
export function isIsoDate(text: string): text is IsoDate {
  if (!ISO_DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
