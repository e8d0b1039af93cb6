/** Universal parts of speech by Penn tag, as the English Web Treebank has them; {@link uposOf} tells the rest apart. */
const BY_TAG: Readonly<Record<string, string>> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  ADD: 'PROPN',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  MD: 'AUX',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  AFX: 'ADJ',
  RB: 'ADV',
  RBR: 'ADV',
  RBS: 'ADV',
  WRB: 'ADV',
  RP: 'ADP',
  IN: 'ADP',
  TO: 'PART',
  POS: 'PART',
  DT: 'DET',
  PDT: 'DET',
  WDT: 'PRON',
  PRP: 'PRON',
  PRP$: 'PRON',
  WP: 'PRON',
  WP$: 'PRON',
  EX: 'PRON',
  CD: 'NUM',
  CC: 'CCONJ',
  UH: 'INTJ',
  FW: 'X',
  LS: 'X',
  GW: 'X',
  SYM: 'SYM',
  $: 'SYM',
  '#': 'SYM',
};

const INDEFINITE = /^(?:any|every|no|some)(?:body|one|thing)$|^none$/i;

const NEGATIONS = new Set(['not', "n't", 'n’t']);

/**
 * The universal part of speech of a word, from its Penn tag and what the tree makes of it (UD v2, English Web Treebank):
 * "have" is an auxiliary under "have met" and a verb in "have talks".
 *
 * @param deprel the relation, perhaps with a subtype
 */
export function uposOf(text: string, xpos: string, deprel: string): string {
  const relation = deprel.split(':')[0] ?? '';
  if (xpos.startsWith('VB') && (relation === 'aux' || relation === 'cop')) return 'AUX';
  if (xpos === 'IN' && relation === 'mark') return 'SCONJ';
  if (xpos === 'TO' && relation === 'case') return 'ADP';
  if (xpos === 'RB' && NEGATIONS.has(text.toLowerCase())) return 'PART';
  if ((xpos === 'DT' || xpos === 'WDT') && relation === 'det') return 'DET';
  if (xpos === 'DT' && NOMINAL.has(relation)) return 'PRON';
  // "American", where it is tagged as a name, describes like any adjective.
  if (xpos === 'NNP' && relation === 'amod') return 'ADJ';
  if (xpos === 'NN' && INDEFINITE.test(text)) return 'PRON';
  return BY_TAG[xpos] ?? 'PUNCT';
}

const NOMINAL = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'root', 'conj', 'appos', 'expl', 'ccomp']);
