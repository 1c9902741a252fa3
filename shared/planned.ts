import { remember, rememberOf } from './answers.ts';
import type { Plan } from './plan/schema.ts';
import { measureTheSame, similarity } from './similar.ts';
import { wordsOf } from './wording.ts';

export type PlanTarget = NonNullable<Plan['targets']>[number];

const ALIKE = 0.7;

/** The plan's own target that a unit means, however it words it. */
export const plannedBy = rememberOf((plan: Plan): ((indicator: string) => PlanTarget | null) => {
  const targets = (plan.targets ?? []).map((target) => ({ target, words: wordsOf(target.text) }));
  return remember((indicator) => {
    const words = wordsOf(indicator);
    const alike = targets.filter((each) => measureTheSame(each.words, words) && similarity(each.words, words) >= ALIKE);
    return alike.sort((a, b) => similarity(b.words, words) - similarity(a.words, words))[0]?.target ?? null;
  });
});
