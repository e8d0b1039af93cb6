import type { Driver, ManagedTransaction, QueryResult } from 'neo4j-driver';
import { DemarcheError, type GraphValue, type Table } from '../../ontology/index.ts';
import type { Engine, Parameters, QueryLimits, Row, Transaction } from '../graph/index.ts';
import { queryFault, readFault, writeFault } from './neo4j-fault.ts';
import { fromNeo4j, toNeo4j } from './neo4j-value.ts';
import { profileText } from './profile-text.ts';

/** Neo4j's schema: a unique key for each node, and an index for what questions filter by. */
export const NEO4J_INDEXES = [
  'CREATE CONSTRAINT demarche_schema_id IF NOT EXISTS FOR (n:Schema) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT demarche_article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT demarche_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT demarche_event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX demarche_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)',
  'CREATE INDEX demarche_event_family IF NOT EXISTS FOR (n:Event) ON (n.family)',
  'CREATE INDEX demarche_entity_family IF NOT EXISTS FOR (n:Entity) ON (n.family)',
  'CREATE INDEX demarche_event_day IF NOT EXISTS FOR (n:Event) ON (n.occurredFrom)',
  'CREATE INDEX demarche_event_type IF NOT EXISTS FOR (n:Event) ON (n.eventType)',
];

/** What is asked of the driver: to find out within seconds, not minutes, that nobody answers. */
const DRIVER_OPTIONS = {
  userAgent: 'demarche',
  connectionTimeout: 5_000,
  connectionAcquisitionTimeout: 10_000,
  maxTransactionRetryTime: 15_000,
};

/**
 * Connects to a Neo4j server and asks its version, so that a wrong address or password is known at once.
 *
 * @throws DemarcheError `store-unavailable`
 */
export async function openNeo4j(
  address: string,
  { username = 'neo4j', password, database }: Credentials,
): Promise<Engine> {
  const { default: neo4j } = await import('neo4j-driver');
  if (password === undefined) {
    throw new DemarcheError('store-unavailable', `Neo4j at ${address} needs a password. Set NEO4J_PASSWORD.`);
  }
  const plain = withoutCredentials(address);
  const driver = neo4j.driver(plain, neo4j.auth.basic(username, password), DRIVER_OPTIONS);
  const where = database === undefined ? {} : { database };
  try {
    const { agent } = await driver.getServerInfo(where);
    return neo4jEngine(plain, agent ?? 'Neo4j', driver, where);
  } catch (fault) {
    await driver.close();
    throw readFault(plain, fault);
  }
}

export interface Credentials {
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
}

function neo4jEngine(address: string, agent: string, driver: Driver, where: { database?: string }): Engine {
  const session = <T>(
    mode: 'READ' | 'WRITE',
    work: (session: ReturnType<Driver['session']>) => Promise<T>,
  ) => {
    const opened = driver.session({ ...where, defaultAccessMode: mode });
    return work(opened).finally(() => opened.close());
  };
  return {
    kind: 'neo4j',
    address,
    name: agent.replace('/', ' '),
    async write(work) {
      try {
        return await session('WRITE', (one) => one.executeWrite((managed) => work(transactionOver(managed))));
      } catch (fault) {
        throw writeFault(address, fault);
      }
    },
    async inspect(work) {
      try {
        return await session('READ', (one) => one.executeRead((managed) => work(transactionOver(managed))));
      } catch (fault) {
        throw readFault(address, fault);
      }
    },
    async define(cypher) {
      try {
        await session('WRITE', (one) => one.run(cypher));
      } catch (fault) {
        throw writeFault(address, fault);
      }
    },
    async query(cypher, parameters, limits) {
      try {
        return await session('READ', (one) =>
          one.executeRead((managed) => query(managed, cypher, parameters, limits), {
            timeout: limits.timeoutMs,
          }),
        );
      } catch (fault) {
        throw queryFault(address, limits.timeoutMs, fault);
      }
    },
    async profile(cypher, parameters, limits) {
      try {
        return await session('READ', (one) =>
          one.executeRead((managed) => profile(managed, cypher, parameters), { timeout: limits.timeoutMs }),
        );
      } catch (fault) {
        throw queryFault(address, limits.timeoutMs, fault);
      }
    },
    close: () => driver.close(),
  };
}

function transactionOver(managed: ManagedTransaction): Transaction {
  return {
    async run(cypher, parameters = {}) {
      const result: QueryResult = await managed.run(cypher, converted(parameters));
      return result.records.map((record): Row => {
        return Object.fromEntries(record.keys.map((key) => [String(key), fromNeo4j(record.get(key))]));
      });
    },
  };
}

/** Rows are taken off the stream one by one, and the stream is left once there is one too many. */
async function query(
  managed: ManagedTransaction,
  cypher: string,
  parameters: Parameters,
  { limit }: QueryLimits,
): Promise<Table> {
  const result = managed.run(cypher, converted(parameters));
  const columns = (await result.keys()).map(String);
  const rows: (readonly GraphValue[])[] = [];
  for await (const record of result) {
    if (rows.length >= limit) return { columns, rows, truncated: true };
    rows.push(record.keys.map((key) => fromNeo4j(record.get(key))));
  }
  return { columns, rows, truncated: false };
}

async function profile(managed: ManagedTransaction, cypher: string, parameters: Parameters): Promise<string> {
  const { summary } = await managed.run(cypher, converted(parameters));
  return summary.profile === false ? '' : profileText(summary.profile);
}

function converted(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toNeo4j(value)]));
}

function withoutCredentials(address: string): string {
  return address.replace(/^(\w[\w+]*:\/\/)[^/@]*@/, '$1');
}
