import {
  EDGE_TYPES,
  type EdgeType,
  type Entity,
  type EntityId,
  type PloverType,
  type Token,
} from '../../src/ontology/index.ts';
import { objectsOf } from './clause.ts';
import { actingAt, countriesOf, placesAt, unique } from './parties.ts';
import type { Scene } from './scene.ts';
import { caseOf, childrenBy, dependentsOf, relation, type SentenceTree } from './sentence-tree.ts';

const NOMINAL = new Set(['nmod', 'compound', 'amod', 'appos', 'obl', 'flat', 'conj', 'acl']);

/** Prepositions behind which stands whom an act is done to, when nobody stands in the place that its verb gives. */
const BESIDE = new Set(
  'with to against on from in at into near outside toward towards for of over between inside upon along across'.split(
    ' ',
  ),
);

/** Acts that are done to a town or region as to a party: "shelled Grozny", "extended the curfew in Abidjan". */
const DONE_TO_PLACES: ReadonlySet<EdgeType> = new Set<EdgeType>([
  ...([
    'ATTACKED',
    'COERCED',
    'CONCEDED_TO',
    'MOBILIZED_AGAINST',
    'WITHDREW_FROM',
    'AIDED',
    'THREATENED',
  ] as const),
]);

const JOINING = new Set(['with', 'to', 'alongside', 'between']);

/** Acts of deeds and not of words: where they are done, they are done to somebody. */
const MATERIAL: ReadonlySet<PloverType> = new Set<PloverType>([
  ...([
    'AID',
    'CONCEDE',
    'RETREAT',
    'PROTEST',
    'MOBILIZE',
    'SANCTION',
    'COERCE',
    'ASSAULT',
    'COOPERATE',
  ] as const),
]);

/** Whether an act is one of words: done by saying something to or of somebody. */
export function isVerbal(eventType: EdgeType): boolean {
  return !MATERIAL.has(EDGE_TYPES[eventType].plover);
}

const LOCATIVE = new Set([
  'in',
  'at',
  'into',
  'near',
  'outside',
  'inside',
  'on',
  'from',
  'over',
  'along',
  'across',
  'between',
]);

/** The phrases that hang on a verb or on its objects behind one of the prepositions of deeds, in the order of the text. */
export function phrasesBeside(tree: SentenceTree, verb: Token): readonly Token[] {
  return [verb, ...objectsOf(tree, verb)]
    .flatMap((host) => childrenBy(tree, host.index, 'obl', 'nmod'))
    .filter((child) => child.deprel !== 'obl:agent' && BESIDE.has(caseOf(tree, child.index)))
    .sort((a, b) => a.index - b.index);
}

/**
 * Whom an act is done to by what noun phrases hold: those named anywhere in the first of them that names somebody,
 * nearest to its head: "a village in *Chad*", "targets in *Jericho*". A place abroad stands for its government; one at
 * home for itself, where the act is of a kind that is done to places.
 */
export function sufferers(
  scene: Scene,
  phrases: readonly Token[],
  actors: readonly EntityId[],
  eventType: EdgeType,
): readonly EntityId[] {
  const home = countriesOf(actors, scene.entities);
  const standIn = (place: Entity): EntityId | undefined => {
    if (isVerbal(eventType)) return undefined;
    if (!home.has(place.country)) return scene.governmentOf(place.id) ?? place.id;
    if (EDGE_TYPES[eventType].plover === 'PROTEST') return scene.governmentOf(place.id);
    return DONE_TO_PLACES.has(eventType) ? place.id : undefined;
  };
  const { symmetric, plover } = EDGE_TYPES[eventType];
  for (const phrase of phrases) {
    // Who meets or agrees stands behind "with"; behind other words stands what about, and where.
    if (symmetric && plover !== 'ASSAULT' && !JOINING.has(caseOf(scene.tree, phrase.index))) continue;
    if (isVerbal(eventType) && LOCATIVE.has(caseOf(scene.tree, phrase.index))) continue;
    const found = insidePhrase(scene, phrase, standIn, isVerbal(eventType)).filter(
      (id) => !actors.includes(id),
    );
    if (found.length > 0) return found;
  }
  return [];
}

function insidePhrase(
  { tree, entities }: Scene,
  phrase: Token,
  standIn: (place: Entity) => EntityId | undefined,
  verbal: boolean,
): readonly EntityId[] {
  let level = [phrase];
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    const found = level.flatMap((each) => [
      ...actingAt(tree, each, entities),
      ...placesAt(tree, each, entities).flatMap((place) => standIn(place) ?? []),
    ]);
    if (found.length > 0) return unique(found);
    level = level
      .flatMap((each) => dependentsOf(tree, each.index))
      .filter(
        (child) =>
          NOMINAL.has(relation(child)) &&
          // Who condemns attacks in Iraq does not condemn Iraq.
          !(verbal && LOCATIVE.has(caseOf(tree, child.index))) &&
          child.deprel !== 'acl:relcl',
      );
  }
  return [];
}
