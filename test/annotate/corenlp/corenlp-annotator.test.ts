import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openCorenlpAnnotator } from '../../../loaders/annotate/index.ts';
import { articleOf } from '../article-of.ts';
import { answerOf, standIn } from './stand-in.ts';

/** "Iran was not sanctioned by France last week." */
const SANCTIONED = [
  ['NNP', 4, 'nsubj:pass'],
  ['VBD', 4, 'aux:pass'],
  ['RB', 4, 'advmod'],
  ['VBN', 0, 'ROOT'],
  ['IN', 6, 'case'],
  ['NNP', 4, 'obl'],
  ['JJ', 8, 'amod'],
  ['NN', 4, 'obl:tmod'],
  ['.', 4, 'punct'],
] as const;
const SENTENCE = 'Iran was not sanctioned by France last week.';

test('makes tokens of what the server answers, with exact offsets', async () => {
  const asked: string[] = [];
  const address = await standIn(async (request, response) => {
    asked.push(await text(request));
    response.end(answerOf(SANCTIONED));
  });
  const article = articleOf(`😀 Header\n\n${SENTENCE}`, 10);
  const { sentences } = await (await openCorenlpAnnotator(address)).annotate(article);
  expect(asked).toEqual(['Iran was not sanctioned by France last week .']);
  expect(sentences).toMatchObject([{ index: 0, start: 11, end: article.text.length, text: SENTENCE }]);
  const tokens = sentences[0]?.tokens ?? [];
  for (const { start, end, text } of tokens) expect(article.text.slice(start, end)).toBe(text);
  expect(
    tokens.map(({ text, lemma, upos, head, deprel }) => `${text} ${lemma} ${upos} ${head} ${deprel}`),
  ).toEqual([
    'Iran Iran PROPN 3 nsubj:pass',
    'was be AUX 3 aux:pass',
    'not not PART 3 advmod',
    'sanctioned sanction VERB -1 root',
    'by by ADP 5 case',
    'France France PROPN 3 obl',
    'last last ADJ 7 amod',
    'week week NOUN 3 obl:unmarked',
    '. . PUNCT 3 punct',
  ]);
});

test('hangs words that the server left out of the tree on the root', async () => {
  const left = JSON.stringify({
    sentences: [
      {
        basicDependencies: [{ dep: 'ROOT', governor: 0, dependent: 2 }],
        tokens: [{ pos: 'NNP' }, { pos: 'VBD' }, { pos: '.' }],
      },
    ],
  });
  const address = await standIn((_, response) => response.end(left));
  const { sentences } = await (await openCorenlpAnnotator(address)).annotate(articleOf('Peru agreed.'));
  expect(sentences[0]?.tokens.map(({ head, deprel }) => [head, deprel])).toEqual([
    [1, 'dep'],
    [-1, 'root'],
    [1, 'dep'],
  ]);
});

test('asks about a long article in parts, no word of which the server could cut', async () => {
  const asked: string[][] = [];
  const address = await standIn(async (request, response) => {
    const lines = (await text(request)).split('\n');
    asked.push(lines);
    response.end(
      answerOf(
        ...lines.map((line) =>
          line.split(' ').map((_, nth) => ['NN', nth, nth === 0 ? 'ROOT' : 'dep'] as const),
        ),
      ),
    );
  });
  const article = articleOf('The 👩\u200d🚀 flew to 1\u00a0000 towns.\n\n'.repeat(600));
  const { sentences } = await (await openCorenlpAnnotator(address)).annotate(article);
  expect(sentences).toHaveLength(600);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.flat()).toHaveLength(600);
});

test.each([
  [
    'error 500',
    500,
    'java.util.concurrent.TimeoutException\n  at …',
    /answers with error 500: java\.util\.concurrent\.TimeoutException$/,
  ],
  ['no JSON', 200, '<html>', /answers no JSON$/],
  ['something else', 200, '{"words":[]}', /answers no sentences with tags and trees \(sentences: .*\)$/],
  [
    'more words',
    200,
    answerOf([...SANCTIONED, ['.', 4, 'punct']]),
    /answers other words than it was asked about$/,
  ],
  [
    'a circle',
    200,
    answerOf(SANCTIONED.map(([pos], nth) => [pos, nth === 0 ? 2 : 1, 'dep'] as const)),
    /is no tree\)$/,
  ],
  [
    'a head that is not there',
    200,
    answerOf(SANCTIONED.map(([pos]) => [pos, 99, 'dep'] as const)),
    /is no tree\)$/,
  ],
])('says in one line that a server answers %s', async (_, status, body, message) => {
  const address = await standIn((__, response) => response.writeHead(status).end(body));
  const annotator = await openCorenlpAnnotator(address);
  const failure = annotator.annotate(articleOf(SENTENCE));
  await expect(failure).rejects.toMatchObject({ name: 'DemarcheError', code: 'annotator' });
  await expect(failure).rejects.toThrow(message);
  await expect(failure).rejects.toThrow(address);
  await expect(failure).rejects.not.toThrow(/\n/);
});

test('says that a server is slow', async () => {
  const address = await standIn(() => {});
  const annotator = await openCorenlpAnnotator(address, 100);
  await expect(annotator.annotate(articleOf(SENTENCE))).rejects.toThrow(
    /has not answered within 0\.1 seconds$/,
  );
});

test('says that there is no server, and what is no address', async () => {
  await expect(openCorenlpAnnotator('http://127.0.0.1:1')).rejects.toThrow(
    /http:\/\/127\.0\.0\.1:1 can't be reached \(.+\); start one there, or leave out --annotator$/,
  );
  for (const address of ['localhost:9000', 'corenlp', 'file:///etc'])
    await expect(openCorenlpAnnotator(address)).rejects.toMatchObject({ code: 'usage' });
});
