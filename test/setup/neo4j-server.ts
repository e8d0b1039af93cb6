import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Neo4jContainer, type StartedNeo4jContainer } from '@testcontainers/neo4j';
import { getContainerRuntimeClient } from 'testcontainers';
import type { TestProject } from 'vitest/node';

/** Where the tests find a Neo4j that they may empty. */
export interface Neo4jServer {
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** A folder in which test files say whose turn it is. */
  readonly turns: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Null where there is neither NEO4J_URI nor a container engine. */
    neo4j: Neo4jServer | null;
  }
}

let container: StartedNeo4jContainer | undefined;

const IMAGE = process.env['NEO4J_IMAGE'] ?? 'neo4j:5.26';

/**
 * Provides the tests with a real Neo4j: the one that NEO4J_URI names, else one in a container. Where neither can be
 * had its tests are skipped, and one line says so; with REQUIRE_NEO4J=1 that is an error.
 */
export async function setup(project: TestProject): Promise<void> {
  const address = process.env['NEO4J_URI'];
  if (address !== undefined && address !== '') {
    const username = process.env['NEO4J_USERNAME'] ?? 'neo4j';
    const password = process.env['NEO4J_PASSWORD'] ?? '';
    project.provide('neo4j', { address, username, password, turns: turns() });
    return;
  }
  if (!(await hasEngine())) {
    const why = 'there is no NEO4J_URI and no container engine';
    if (process.env['REQUIRE_NEO4J'] === '1') throw new Error(`REQUIRE_NEO4J=1, but ${why}.`);
    console.log(`Neo4j tests skipped: ${why}.`);
    project.provide('neo4j', null);
    return;
  }
  container = await new Neo4jContainer(IMAGE).withPassword('demarche-test').start();
  project.provide('neo4j', {
    address: container.getBoltUri(),
    username: container.getUsername(),
    password: container.getPassword(),
    turns: turns(),
  });
}

/** Stops the container that `setup` started. */
export async function teardown(): Promise<void> {
  await container?.stop();
}

function turns(): string {
  return mkdtempSync(join(tmpdir(), 'demarche-turns-'));
}

async function hasEngine(): Promise<boolean> {
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
}
