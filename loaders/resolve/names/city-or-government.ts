import type { Token } from '../../../src/ontology/index.ts';
import { list, readTable } from '../registry/read-table.ts';
import type { Scan } from './scan.ts';

/** Words that tell a city from the government that sits there; see place-words.tsv. */
export type PlaceWords = Readonly<Record<'motion' | 'place-object' | 'struck' | 'part', ReadonlySet<string>>>;

export function readPlaceWords(): PlaceWords {
  const words = (kind: keyof PlaceWords) =>
    new Set(
      readTable('place-words.tsv', ['class', 'words']).flatMap((row) =>
        row.class === kind ? list(row.words) : [],
      ),
    );
  return {
    motion: words('motion'),
    'place-object': words('place-object'),
    struck: words('struck'),
    part: words('part'),
  };
}

const WHERE = new Set(
  'in at near outside inside around through via into across beyond towards toward onto over above off throughout along'.split(
    ' ',
  ),
);
const WITH_WHOM = new Set('with between against by among on behalf than like'.split(' '));

/**
 * Whether the name of a capital or a seat stands for the city or for the government: "in Washington"
 * is the city, "Washington said" the government. Goes by the preposition, else by what the tree makes of it.
 *
 * @param first the first token of the name
 * @param head the token of the name that heads it
 */
export function cityOrGovernment(
  scan: Scan,
  words: PlaceWords,
  first: number,
  last: number,
  head: number,
): 'city' | 'government' {
  const { tokens, keys } = scan;
  const token = tokens[head];
  if (token === undefined) return 'city';
  const joined = tokens[last + 1]?.text === '-' && tokens[last + 1]?.start === tokens[last]?.end;
  if (joined)
    return /^(?:backed|led|allied|sponsored|controlled|brokered|supported|friendly|installed|appointed)$/.test(
      keys[last + 2] ?? '',
    )
      ? 'government'
      : 'city';
  const before = keys[first - 1] === 'the' ? first - 2 : first - 1;
  const preposition =
    tokens[before]?.upos === 'ADP' || tokens[before]?.upos === 'SCONJ' || keys[before] === 'to'
      ? keys[before]
      : undefined;
  const governor = tokens[token.head];
  if (preposition !== undefined && token.deprel !== 'nsubj') {
    return afterPreposition(preposition, governor, words);
  }
  switch (token.deprel) {
    case 'nsubj':
      return lemmaIn(governor, words.struck) ? 'city' : 'government';
    case 'nsubj:pass':
      return lemmaIn(governor, words.struck) ? 'city' : 'government';
    case 'obj':
    case 'iobj':
      return lemmaIn(governor, words['place-object']) ? 'city' : 'government';
    case 'nmod:poss':
      return lemmaIn(governor, words.part) ? 'city' : 'government';
    case 'conj':
      return asConjunct(scan, words, token);
    default:
      return opensClause(scan, first, last) && !lemmaIn(tokens[last + 1], words.struck)
        ? 'government'
        : 'city';
  }
}

/** "Brussels threatened tariffs", whatever the tree makes of it: the name opens the sentence and a verb follows. */
function opensClause({ tokens }: Scan, first: number, last: number): boolean {
  const next = tokens[last + 1]?.upos;
  return first === 0 && (next === 'VERB' || next === 'AUX');
}

function afterPreposition(
  preposition: string,
  governor: Token | undefined,
  words: PlaceWords,
): 'city' | 'government' {
  if (WHERE.has(preposition)) return 'city';
  if (WITH_WHOM.has(preposition)) return 'government';
  if (preposition === 'to' || preposition === 'from' || preposition === 'for') {
    return lemmaIn(governor, words.motion) ? 'city' : 'government';
  }
  if (preposition === 'of') return lemmaIn(governor, words.part) ? 'city' : 'government';
  return 'city';
}

/** The second of two joined names is what the first is. */
function asConjunct(scan: Scan, words: PlaceWords, token: Token): 'city' | 'government' {
  const sibling = scan.tokens[token.head];
  if (sibling === undefined || sibling.head === token.index || sibling.index >= token.index) return 'city';
  if (sibling.upos !== 'PROPN') return 'city';
  return cityOrGovernment(scan, words, sibling.index, sibling.index, sibling.index);
}

function lemmaIn(token: Token | undefined, words: ReadonlySet<string>): boolean {
  if (token === undefined) return false;
  return (
    words.has(token.lemma.toLowerCase()) || words.has(token.text.toLowerCase().replace(/(?:ed|ing|s)$/, ''))
  );
}
