import type { PlanSummary, PreviewReply } from '../../../shared/api.ts';
import { codeLabel } from '../../../shared/message/code.ts';
import type { Paging } from '../page.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { SETTINGS, type SettingsView, settingsPage, settingsView } from './view.tsx';

/** Versions of plans: paste the next one, see what it changes, publish it. */
export function plansPage(
  c: Paging,
  plans: readonly PlanSummary[],
  preview: PreviewReply | null,
  attempted: Attempted | null,
) {
  const view = settingsView(c);
  const { words, to } = view;
  return settingsPage(
    c,
    { title: words.sections.plans, at: 'plans', attempted: preview ? null : attempted },
    <>
      <ul>
        {plans.map(({ id, title, version }) => (
          <li data-plan={id}>
            {title}, {words.current(version)}. <a href={`/api/v1/plans/${encodeURIComponent(id)}`}>{words.fetch}</a>
          </li>
        ))}
      </ul>
      {preview && <Preview preview={preview} plans={plans} view={view} />}
      <form method="post" action={to(`${SETTINGS.plans}/xem-truoc`)}>
        <label for="document">{words.document}</label>
        <p class="hint" id="document-hint">
          {words.documentHint}
        </p>
        <textarea
          id="document"
          name="document"
          class="document"
          spellcheck={false}
          aria-describedby="document-hint"
          required
        >
          {typed(attempted, 'plan', 'document')}
        </textarea>
        <div class="buttons">
          <button class={preview ? 'button' : 'button primary'} type="submit">
            {words.preview}
          </button>
          {preview && (
            <button class="button primary" type="submit" formaction={to(`${SETTINGS.plans}/cong-bo`)}>
              {words.publish}
            </button>
          )}
        </div>
      </form>
    </>,
  );
}

interface PreviewProps {
  preview: PreviewReply;
  plans: readonly PlanSummary[];
  view: SettingsView;
}

function Preview({ preview, plans, view: { words, locale } }: PreviewProps) {
  const { changes, impact, replaces } = preview;
  const periods = plans.find(({ id }) => id === preview.plan)?.periods ?? [];
  return (
    <>
      <section aria-labelledby="changes" data-changes={changes.length}>
        <h2 id="changes">{words.changes}</h2>
        {replaces === null ? <p>{words.newPlan}</p> : changes.length === 0 && <p>{words.noChanges}</p>}
        <ul>
          {changes.map(({ text, change }) => (
            <li data-change={change}>{text}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="impact">
        <h2 id="impact">{words.impact}</h2>
        {impact.length === 0 && <p>{words.noImpact}</p>}
        {impact.map((each) => (
          <div data-impact={each.period}>
            <h3>
              {words.impactOf(
                periods.find(({ id }) => id === each.period)?.title ?? each.period,
                each.submissions,
                each.units,
              )}
            </h3>
            <ul>
              {each.pinned && <li>{words.keeps(each.planVersion)}</li>}
              <li>{words.worse(each.unitsWithNewErrors)}</li>
              <li>{words.better(each.unitsWithFewerErrors)}</li>
              {each.unreadable > 0 && <li>{words.unreadable(each.unreadable)}</li>}
              {each.codes.map(({ code, appear, disappear }) => (
                <li data-code={code}>
                  {words.codeImpact(codeLabel(code, locale), appear.findings, disappear.findings)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}
