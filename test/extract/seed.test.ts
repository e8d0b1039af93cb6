import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ACTING_KINDS, EDGE_TYPES, type EntityKind } from '../../src/ontology/index.ts';
import { lineOf, recordOf } from './read-events.ts';

const SEED = fileURLToPath(new URL('../fixtures/reuters-mexico-2017-02-24.txt', import.meta.url));

describe('the seed article', async () => {
  const record = await recordOf(SEED);
  const { article, entities, events } = record;
  const named = (kind: EntityKind): string[] => entities.filter((e) => e.kind === kind).map((e) => e.name);
  const nameOf = (id: string | null): string | undefined => entities.find((e) => e.id === id)?.name;
  const find = (line: string) => events.filter((event) => lineOf(record, event) === line);

  test('names six persons and two governments', () => {
    expect(named('person').sort()).toEqual([
      'Donald Trump',
      'Enrique Pena Nieto',
      'Jason Marczak',
      'John Kelly',
      'Luis Videgaray',
      'Rex Tillerson',
    ]);
    expect(named('government').sort()).toEqual(['Mexico', 'United States']);
  });

  test('has Videgaray criticize the measure, a policy of the United States', () => {
    const [event] = find('CRITICIZED Luis Videgaray > United States');
    expect(event?.about.map((id) => entities.find((e) => e.id === id)?.kind)).toEqual(['policy']);
    expect(nameOf(event?.about[0] ?? null)).toContain('measure');
  });

  test('has Pena Nieto cancel the summit with Trump in January 2017', () => {
    const [event] = find('CANCELLED Enrique Pena Nieto > Donald Trump');
    expect(event?.about.map((id) => entities.find((e) => e.id === id)?.kind)).toEqual(['meeting']);
    expect(event?.occurredOn).toEqual({ from: '2017-01-01', to: '2017-01-31' });
  });

  test('has Trump threaten the trade deal', () => {
    const [event] = find('THREATENED Donald Trump > Mexico');
    expect(nameOf(event?.about[0] ?? null)).toContain('trade deal');
  });

  test('has Mexico warn the United States', () => {
    expect(find('WARNED Mexico > United States')).toHaveLength(1);
  });

  test('has Videgaray travel to Washington in January 2017', () => {
    const [event] = find('VISITED Luis Videgaray > United States');
    expect(nameOf(event?.place ?? null)).toBe('Washington');
    expect(event?.occurredOn).toEqual({ from: '2017-01-01', to: '2017-01-31' });
  });

  test('has Tillerson and Kelly at the meeting in Mexico City', () => {
    const [event] = find('MET_WITH Mexico > John Kelly, Rex Tillerson, United States');
    expect(nameOf(event?.place ?? null)).toBe('Mexico City');
    expect(event?.occurredOn).toEqual({ from: '2017-02-23', to: '2017-02-23' });
    expect(event?.evidence).toHaveLength(2);
  });

  test('has Trump sign executive orders', () => {
    const signed = events.find((event) => event.eventType === 'SIGNED');
    expect(nameOf(signed?.about[0] ?? null)).toContain('executive orders');
  });

  test('has no meeting of Pena Nieto and Trump that occurred', () => {
    const met = events.filter(
      (event) =>
        EDGE_TYPES[event.eventType].plover === 'CONSULT' &&
        event.status === 'occurred' &&
        ['Donald Trump', 'Enrique Pena Nieto'].every((name) =>
          [...event.actors, ...event.recipients].some((id) => nameOf(id) === name),
        ),
    );
    expect(met).toEqual([]);
  });

  test('rests every event on an exact slice of the article, and every role on a party that can act', () => {
    for (const event of events) {
      expect(event.evidence.length).toBeGreaterThan(0);
      for (const { sentence, start, end } of event.evidence)
        expect(article.text.slice(start, end)).toBe(sentence);
      for (const id of [...event.actors, ...event.recipients]) {
        expect(ACTING_KINDS).toContain(entities.find((entity) => entity.id === id)?.kind);
      }
    }
  });

  test('gives the same record twice', async () => {
    expect(JSON.stringify(await recordOf(SEED))).toBe(JSON.stringify(record));
  });
});
