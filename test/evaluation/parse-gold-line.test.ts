import { expect, test } from 'vitest';
import { parseGoldLine } from '../../src/evaluation/index.ts';

function plover(event: string, sources: readonly string[], targets: readonly string[]): string {
  const actors = (codes: readonly string[]) => codes.map((code) => ({ text: '', code, sector: null }));
  return JSON.stringify({ id: 7, text: 'Said.', event, source: actors(sources), target: actors(targets) });
}

function codings(line: string): string[] {
  return parseGoldLine(line, 'here').codings.map(
    ({ actor, type, recipient }) => `${actor} ${type} ${recipient}`,
  );
}

test.each([
  // type, sources, targets, codings
  ['AGREE', ['USA'], ['JORGOV'], ['USA AGREE JOR']],
  ['AGREE', ['USA', 'JOR'], ['FRA'], ['USA AGREE FRA', 'JOR AGREE FRA']],
  ['DEMAND', ['IGO'], ['ROM'], ['null REQUEST ROU']],
  ['DISAPPROVE', ['JAP'], ['PLE'], ['JPN ACCUSE PSE']],
  ['INVESTIGATE', ['USA'], ['---'], ['USA ACCUSE null']],
  ['FIGHT', [''], ['KSV'], ['null ASSAULT UNK']],
  ['PROTEST', [], [], ['null PROTEST null']],
])('reads %s by %j to %j', (event, sources, targets, expected) => {
  expect(codings(plover(event, sources, targets))).toEqual(expected);
});

test('tells where the gold has no recipients', () => {
  expect(parseGoldLine(plover('AGREE', ['USA'], []), 'here').recipients).toBe(false);
  expect(parseGoldLine(plover('AGREE', ['USA'], ['IGO']), 'here').recipients).toBe(true);
});

test('reads lines of extract that have their text', () => {
  const line = JSON.stringify({
    article: { id: 'a', text: 'Said.', title: 'T', publishedOn: '2017-02-24' },
    entities: [
      { id: 'government:MEX', country: 'MEX' },
      { id: 'organization:un', country: null },
    ],
    events: [
      { plover: 'CONSULT', actors: ['government:MEX', 'organization:un'], recipients: [] },
      { plover: 'ACCUSE', actors: ['unknown'], recipients: ['government:MEX'] },
    ],
  });
  expect(codings(line)).toEqual(['MEX CONSULT null', 'null CONSULT null', 'null ACCUSE MEX']);
  expect(parseGoldLine(line, 'here')).toMatchObject({
    id: 'a',
    title: 'T',
    publishedOn: '2017-02-24',
    recipients: true,
  });
});

test.each([
  ['nonsense', /^gold, line 3: it is not JSON$/],
  ['[]', /^gold, line 3: .*a PLOVER record has id, text, event, source and target$/],
  [plover('WAFFLE', [], []), /^gold, line 3: event: is no type of PLOVER: "WAFFLE"/],
  ['{"id":"1","text":" ","event":"AGREE","source":[],"target":[]}', /text: is empty/],
  [
    '{"id":"1","text":"x","publishedOn":"soon","event":"AGREE","source":[],"target":[]}',
    /publishedOn: .*"soon"/,
  ],
  ['{"article":{"id":"a"},"entities":[],"events":[]}', /article\.text: .*extract --with-text$/],
])('refuses %s', (line, message) => {
  expect(() => parseGoldLine(line, 'gold, line 3')).toThrow(message);
});
