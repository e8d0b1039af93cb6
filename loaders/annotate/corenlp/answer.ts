import { z } from 'zod';

/** What is read of a sentence as CoreNLP answers it in JSON; more stands in it. Words count from 1, 0 is above the root. */
export interface CorenlpSentence {
  readonly basicDependencies: readonly {
    readonly dep: string;
    readonly governor: number;
    readonly dependent: number;
  }[];
  readonly tokens: readonly { readonly pos: string }[];
}

const whole = z.number().int().nonnegative();

const schema = z.object({
  sentences: z.array(
    z
      .object({
        basicDependencies: z.array(z.object({ dep: z.string(), governor: whole, dependent: whole })),
        tokens: z.array(z.object({ pos: z.string() })),
      })
      .refine(isTree, 'is no tree'),
  ),
});

/** Whether all words that hang on something hang, in the end, on the root. */
function isTree({ basicDependencies, tokens }: CorenlpSentence): boolean {
  const heads = new Map(basicDependencies.map(({ governor, dependent }) => [dependent, governor]));
  return basicDependencies.every(({ governor, dependent }) => {
    let steps = 0;
    for (let at = governor; at !== 0; at = heads.get(at) ?? 0) {
      steps += 1;
      if (at > tokens.length || steps > tokens.length) return false;
    }
    return dependent >= 1 && dependent <= tokens.length;
  });
}

/**
 * Reads an answer to so many sentences of so many words each.
 *
 * @returns the sentences, or in a few words what is wrong with the answer
 */
export function parseAnswer(text: string, lengths: readonly number[]): readonly CorenlpSentence[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `no sentences with tags and trees (${issue?.path.join('.')}: ${issue?.message})`;
  }
  const { sentences } = parsed.data;
  const same =
    sentences.length === lengths.length &&
    sentences.every(({ tokens }, index) => tokens.length === lengths[index]);
  return same ? sentences : 'other words than it was asked about';
}
