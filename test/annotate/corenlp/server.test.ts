import { describe, expect, test } from 'vitest';
import { openExtraction } from '../../../loaders/load.ts';
import type { Article, IsoDate } from '../../../src/ontology/index.ts';
import { runDemarche, temporaryFolder } from '../../cli/run-demarche.ts';
import { articleOf } from '../article-of.ts';

const address = process.env['CORENLP_URL'] ?? '';
if (address === '') console.log('CoreNLP tests skipped: there is no CORENLP_URL.');

const cwd = temporaryFolder();

async function explain(text: string) {
  const article: Article = { ...articleOf(text), publishedOn: '2017-02-24' as IsoDate };
  return (await openExtraction({ corenlp: address })).explain(article);
}

describe.skipIf(address === '')('a CoreNLP server', () => {
  test.each([
    ['Mexico criticized Chile.', ['CRITICIZED government:MEX government:CHL']],
    ['Iran was sanctioned by France last week.', ['SANCTIONED government:FRA government:IRN']],
    ['Peru has refused to meet Ecuador.', ['REJECTED government:PER government:ECU']],
    ['Officials from Kenya held talks with Uganda.', ['NEGOTIATED_WITH government:KEN government:UGA']],
    ['The sun rose.', []],
  ])('reads "%s"', async (text, expected) => {
    const { events } = (await explain(text)).record;
    expect(events.map(({ eventType, actors, recipients }) => `${eventType} ${actors} ${recipients}`)).toEqual(
      expected,
    );
  });

  test('gives tags, trees and exact offsets of any text', async () => {
    const text =
      'Mexico’s minister 😀👨\u200d👩\u200d👧 wasn’t (by “luck”) in Peña\u00a0Nieto’s office…\n\nHe said: "1\u202f000 -LRB- `quotes\' & <tags>".';
    const { resolved } = await explain(text);
    expect(resolved.sentences.length).toBeGreaterThan(1);
    for (const { tokens, start, end, text: sentence } of resolved.sentences) {
      expect(text.slice(start, end)).toBe(sentence);
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
      for (const token of tokens) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.deprel).toMatch(/^[a-z]+(?::[a-z]+)?$/);
      }
    }
  });

  test('answers the same every time', async () => {
    const text = 'Mexico met Chile on Monday, and Peru, which had been invited, stayed away.';
    expect((await explain(text)).record).toEqual((await explain(text)).record);
  });

  test('serves the command line', async () => {
    const annotator = ['--annotator', `corenlp=${address}`];
    const { code, stdout, stderr } = await runDemarche(['explain', ...annotator, 'Mexico met Chile.'], {
      cwd,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('MET_WITH  Mexico → Chile');
  });
});
