import {
  EDGE_TYPES,
  type EdgeType,
  type Entity,
  type EntityId,
  type ExtractedArticle,
  type ExtractedEvent,
  type IsoDate,
  type Period,
  type ResolvedArticle,
  type Status,
} from '../../src/ontology/index.ts';
import type { Candidate } from './candidate.ts';
import { confidenceOf } from './confidence.ts';
import { findCandidates } from './find-candidates.ts';
import { GroupMemory } from './groups.ts';
import { readLexicon } from './lexicon/read-lexicon.ts';
import { type MeetingTime, ObjectMemory, type ObjectMention, readObject } from './objects.ts';
import { unique } from './parties.ts';
import type { Scene } from './scene.ts';
import { growTrees } from './sentence-tree.ts';
import { soleCountryOf } from './sole-country.ts';
import { speakerAbove } from './speaker-above.ts';
import { doersAbove } from './status/doers-above.ts';
import { type Modality, modalityOf } from './status/modality.ts';
import { isSwallowed } from './swallowed.ts';
import { anchorOf, findTimes } from './times/find-times.ts';
import { type Trace, traceOf } from './trace.ts';
import { placeOf, type Tense, timeOf, timeOfNoun } from './when-and-where.ts';

/** Name and version of this extractor; part of every evidence, so that a newer one's reading can replace it. */
export const EXTRACTOR_NAME = 'demarche-rules/1';

/**
 * Reads the events out of a resolved article: finds event words, fills their roles, tells how far each has come, when
 * and where. Deterministic; the same article gives the same events in the same order.
 *
 * @throws DemarcheError `lexicon` where a lexicon table has a fault
 */
export function extractEvents(resolved: ResolvedArticle): ExtractedArticle {
  return readEvents(resolved).extracted;
}

/** The same, with what became of every word that may have told of an event. */
export function readEvents(resolved: ResolvedArticle): {
  readonly extracted: ExtractedArticle;
  readonly traces: readonly Trace[];
} {
  const lexicon = readLexicon();
  const entities = new Map(resolved.entities.map((entity) => [entity.id, entity]));
  const trees = growTrees(resolved);
  const objects = new ObjectMemory(resolved, trees, entities, lexicon);
  const governments = new Map(
    resolved.entities
      .filter((entity) => entity.kind === 'government')
      .map((entity) => [entity.country, entity.id]),
  );
  const groups = new GroupMemory(resolved);
  const article = soleCountryOf(
    trees.flatMap((tree) => tree.mentions),
    entities,
  );
  const events: ExtractedEvent[] = [];
  const traces: Trace[] = [];
  let anchor: IsoDate | null = null;
  for (const tree of trees) {
    if (tree.mentions.length === 0) continue;
    const times = findTimes(tree.tokens, resolved.article.publishedOn, anchor);
    anchor = anchorOf(times) ?? anchor;
    const scene: Scene = {
      tree,
      times,
      entities,
      objects,
      groups,
      soleCountry: soleCountryOf(tree.mentions, entities, article),
      lexicon,
      publishedOn: resolved.article.publishedOn,
      governmentOf: (id) => governments.get(entities.get(id)?.country ?? null),
    };
    const candidates = findCandidates(scene);
    for (const candidate of candidates) {
      const swallowed = isSwallowed(scene, candidate, candidates);
      const event = swallowed ? undefined : toEvent(scene, candidate);
      if (event) events.push(event);
      traces.push(traceOf(tree, candidate, swallowed, event));
    }
  }
  const spoken = spokenOf(resolved, groups.all(), objects.all(), events);
  return { extracted: { article: resolved.article, entities: spoken, events }, traces };
}

/** Whom the article names, whom its events are between, and whom those named serve; sorted by id. */
function spokenOf(
  resolved: ResolvedArticle,
  groups: readonly Entity[],
  objects: readonly Entity[],
  events: readonly ExtractedEvent[],
): readonly Entity[] {
  const named = resolved.mentions.flatMap(({ entities }) => entities);
  const involved = events.flatMap(({ actors, recipients }) => [...actors, ...recipients]);
  const wanted = new Set([...named, ...involved]);
  const served = resolved.entities.flatMap(({ id, offices }) =>
    wanted.has(id) ? offices.map(({ of }) => of) : [],
  );
  for (const id of served) wanted.add(id);
  const background = [...resolved.entities, ...groups].filter(({ id }) => wanted.has(id));
  return [...background, ...objects].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function toEvent(scene: Scene, candidate: Candidate): ExtractedEvent | undefined {
  const modality = modalityOf(scene.tree, candidate.word, scene.lexicon);
  const { eventType, status } = turned(scene, candidate, modality);
  const sides = sidesOf(scene, candidate, eventType);
  if (!sides) return undefined;
  const { start, end, text } = scene.tree.sentence;
  const occurredOn = timeOf(scene, candidate, tenseOf(candidate, eventType, modality));
  const about = [...candidate.roles.about, ...heldAt(scene, candidate)].map((object) =>
    scene.objects.entityOf(
      object,
      unique([...object.owners, ...partiesForObject(scene, candidate, sides, object.kind, eventType)]),
      meetingTime(scene, object, eventType, occurredOn),
    ),
  );
  return {
    eventType,
    mode: eventType === candidate.frame.eventType ? candidate.frame.mode : null,
    actors: [...sides.actors].sort(),
    recipients: [...sides.recipients].sort(),
    about: unique(about.map((entity) => entity.id)).sort(),
    place: placeOf(scene, candidate)?.id ?? null,
    occurredOn,
    status,
    evidence: {
      sentence: text,
      start,
      end,
      confidence: confidenceOf(candidate, eventType, status, scene.lexicon),
      extractor: EXTRACTOR_NAME,
    },
  };
}

/** Which sense of a time the event takes: of an act that was only announced, the time that is named is not its own. */
function tenseOf(candidate: Candidate, eventType: EdgeType, modality: Modality): Tense {
  if (eventType !== candidate.frame.eventType && modality.intended) return 'announced';
  return modality.ahead ? 'future' : 'past';
}

/** "A summit between Chile and Bolivia": the noun that tells of the event names the meeting as well. */
function heldAt(scene: Scene, { kind, word, frame }: Candidate): readonly ObjectMention[] {
  if (kind !== 'noun' || EDGE_TYPES[frame.eventType].plover !== 'CONSULT') return [];
  const object = readObject(scene.tree, word, scene.lexicon, scene.entities);
  return object?.kind === 'meeting' ? [object] : [];
}

/** A meeting's time is that of the event that tells of it being held; who cancels one does so at another time. */
function meetingTime(
  scene: Scene,
  object: ObjectMention,
  eventType: EdgeType,
  occurredOn: Period | null,
): MeetingTime {
  if (EDGE_TYPES[eventType].plover === 'CONSULT') return { period: occurredOn, near: null };
  const period = timeOfNoun(scene, object.token);
  const day = occurredOn?.to ?? null;
  return { period, near: day && scene.publishedOn && day < scene.publishedOn ? day : null };
}

/** Acts by which both sides make what they are about: a treaty is of all who sign it. */
const MADE_TOGETHER: ReadonlySet<EdgeType> = new Set<EdgeType>(['SIGNED', 'AGREED_WITH']);

/** A meeting is of all who take part; a policy of its owners, or of those the event is with. */
function partiesForObject(
  scene: Scene,
  candidate: Candidate,
  sides: Sides,
  kind: 'policy' | 'meeting',
  eventType: EdgeType,
): readonly EntityId[] {
  if (kind === 'meeting' || MADE_TOGETHER.has(eventType)) return [...sides.actors, ...sides.recipients];
  const owned = candidate.roles.about.flatMap((object) => scene.objects.ownersOf(object));
  return owned.length > 0 ? owned : sides.recipients.length > 0 ? sides.recipients : sides.actors;
}

function turned(
  scene: Scene,
  candidate: Candidate,
  modality: Modality,
): { eventType: EdgeType; status: Status } {
  const { turns } = scene.lexicon;
  // What is demanded or judged is said, whatever its own mood.
  if (candidate.kind === 'judgement') return { eventType: candidate.frame.eventType, status: 'occurred' };
  const type = candidate.frame.eventType;
  if (modality.negated && modality.status === 'denied') {
    const negated = turns.negated.get(type) ?? (modality.intended ? turns.refused.get(type) : undefined);
    if (negated) return { eventType: negated, status: 'occurred' };
  }
  if (modality.status === 'planned' && modality.intended) {
    const intended = turns.intended.get(type);
    if (intended) return { eventType: intended, status: 'occurred' };
  }
  return { eventType: type, status: modality.status };
}

interface Sides {
  readonly actors: readonly EntityId[];
  readonly recipients: readonly EntityId[];
}

/** Both sides of the event, or undefined where too little is known of them to call it one. */
function sidesOf(scene: Scene, candidate: Candidate, eventType: EdgeType): Sides | undefined {
  const { actors, recipients, about } = candidate.roles;
  if (actors.length > 0) {
    const hasOther =
      recipients.length > 0 || about.length > 0 || (EDGE_TYPES[eventType].symmetric && actors.length > 1);
    if (hasOther) return { actors, recipients };
    const standsAlone =
      STANDS_ALONE.has(eventType) ||
      candidate.frame.recipient.length === 0 ||
      (eventType === 'AGREED_WITH' && candidate.frame.eventType === eventType);
    return candidate.kind === 'verb' && standsAlone ? { actors, recipients } : undefined;
  }
  // "ahead of a visit to Bolivia, Pinera praised …": whoever the sentence is of pays the visit.
  if (candidate.kind === 'noun' && recipients.length > 0) {
    const doers = doersAbove(scene, candidate.word).filter((id) => !recipients.includes(id));
    if (doers.length > 0) return { actors: doers, recipients };
  }
  // "meetings with Tillerson and Kelly": the other side is whoever speaks of them.
  if (candidate.kind === 'noun' && EDGE_TYPES[eventType].symmetric && recipients.length > 0) {
    const speakers = unique(speakerAbove(scene, candidate.word).map((id) => scene.governmentOf(id) ?? id));
    const host = speakers.filter((id) => !recipients.includes(id));
    if (host.length > 0) return { actors: recipients, recipients: host };
  }
  return undefined;
}

/** Types that say something of their actor alone: a protest need not name whom it is against. */
const STANDS_ALONE: ReadonlySet<EdgeType> = new Set<EdgeType>([
  'PROTESTED_AGAINST',
  'MOBILIZED_AGAINST',
  'REJECTED',
  'DENIED',
  'WITHDREW_FROM',
  'CONCEDED_TO',
]);
