import { type CityRole, REACH, ROLES } from '../../../shared/api.ts';
import { roleLabel } from '../../../shared/message/role.ts';
import { Dated, Field, Select, Submit } from './field.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { SETTINGS, type SettingsView } from './view.tsx';

const CITY_ROLES = ROLES.filter((role): role is CityRole => REACH[role] === 'any');

interface Props {
  plans: readonly { id: string; title: string }[];
  attempted: Attempted | null;
  view: SettingsView;
}

/** A code for somebody of the city: as what, for which plans, and an auditor's mandate. */
export function CityForm({ plans, attempted, view }: Props) {
  const { words, locale, to } = view;
  const chosen = (name: string, stands?: string) => typed(attempted, 'codes', name, stands);
  return (
    <form method="post" action={to(`${SETTINGS.people}/ma`)} class="form">
      <h2>{words.issueCity}</h2>
      <p class="hint">{words.issueHint}</p>
      <div class="row">
        <Select
          {...{ id: 'role', name: 'role', label: words.role, chosen: chosen('role', 'aggregator') }}
          options={CITY_ROLES.map((role) => [role, roleLabel(role, locale)])}
        />
        <Select
          {...{ id: 'plan', name: 'plan', label: words.plan, chosen: chosen('plan'), hint: words.plansHint }}
          options={[['', words.allPlans], ...plans.map(({ id, title }) => [id, title] as const)]}
        />
        <Mandate attempted={attempted} view={view} />
      </div>
      <Submit label={words.issue} />
    </form>
  );
}

/** Until when and by what right: both go with one hint. */
const Mandate = ({ attempted, view: { words, locale } }: Omit<Props, 'plans'>) => (
  <>
    <Dated {...{ form: 'codes', name: 'until', label: words.until, hint: words.auditorHint, attempted, locale }} />
    <Field {...{ form: 'codes', name: 'decision', label: words.decision, hint: words.auditorHint, attempted }} />
  </>
);
