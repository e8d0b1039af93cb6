import { expect, test } from 'vitest';
import { runDemarche, temporaryFolder } from './run-demarche.ts';

const cwd = temporaryFolder();

async function explain(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runDemarche(['explain', ...args], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** The lines under a heading. */
function section(page: string, heading: string): string[] {
  const lines = page.split('\n');
  const from = lines.indexOf(heading);
  expect(from, heading).toBeGreaterThanOrEqual(0);
  return lines.slice(from + 1, lines.indexOf('', from)).map((line) => line.trim().replace(/ {2,}/g, '  '));
}

test('draws the tree in the order of the text', async () => {
  const tree = (await explain('Mexico criticized the new measure.')).split('\n').slice(3, 9);
  expect(tree.map((line) => line.replace(/(\S) {2,}\S.*$/, '$1'))).toEqual([
    '  ┌─Mexico',
    '  criticized',
    '  │ ┌─the',
    '  │ ├─new',
    '  ├─measure',
    '  └─.',
  ]);
  expect(tree[0]).toMatch(/nsubj +PROPN +NNP$/);
  expect(tree[1]).toMatch(/root +VERB +VBD +criticize$/);
});

test('shows mentions, the entries that fired, why a word told of nothing, and the events', async () => {
  const page = await explain('Mexico refused to sign the trade deal with Chile.');
  expect(section(page, 'mentions')).toEqual([
    'Mexico  name  Mexico  government:MEX',
    'Chile  name  Chile  government:CHL',
  ]);
  expect(section(page, 'event words')).toEqual([
    expect.stringMatching(/^refused {2}REJECTED {2}by "refuse to" {2}Mexico → Chile.* {2}an event$/),
    expect.stringMatching(/^sign {2}SIGNED {2}by "sign" .* {2}no event: it is the content of another event$/),
  ]);
  expect(section(page, 'events')[0]).toBe('REJECTED  Mexico → Chile');
});

test('says which entries a word has that do not hold, and which words the lexicon lacks', async () => {
  const page = await explain('Mexico entered the race and the dance with Chile and zigzagged.');
  expect(section(page, 'entries that do not hold here')).toContain(
    'entered  NEGOTIATED_WITH  "enter [talk, negotiation, dialogue]"',
  );
  expect(section(page, 'not in the lexicon')).toEqual(['verbs  zigzag', 'nouns  race, dance']);
  expect(page).toContain('events: none');
});

test('looks for no event where nobody is named', async () => {
  expect(await explain('The sun rose.')).toContain('event words: none is looked for where nobody is named');
});

test('reckons days against --date, and is told the same from standard input', async () => {
  const sentence = 'Mexico met Chile on Tuesday.';
  const page = await explain(sentence, '--date', '2017-02-24');
  expect(page).toMatch(/ occurred; 2017-02-21; confidence 0\.\d+\n/);
  expect(await explain(sentence)).toMatch(/ occurred; undated; /);
  const piped = await runDemarche(['explain', '-', '--date', '2017-02-24'], { cwd, input: sentence });
  expect(piped).toEqual({ code: 0, stdout: page, stderr: '' });
});

test('prints nothing that a terminal would take for an order', async () => {
  const more = 'Both agreed to meet again in Lima before the year is out. '.repeat(3);
  const page = await explain(`Mexico\u001b[2J met Chile\u202e.\r\n${more}`);
  expect(page).toContain('Mexico');
  expect(page).not.toMatch(/[^\n\P{Cc}]|\u202e/u);
});

test('--json holds what extract prints, and what was seen', async () => {
  const { article, entities, events, sentences } = JSON.parse(
    await explain('--json', 'Mexico refused to sign the deal with Chile and zigzagged. It criticized Peru.'),
  );
  expect(article.publishedOn).toBeNull();
  expect(entities.map(({ id }: { id: string }) => id)).toContain('government:PER');
  expect(events.map(({ eventType }: { eventType: string }) => eventType)).toEqual(['REJECTED', 'CRITICIZED']);
  expect(sentences).toHaveLength(2);
  expect(sentences[0].tokens[1]).toMatchObject({ text: 'refused', lemma: 'refuse', deprel: 'root' });
  expect(sentences[1].mentions[0]).toMatchObject({
    text: 'It',
    form: 'pronoun',
    entities: ['government:MEX'],
  });
  const words = new Map(sentences[0].words.map((word: { word: string }) => [word.word, word]));
  expect(words.get('sign')).toMatchObject({ traces: [{ kind: 'rejected', reason: expect.any(String) }] });
  expect(words.get('zigzagged')).toMatchObject({ traces: [], entries: [], tables: [] });
  expect(words.get('deal')).toMatchObject({ traces: [], tables: ['objects.txt: policy'] });
});
