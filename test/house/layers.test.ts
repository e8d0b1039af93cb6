import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Breaches of the layer rules, each in a file of its own: what the file would be, and the import that it may not have.
 * They are written into a scratch copy of the tree's shape, so that nothing of the project itself is touched.
 */
const BREACHES: readonly (readonly [file: string, imported: string])[] = [
  ['loaders/extract/breach.ts', '../resolve/index.ts'],
  ['loaders/extract/breach.ts', '../../src/store/index.ts'],
  ['loaders/extract/lexicon/breach.ts', '../../../src/ontology/event.ts'],
  ['loaders/record/breach.ts', '../extract/index.ts'],
  ['loaders/read/breach.ts', '../load.ts'],
  ['loaders/stream/breach.ts', '../read/index.ts'],
  ['loaders/extractor.ts', './stream/worker-pool.ts'],
  ['src/query/breach.ts', '../store/index.ts'],
  ['src/store/breach.ts', '../query/index.ts'],
  ['src/evaluation/breach.ts', '../../loaders/extract/index.ts'],
  ['loaders/extract/breach.ts', '../../src/evaluation/index.ts'],
  ['src/ontology/breach.ts', '../store/index.ts'],
  ['src/cli/breach.ts', '../store/embedded/breach.ts'],
  ['loaders/load.ts', './extract/extract-article.ts'],
  ['src/server/breach.ts', '../store/embedded/open-embedded.ts'],
  ['src/server/routes/breach.ts', '../../cli/output.ts'],
  ['viz/graph/breach.ts', '../../src/ontology/index.ts'],
  ['viz/graph/breach.ts', '../../src/server/api/graph.ts'],
];

const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['loaders/extract/lawful.ts', '../../src/ontology/index.ts'],
  ['loaders/extract/lexicon/lawful.ts', '../clause.ts'],
  ['src/cli/lawful.ts', '../store/index.ts'],
  ['src/server/routes/lawful.ts', '../../query/index.ts'],
  ['viz/graph/lawful.ts', '../../src/server/api/index.ts'],
  ['src/cli/lawful.ts', '../evaluation/index.ts'],
  ['src/store/embedded/lawful.ts', '../store.ts'],
];

describe('the layer rules', () => {
  const root = process.cwd();
  let scratch: string;

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'demarche-layers-'));
    copyFileSync(join(root, 'biome.json'), join(scratch, 'biome.json'));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const lint = (file: string, imported: string): string => {
    const path = join(scratch, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import '${imported}';\n`);
    try {
      execFileSync(
        join(root, 'node_modules/.bin/biome'),
        ['lint', '--only=style/noRestrictedImports', '--vcs-enabled=false', file],
        { cwd: scratch, stdio: 'pipe' },
      );
      return '';
    } catch (fault) {
      const { stdout, stderr } = fault as { stdout: Buffer; stderr: Buffer };
      return `${stdout}${stderr}`;
    } finally {
      rmSync(path);
    }
  };

  test.each(BREACHES)('catch %s importing %s', (file, imported) => {
    expect(lint(file, imported)).toContain('noRestrictedImports');
  });

  test.each(ALLOWED)('let %s import %s', (file, imported) => {
    expect(lint(file, imported)).toBe('');
  });
});
