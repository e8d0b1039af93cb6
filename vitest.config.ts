import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/build-command.ts', 'test/setup/neo4j-server.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
