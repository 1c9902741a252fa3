import type { PlanSummary } from '../../../shared/api.ts';
import type { Inside } from '../page.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { GO_ON_SCRIPT, Preview, type Previewed } from './preview.tsx';
import { SETTINGS, settingsPage, settingsView } from './view.tsx';

/** Versions of plans: paste the next one, see what it changes, publish it. */
export function plansPage(
  c: Inside,
  plans: readonly PlanSummary[],
  previewed: Previewed | null,
  attempted: Attempted | null,
) {
  const view = settingsView(c);
  const { words, to } = view;
  const document = typed(attempted, 'plan', 'document');
  const goesOn = previewed?.preview.next != null;
  return settingsPage(
    c,
    {
      title: words.sections.plans,
      at: 'plans',
      attempted: previewed ? null : attempted,
      ...(goesOn && { script: GO_ON_SCRIPT }),
    },
    <>
      <ul>
        {plans.map(({ id, title, version, illustrative }) => (
          <li data-plan={id}>
            {title}
            {illustrative && ` (${words.illustrative})`}, {words.current(version)}.{' '}
            <a href={`/api/v1/plans/${encodeURIComponent(id)}/versions/${version}`}>{words.fetch}</a>
          </li>
        ))}
      </ul>
      {previewed && <Preview {...previewed} document={document} plans={plans} view={view} />}
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
          {document}
        </textarea>
        <div class="buttons">
          <button class={previewed ? 'button' : 'button primary'} type="submit">
            {words.preview}
          </button>
          {previewed && (
            <button class="button primary" type="submit" formaction={to(`${SETTINGS.plans}/cong-bo`)}>
              {words.publish}
            </button>
          )}
        </div>
      </form>
    </>,
  );
}
