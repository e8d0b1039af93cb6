import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/build-command.ts', 'test/setup/neo4j-server.ts', 'test/setup/browser.ts'],
    // Tests that run the command a dozen times take long where others use the machine as well.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
