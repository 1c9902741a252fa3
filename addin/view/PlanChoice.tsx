import { chosenPeriod, chosenPlan } from '../state/choice.ts';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { moment } from './words/words.ts';

/**
 * Which plan and period the workbook is checked against; the title of the table usually says it. `asked`: the period is
 * what this screen is about, so the choice lies open.
 */
export function PlanChoice({ asked = false }: { asked?: boolean }) {
  const words = useWords();
  const locale = useLocale();
  const { choosePlan } = useActs();
  const choice = usePart((state) => state.choice);
  const outdated = usePart((state) => state.outdated);
  const plan = chosenPlan(choice);
  const period = chosenPeriod(choice);
  return (
    <section class="choice">
      <details open={asked || !choice.fitted}>
        <summary>
          {words.choice.plan}
          {words.colon}
          {plan?.title}, {period?.title}
        </summary>
        <div class="field">
          <label for="plan">{words.choice.plan}</label>
          <select
            id="plan"
            value={choice.plan ?? ''}
            onChange={(event) => void choosePlan(event.currentTarget.value, null)}
          >
            {choice.plans.map(({ id, title, illustrative }) => (
              <option key={id} value={id}>
                {illustrative ? `${title} (${words.choice.illustrative})` : title}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="period">{words.choice.period}</label>
          <select
            id="period"
            value={choice.period ?? ''}
            onChange={(event) => void choosePlan(choice.plan ?? '', event.currentTarget.value)}
          >
            {plan?.periods.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      </details>
      <p class="hint">
        {choice.fitted && <>{words.choice.fitted} </>}
        {choice.offline && !outdated && words.choice.offline[choice.origin]}
        {choice.origin !== 'built-in' && dueText(period?.dueUnits ?? null)}
      </p>
    </section>
  );

  function dueText(due: string | null): string {
    return due === null ? words.choice.noDue : words.choice.due(moment(due, locale));
  }
}
