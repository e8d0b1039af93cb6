/**
 * How far an event has come, by what the article says of it.
 * The order is that of strength: of two reports of one day, the earlier word here is believed.
 */
export const STATUSES = ['occurred', 'denied', 'cancelled', 'planned', 'hypothetical'] as const;

export type Status = (typeof STATUSES)[number];
