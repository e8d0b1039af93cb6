import { expect, test } from 'vitest';
import { parseDateline } from '../../loaders/read/header/dateline.ts';
import { readHeader } from '../../loaders/read/header/read-header.ts';
import { parseDate } from '../../loaders/read/parse-date.ts';

test.each([
  // line, place, publisher, day, what the prose begins with
  ['MEXICO CITY, Feb 24 (Reuters) - Mexico said', 'MEXICO CITY', 'Reuters', null, 'Mexico'],
  ['MEXICO CITY (Reuters) - Mexico said', 'MEXICO CITY', 'Reuters', null, 'Mexico'],
  ['WASHINGTON (AP) — The president said', 'WASHINGTON', 'Associated Press', null, 'The'],
  ['WASHINGTON (AP) -- The president said', 'WASHINGTON', 'Associated Press', null, 'The'],
  [
    'WASHINGTON, Feb. 24, 2017 (AFP) - The president',
    'WASHINGTON',
    'Agence France-Presse',
    '2017-02-24',
    'The',
  ],
  ['BEIJING, Feb. 24 (Xinhua) -- China said', 'BEIJING', 'Xinhua', null, 'China'],
  ['BEIJING, 24 Feb 2017 (Xinhua) -- China said', 'BEIJING', 'Xinhua', '2017-02-24', 'China'],
  ['MOSCOW, February 24. /TASS/. Russia said', 'MOSCOW', 'TASS', null, 'Russia'],
  ['MOSCOW. Feb 24 (Interfax) - Russia said', 'MOSCOW', 'Interfax', null, 'Russia'],
  ['SAN JOSÉ, Costa Rica (AP) — Leaders met', 'SAN JOSÉ', 'Associated Press', null, 'Leaders'],
  ['SAN DIEGO, Calif. (AP) — Leaders met', 'SAN DIEGO', 'Associated Press', null, 'Leaders'],
  ['WASHINGTON, D.C. — Leaders met', 'WASHINGTON', null, null, 'Leaders'],
  ['ANKARA/BERLIN, March 3 (Reuters) - Turkey said', 'ANKARA/BERLIN', 'Reuters', null, 'Turkey'],
  ['Paris (AFP) - France said', 'Paris', 'Agence France-Presse', null, 'France'],
  ['BAGHDAD - The task force said', 'BAGHDAD', null, null, 'The'],
  ['GENEVA—Talks began', 'GENEVA', null, null, 'Talks'],
  ['  ROME, May 5 – Italy said', 'ROME', null, null, 'Italy'],
  ['VIENNA (The Local) - Austria said', 'VIENNA', 'The Local', null, 'Austria'],
])('reads the dateline of "%s"', (line, place, publisher, publishedOn, start) => {
  const dateline = parseDateline(line);
  expect(dateline).toMatchObject({ place, publisher, publishedOn });
  expect(line.slice(dateline?.length).startsWith(start)).toBe(true);
});

test.each([
  'Mexico criticized the United States.',
  'UN - the body said',
  'NATO-led troops left.',
  'US-Mexico talks began.',
  'UNITED STATES–MEXICO talks began.',
  'Trump (the president) - a builder - said no.',
  'Merkel - Germany’s chancellor - said no.',
  '',
])('finds no dateline in "%s"', (line) => {
  expect(parseDateline(line)).toBeNull();
});

test.each([
  ['2017-02-24', '2017-02-24'],
  ['2017-02-24T10:00:00Z', '2017-02-24'],
  ['2017-02-24T23:59:59.123+02:00', '2017-02-24'],
  ['2017-02-24 10:00', '2017-02-24'],
  ['2017/2/4', '2017-02-04'],
  ['20170224', '2017-02-24'],
  ['20170224T100000Z', '2017-02-24'],
  ['February 24, 2017', '2017-02-24'],
  ['Feb. 24, 2017 at 3:05 p.m. EST', '2017-02-24'],
  ['FEBRUARY 24 2017', '2017-02-24'],
  ['Friday, February 24th, 2017', '2017-02-24'],
  ['24 February 2017', '2017-02-24'],
  ['Fri, 24 Feb 2017 10:00:00 GMT', '2017-02-24'],
  ['24-Feb-2017', '2017-02-24'],
  ['1 Sept 2016', '2016-09-01'],
  ['2017-02-30', null],
  ['2017-13-01', null],
  ['02/03/2017', null],
  ['February 2017', null],
  ['Feb 24', null],
  ['yesterday', null],
  ['2017-02-24 or so', null],
  ['2017-02-245', null],
  ['', null],
])('reads the date "%s" as %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

const BODY = 'Mexico warned the United States.\n\nIt said so twice.\n';

test.each([
  // header, title, publisher, day, url, place
  [' date 2017-02-24 Reuters, MEXICO CITY\n\n', null, 'Reuters', '2017-02-24', null, 'MEXICO CITY'],
  ['Date: 2017-02-24\n', null, null, '2017-02-24', null, null],
  ['Date: Feb. 24, 2017, AP\n\n', null, 'Associated Press', '2017-02-24', null, null],
  ['date 2017-02-24, MEXICO CITY\n', null, null, '2017-02-24', null, 'MEXICO CITY'],
  ['Date: soon\n', null, null, null, null, null],
  [
    'Title: A rift deepens\nPublisher: The Paper\nURL: https://example.org/a?b=1\nDate: 24 Feb 2017\n\n',
    'A rift deepens',
    'The Paper',
    '2017-02-24',
    'https://example.org/a?b=1',
    null,
  ],
  [
    'HEADLINE: A rift deepens\r\nSource: AFP\r\n\r\n',
    'A rift deepens',
    'Agence France-Presse',
    null,
    null,
    null,
  ],
  ['A rift deepens\n\n', 'A rift deepens', null, null, null, null],
  ['Will the rift deepen?\n\n', 'Will the rift deepen?', null, null, null, null],
  ['\n\nA rift deepens\r\n\r\n', 'A rift deepens', null, null, null, null],
  ['A rift deepens\nFebruary 24, 2017\n', 'A rift deepens', null, '2017-02-24', null, null],
  [
    'A rift deepens\nBy Ana Ruiz and John O’Neill\n\nFriday, 24 Feb 2017 10:00\n\n',
    'A rift deepens',
    null,
    '2017-02-24',
    null,
    null,
  ],
  ['2017-02-24\n\nA rift deepens\n\n', 'A rift deepens', null, '2017-02-24', null, null],
  [
    'A rift deepens\n\nMEXICO CITY, Feb 24 (Reuters) - ',
    'A rift deepens',
    'Reuters',
    null,
    null,
    'MEXICO CITY',
  ],
  [
    'A rift deepens\nMEXICO CITY, Feb 24, 2017 (Reuters) - ',
    'A rift deepens',
    'Reuters',
    '2017-02-24',
    null,
    'MEXICO CITY',
  ],
  [
    'Date: 2017-02-25\nMEXICO CITY, Feb 24, 2017 (Reuters) - ',
    null,
    'Reuters',
    '2017-02-25',
    null,
    'MEXICO CITY',
  ],
  ['', null, null, null, null, null],
  ['  \n\t\n', null, null, null, null, null],
])('reads the header %j', (header, title, publisher, publishedOn, url, datelinePlace) => {
  const text = header + BODY;
  const read = readHeader(text, null);
  expect(read).toMatchObject({ title, publisher, publishedOn, url, datelinePlace });
  expect(text.slice(read.bodyStart)).toBe(BODY);
});

test.each([
  'Mexico warned the United States\nand the United States answered.\n',
  'Mexico warned the United States\n',
  'Mexico warned the United States',
  'Mexico warned the United States.\n\nIt said so twice.\n',
  'Mexico said this:\n\nIt would not pay.\n',
  '“It would not pay.”\n\nSo said Mexico.\n',
  'mexico warned the United States\n\nIt said so twice.\n',
  `Mexico ${'and Canada '.repeat(30)}\n\nIt said so twice.\n`,
  'By 2017 Mexico had paid\n',
  'Mexico said: no\n',
])('takes all of %j for prose', (text) => {
  expect(readHeader(text, null)).toMatchObject({ title: null, bodyStart: 0 });
});

test('takes the first line for a title only if it is the title that is known', () => {
  const text = 'Summary\n\nMexico warned the United States.';
  expect(readHeader(text, 'A rift deepens')).toMatchObject({ title: null, bodyStart: 0 });
  expect(readHeader(text, 'SUMMARY')).toMatchObject({ title: 'Summary', bodyStart: 9 });
});
