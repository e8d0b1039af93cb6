import { expect, test } from 'vitest';
import { createAnnotator } from '../../loaders/annotate/index.ts';
import { articleOf } from './article-of.ts';

const annotator = createAnnotator();

/** Each case is a text whose sentences are marked off with ¶. */
test.each([
  'He left.¶ She stayed.',
  'The U.S. Secretary of State met Mr. Smith.¶ They talked.',
  'Gen. Mark Milley spoke to Lt. Col. Jones.',
  'The talks on Jan. 5 failed.',
  'It happened in Feb. 2017 in St. Louis.',
  'George W. Bush met J. R. R. Tolkien.',
  'He addressed the U.N. General Assembly.',
  'The envoy returned to the U.S.¶ He met nobody.',
  'They met at 10 a.m. in Geneva.',
  'The meeting began at 10 a.m.¶ The ministers smiled.',
  '“We will defend our interests,” he said.',
  '“We will not pay.”¶ He left the room.',
  '“We will not pay.¶ We never will,” he said.',
  '“Why should we pay?” he asked.',
  '“Stop this!” Videgaray said.',
  '“Will it work?” Prime Minister Theresa May asked reporters.',
  'He said: “We are worried about this.”¶ Nobody answered.',
  'He said "we are worried."¶ "So are we," she said.',
  'The relationship ... is at a low.',
  'Prices rose 3.5 percent to $21.6 billion.¶ Analysts shrugged.',
  'Resolution No. 1441 was passed.¶ It was not.',
  'No. 5 is alive.',
  'He works for Apple Inc. in Ireland.',
  'The firm, Acme Corp., left.¶ Others followed.',
  'They came (so he says).¶ They left (so she says.)¶ It is over.',
  'What?!¶ Nobody knew.',
  'See www.example.com for more.¶ Then call.',
  'A first paragraph\n\n¶without a full stop',
  'One sentence wraps\nover two lines.¶ Another\nwraps too.',
  'Mexico protests deportation plan\n¶Officials from both nations met on Tuesday to discuss the plan at length.',
  'The minister met Secretary of State\nRex Tillerson at the airport today, he\nsaid.',
  'The envoy met Mr.\nSmith.',
  'It fell to 5.¶ It rose to 6.',
  'Trump, Jr. met the lawyer.',
  'i.e. this one, e.g. that one, vs. the rest.',
  'He met Sen. John McCain, R-Ariz., on Tuesday.',
  'Ankara recalled its envoy; Berlin did the same.',
  'U.S. President Donald Trump met Lt. Col. Smith in St. Petersburg on Jan. 5.¶ No. 10 said nothing.',
  'He arrived at 3 p.m. on Monday.¶ The talks began at 4 p.m.¶ President Obama left at 5 p.m. Monday.',
  'The missile fell at 6 a.m. Tokyo time.¶ Japan protested at 7 A.M.¶ Nobody answered.',
  'Maj. Gen. Qassem Soleimani, Brig. Gen. Jones and Adm. Mike Mullen spoke.',
  'Capt. John Kirby said so.¶ Rear Adm. John Kirby agreed.',
  'Rev. Martin Luther King Jr. was there.¶ So was Malcolm X.',
  'The ambassador, Amb. Susan Rice, and Sec. Gen. Jens Stoltenberg left.',
  'The agreement (see Art. 5) was signed.¶ It was good.',
  'On Sept. 11, 2001, planes hit.¶ In Oct. 2001 war began.',
  'The U.S. Treasury fined it.¶ The U.S. Congress objected.',
  'The ministers met in Washington, D.C. on Friday.¶ The ministers met in Washington, D.C.¶ They talked.',
  '“They attacked us!” President Assad said.¶ “Why?” he asked.',
  'Gov. Jerry Brown, D-Calif., and Rep. Nancy Pelosi met Dr. Ali Salehi.¶ Mr. Kerry did not.',
])('%s', (marked) => {
  const parts = marked.split('¶');
  const { sentences } = annotator.annotate(articleOf(parts.join('')));
  expect(sentences.map(({ text }) => text)).toEqual(parts.map((part) => part.trim()));
});

test('text before the body is left alone', () => {
  const text = 'MEXICO CITY (Reuters) - Officials met.';
  const { sentences } = annotator.annotate(articleOf(text, text.indexOf('Officials')));
  expect(sentences.map((sentence) => sentence.text)).toEqual(['Officials met.']);
});
