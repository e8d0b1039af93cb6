import type { Evaluation, Figures } from '../evaluation/index.ts';
import type { Reading } from './eval-errors-text.ts';
import type { StandIn } from './eval-text.ts';

/**
 * What `eval --json` prints.
 *
 * @param readings what errors are shown of; empty where none are asked for
 */
export function evalJson(evaluation: Evaluation, readings: readonly Reading[], standIn: StandIn): string {
  const { records, typeRecall, total, byType, confusions, reliability, errors } = evaluation;
  const shown = errors.flatMap(({ index, gold, right, missed, wrong }) => {
    const reading = readings[index];
    if (reading === undefined) return [];
    const { id, text } = reading.gold;
    return [{ id, text, gold, right, missed, wrong }];
  });
  return JSON.stringify({
    records,
    undated: standIn.undated,
    readAsOf: standIn.undated > 0 ? standIn.day : null,
    typeRecall: rounded(typeRecall),
    ...figures(total),
    byType: byType.map(({ type, ...row }) => ({ type, ...figures(row) })),
    confusions,
    reliability: reliability.map(({ said, right, ...band }) => ({
      ...band,
      said: rounded(said),
      right: rounded(right),
    })),
    ...(readings.length > 0 ? { errors: shown } : {}),
  });
}

function figures({ gold, found, right, precision, recall, f1 }: Figures) {
  return {
    gold,
    found,
    right,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(f1),
  };
}

function rounded(figure: number): number {
  return Number(figure.toFixed(3));
}
