import type { ProfiledPlan } from 'neo4j-driver';

/** A plan that was carried out, a step a line, each below the one that it feeds: what it did, rows, database hits. */
export function profileText(plan: ProfiledPlan, depth = 0): string {
  const { Details = '' } = plan.arguments as { readonly Details?: string };
  const name = plan.operatorType.replace(/@.*$/, '');
  const what = Details === '' ? name : `${name} (${Details.replace(/\s+/g, ' ')})`;
  const line = `${'  '.repeat(depth)}${what}  rows=${plan.rows}  hits=${plan.dbHits}`;
  // A step with two inputs has them side by side; the first stands last, so that the text reads as the rows flow.
  const inputs = [...plan.children].reverse().map((child) => profileText(child, depth + 1));
  return [line, ...inputs].join('\n');
}
