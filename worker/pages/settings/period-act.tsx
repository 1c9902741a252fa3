import type { Child } from 'hono/jsx';
import type { PeriodReply, PlanSummary } from '../../../shared/api.ts';
import { Field, Submit } from './field.tsx';
import type { Attempted } from './outcome.tsx';
import { SETTINGS, type SettingsView } from './view.tsx';

export const periodsPath = (plan: string, period = ''): string =>
  `${SETTINGS.periods}/${encodeURIComponent(plan)}${period && `/${encodeURIComponent(period)}`}`;

/** Names a form among all of the page. */
export const formOf = ({ id }: Pick<PeriodReply, 'id'>, act: string): string => `${id}-${act}`;

/** A period on its page, and what came of the form that was just sent. */
export interface OnPage {
  plan: PlanSummary;
  period: PeriodReply;
  attempted: Attempted | null;
  view: SettingsView;
}

interface ActProps extends OnPage {
  act: string;
  title: string;
  hint?: string;
  children?: Child;
}

/** Something to be done about a period, with the reason that the log keeps; closing needs none. */
export function Act({ plan, period, act, title, hint, children, attempted, view: { words, to } }: ActProps) {
  const form = formOf(period, act);
  const required = act !== 'khoa';
  return (
    <details open={attempted?.form === form}>
      <summary>{title}</summary>
      <form method="post" action={to(`${periodsPath(plan.id, period.id)}/${act}`)} class="form">
        {hint && <p class="hint">{hint}</p>}
        {children}
        <Field
          {...{ form, name: 'reason', label: words.reason, attempted, required }}
          hint={required ? words.reasonNeeded : undefined}
        />
        <Submit label={title} />
      </form>
    </details>
  );
}
