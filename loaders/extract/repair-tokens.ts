import type { Mention, Token } from '../../src/ontology/index.ts';

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const SKIPPED =
  /^(?:also|today|yesterday|again|formally|officially|reportedly|later|meanwhile|quietly|swiftly|bluntly|flatly)$/i;

/** Past forms that look like nouns or adjectives, with their lemmas; the regular ones end in -ed. */
const PAST: ReadonlyMap<string, string> = new Map(
  (
    'shot shoot struck strike hit hit cut cut set set put put shut shut beat beat held hold sent send met meet told tell ' +
    'said say gave give took take won win lost lose led lead fought fight bought buy sold sell kept keep left leave ' +
    'sought seek swore swear tore tear threw throw broke break hurt hurt split split spread spread quit quit let let'
  )
    .split(' ')
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, all[index + 1] ?? word] as const] : [])),
);

/** What may stand right behind a verb that has its object or phrase there. */
const OPENS_OBJECT = new Set([
  'DT',
  'CD',
  'PRP$',
  'PRP',
  'NNP',
  'NNPS',
  'IN',
  'TO',
  'RP',
  'JJ',
  'NNS',
  'NN',
  'POS',
]);

/**
 * Mends what taggers do to the leads of news: where a sentence has no finite verb, the past form right behind its first
 * name is that verb ("Nepali police *shot* dead three …", "Finance Minister Solbes *huddled* with …"), the name its
 * subject, and what hung on the name from behind the verb hangs on the verb.
 */
export function repairTokens(tokens: readonly Token[], mentions: readonly Mention[]): readonly Token[] {
  if (tokens.some((token) => FINITE.has(token.xpos) && isMain(tokens, token))) return tokens;
  const found = mentions.flatMap((mention) => pastBehind(tokens, mention) ?? [])[0] ?? bareClause(tokens);
  if (!found) return tokens;
  const { verb, subject } = found;
  return tokens.map((token) => {
    if (token.index === verb.index) {
      return { ...token, upos: 'VERB', xpos: 'VBD', lemma: lemmaOf(token), head: -1, deprel: 'root' };
    }
    if (token.index === subject.index) return { ...token, head: verb.index, deprel: 'nsubj' };
    if (token.head === verb.index && token.deprel.startsWith('nsubj')) {
      return { ...token, head: subject.index, deprel: 'appos' };
    }
    if (token.head === -1)
      return { ...token, head: verb.index, deprel: token.index < verb.index ? 'dep' : 'obj' };
    const above = tokens[token.head];
    if (token.index > verb.index && above && above.index < verb.index) {
      return { ...token, head: verb.index, deprel: roleBehind(tokens, token) };
    }
    if (token.head === verb.index && token.index < verb.index && above?.upos !== 'VERB') {
      return { ...token, head: subject.index };
    }
    return token.head === verb.index ? { ...token, deprel: roleBehind(tokens, token) } : token;
  });
}

/** Whether a finite verb heads the sentence and not only a clause inside it. */
function isMain(tokens: readonly Token[], verb: Token): boolean {
  let token: Token | undefined = verb;
  for (let step = 0; token && step < 12; step++) {
    if (/^(?:acl|advcl|ccomp|csubj|parataxis)/.test(token.deprel)) return false;
    token = tokens[token.head];
  }
  return true;
}

function pastBehind(
  tokens: readonly Token[],
  mention: Mention,
): { readonly verb: Token; readonly subject: Token } | undefined {
  let index = mention.last + 1;
  while (SKIPPED.test(tokens[index]?.text ?? '')) index += 1;
  const verb = tokens[index];
  const next = tokens[index + 1];
  const subject = firstOfList(tokens, tokens[mention.head]);
  if (!verb || !next || !subject || !OPENS_OBJECT.has(next.xpos)) return undefined;
  const word = verb.text.toLowerCase();
  if (!(PAST.has(word) || /[a-z]{3}ed$/.test(word)) || verb.text !== word) return undefined;
  if (tokens[mention.first - 1]?.upos === 'ADP') return undefined;
  return { verb, subject };
}

/** "*France*, Russia and the United States called …": a list hangs on its first member. */
function firstOfList(tokens: readonly Token[], last: Token | undefined): Token | undefined {
  let token = last;
  while (token?.deprel === 'conj' && tokens[token.head]) token = tokens[token.head];
  return token;
}

/**
 * "Hungary's opposition party Fidesz *demanded* …", "coca growers in the Chapare region *threatened* …": a clause hung on
 * the noun that opens the sentence, without a pronoun that would relate it, is the sentence.
 */
function bareClause(tokens: readonly Token[]): { readonly verb: Token; readonly subject: Token } | undefined {
  const root = tokens.find((token) => token.head === -1);
  if (!root || (root.upos !== 'NOUN' && root.upos !== 'PROPN')) return undefined;
  const verb = tokens.find(
    (token) =>
      token.index > root.index &&
      token.deprel.startsWith('acl') &&
      (token.xpos === 'VBD' || token.xpos === 'VBN') &&
      isWithin(tokens, token, root) &&
      !tokens.slice(root.index + 1, token.index).some((other) => RELATIVE.has(other.text.toLowerCase())) &&
      !tokens.some(
        (other) => other.head === token.index && /^(?:aux:pass|obl:agent|cop)/.test(other.deprel),
      ) &&
      tokens.slice(root.index + 1, token.index).every((other) => other.text !== ','),
  );
  return verb && tokens[verb.index + 1]?.text.toLowerCase() !== 'by' ? { verb, subject: root } : undefined;
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose', 'where']);

function isWithin(tokens: readonly Token[], token: Token, ancestor: Token): boolean {
  let above: Token | undefined = token;
  for (let step = 0; above && step < 6; step++) {
    if (above.index === ancestor.index) return true;
    above = tokens[above.head];
  }
  return false;
}

function roleBehind(tokens: readonly Token[], token: Token): string {
  const marked = tokens.some((other) => other.head === token.index && other.deprel === 'case');
  if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON') return marked ? 'obl' : 'obj';
  return token.deprel === 'amod' ? 'advmod' : token.deprel;
}

function lemmaOf(token: Token): string {
  const word = token.text.toLowerCase();
  return PAST.get(word) ?? (token.upos === 'VERB' ? token.lemma : word);
}
