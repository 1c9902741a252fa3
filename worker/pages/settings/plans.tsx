import type { PlanSummary } from '../../../shared/api.ts';
import type { Inside } from '../page.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { GO_ON_SCRIPT, Preview, type Previewed } from './preview.tsx';
import { SETTINGS, type SettingsView, settingsPage, settingsView } from './view.tsx';

/** Versions of plans: paste the next one, see what it changes, publish it. */
export function plansPage(
  c: Inside,
  plans: readonly PlanSummary[],
  previewed: Previewed | null,
  attempted: Attempted | null,
) {
  const view = settingsView(c);
  const document = typed(attempted, 'plan', 'document');
  return settingsPage(
    c,
    {
      title: view.words.sections.plans,
      at: 'plans',
      attempted: previewed ? null : attempted,
      ...(previewed?.preview.next != null && { script: GO_ON_SCRIPT }),
    },
    <>
      <InForce plans={plans} view={view} />
      {previewed && <Preview {...previewed} document={document} plans={plans} view={view} />}
      <Next document={document} seen={previewed !== null} view={view} />
    </>,
  );
}

/** What holds now, each as the file that the next version is made of. */
const InForce = ({ plans, view: { words } }: { plans: readonly PlanSummary[]; view: SettingsView }) => (
  <ul>
    {plans.map(({ id, title, version, illustrative }) => (
      <li data-plan={id}>
        {title}
        {illustrative && ` (${words.illustrative})`}, {words.current(version)}.{' '}
        <a href={`/api/v1/plans/${encodeURIComponent(id)}/versions/${version}`}>{words.fetch}</a>
      </li>
    ))}
  </ul>
);

interface NextProps {
  /** As it was pasted. */
  document: string;
  /** What it changes stands above: it may be published. */
  seen: boolean;
  view: SettingsView;
}

const Next = ({ document, seen, view: { words, to } }: NextProps) => (
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
      <button class={seen ? 'button' : 'button primary'} type="submit">
        {words.preview}
      </button>
      {seen && (
        <button class="button primary" type="submit" formaction={to(`${SETTINGS.plans}/cong-bo`)}>
          {words.publish}
        </button>
      )}
    </div>
  </form>
);
