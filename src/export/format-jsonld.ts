import type { ExportGraph, Properties } from './graph.ts';

const SCHEMA_ORG = 'https://schema.org/';
/** Ours, but for what schema.org has a word for. Ids are made into URNs, so that no address is claimed. */
const CONTEXT = {
  '@vocab': 'urn:demarche:term:',
  name: `${SCHEMA_ORG}name`,
  title: `${SCHEMA_ORG}headline`,
  url: { '@id': `${SCHEMA_ORG}url`, '@type': '@id' },
  publishedOn: { '@id': `${SCHEMA_ORG}datePublished`, '@type': `${SCHEMA_ORG}Date` },
  occurredFrom: { '@id': `${SCHEMA_ORG}startDate`, '@type': `${SCHEMA_ORG}Date` },
  occurredTo: { '@id': `${SCHEMA_ORG}endDate`, '@type': `${SCHEMA_ORG}Date` },
  ACTOR: `${SCHEMA_ORG}agent`,
  RECIPIENT: `${SCHEMA_ORG}recipient`,
  ABOUT: `${SCHEMA_ORG}about`,
  AT: `${SCHEMA_ORG}location`,
  Person: `${SCHEMA_ORG}Person`,
  Government: `${SCHEMA_ORG}GovernmentOrganization`,
  Organization: `${SCHEMA_ORG}Organization`,
  Place: `${SCHEMA_ORG}Place`,
  Event: `${SCHEMA_ORG}Event`,
  Article: `${SCHEMA_ORG}NewsArticle`,
};

function urn(id: string): string {
  return `urn:demarche:id:${encodeURIComponent(id)}`;
}

function known(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/**
 * The graph as JSON-LD. An edge without properties is a property of its source; one with properties is a node of its
 * own, of the edge's type, with `source` and `target`.
 */
export async function* formatJsonld(graph: ExportGraph): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
  let separator = '\n';
  for await (const { id, labels, properties } of graph.nodes()) {
    yield separator + JSON.stringify({ '@id': urn(id), '@type': labels, ...known(properties) });
    separator = ',\n';
  }
  for await (const { source, target, type, properties } of graph.edges()) {
    const ends = { source: { '@id': urn(source) }, target: { '@id': urn(target) } };
    const own = known(properties);
    const statement =
      Object.keys(own).length === 0
        ? { '@id': urn(source), [type]: { '@id': urn(target) } }
        : { '@type': type, ...own, ...ends };
    yield separator + JSON.stringify(statement);
    separator = ',\n';
  }
  yield '\n]}\n';
}
