import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractLine } from '../../src/cli/extract-line.ts';
import { type Evaluation, evaluate } from '../../src/evaluation/index.ts';
import { EDGE_TYPE_NAMES, PLOVER_TYPES } from '../../src/ontology/index.ts';
import { runDemarche, temporaryFolder } from '../cli/run-demarche.ts';
import { entity, record } from '../fixtures/records.ts';
import { goldLine, goldRecord } from './gold.ts';

/** The measure that others use, in Python: ours must come to the same figures. */
const SCORE = fileURLToPath(new URL('../../../shared/data/score.py', import.meta.url));
const DEV = fileURLToPath(new URL('../../../shared/data/plover-gsr-dev.jsonl', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../fixtures/gold.jsonl', import.meta.url));

const missing = !existsSync(SCORE)
  ? 'there is no ../shared/data/score.py'
  : spawnSync('python3', ['--version']).status !== 0
    ? 'there is no python3'
    : null;
if (missing !== null) console.log(`Comparison with score.py skipped: ${missing}.`);

const folder = temporaryFolder();

type Figures = Pick<Evaluation, 'records' | 'typeRecall'> &
  Pick<Evaluation['total'], 'precision' | 'recall' | 'f1'>;

function scoreByPython(gold: string, extracted: string): Figures {
  const { status, stdout, stderr } = spawnSync('python3', [SCORE, gold, extracted], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

const CODES = ['USA', 'MEX', 'CHLGOV', 'JAP', 'ITL', 'ROM', 'IGO', 'REB', 'PAL', 'KSO', '---', ''];
const COUNTRIES = ['USA', 'MEX', 'CHL', 'JPN', 'ITA', 'ROU', 'PSE', 'UNK', null];
const ENTITIES = COUNTRIES.map((country) => entity(`government:${country}`, `${country}`, { country }));
const TYPES = [...Object.keys(PLOVER_TYPES), 'DEMAND', 'DISAPPROVE', 'INVESTIGATE', 'FIGHT'];

const codes = (minLength: number) => fc.array(fc.constantFrom(...CODES), { minLength, maxLength: 3 });
const ids = fc.uniqueArray(fc.constantFrom(...ENTITIES.map(({ id }) => id)), { maxLength: 3 });
const drafts = fc.array(
  fc.record({
    gold: fc.record({ event: fc.constantFrom(...TYPES), source: codes(0), target: codes(0) }),
    read: fc.array(fc.record({ type: fc.constantFrom(...EDGE_TYPE_NAMES), actors: ids, recipients: ids }), {
      maxLength: 3,
    }),
  }),
  { minLength: 1, maxLength: 120, size: 'max' },
);

test.skipIf(missing !== null)(
  'comes to the figures of score.py, whatever is read and whatever the gold',
  () => {
    const [gold, extracted] = [join(folder, 'gold.jsonl'), join(folder, 'extracted.jsonl')];
    fc.assert(
      fc.property(drafts, (all) => {
        const pairs = all.map(({ gold, read }, nth) => ({
          gold: { ...gold, id: `record ${nth}` },
          read: record({
            id: `record ${nth}`,
            entities: ENTITIES,
            events: read.map((event, each) => ({ ...event, sentences: [`Sentence ${each}.`] })),
          }),
        }));
        writeFileSync(gold, pairs.map((pair) => `${goldLine(pair.gold)}\n`).join(''));
        writeFileSync(extracted, pairs.map((pair) => `${extractLine(pair.read, false)}\n`).join(''));
        const { records, typeRecall, total } = evaluate(
          pairs.map((pair) => ({ gold: goldRecord(pair.gold), read: pair.read })),
        );
        const theirs = scoreByPython(gold, extracted);
        expect(records).toBe(theirs.records);
        const { precision, recall, f1 } = total;
        for (const [name, ours] of Object.entries({ typeRecall, precision, recall, f1 })) {
          // Theirs is rounded.
          expect(Math.abs(ours - theirs[name as keyof Figures]), name).toBeLessThan(0.000_501);
        }
      }),
      { numRuns: 10 },
    );
  },
);

test.skipIf(missing !== null).each([FIXTURE, DEV])(
  'eval and score.py agree on what extract reads in %s',
  async (gold) => {
    const day = ['--date', '2000-01-01'];
    const extracted = join(folder, 'read.jsonl');
    writeFileSync(extracted, (await runDemarche(['extract', ...day, gold], { cwd: folder })).stdout);
    const ours = JSON.parse((await runDemarche(['eval', '--json', gold], { cwd: folder })).stdout);
    expect(ours).toMatchObject(scoreByPython(gold, extracted));
  },
);
