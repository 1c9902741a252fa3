import { day } from '../../../shared/message/moment.ts';
import { roleLabel } from '../../../shared/message/role.ts';
import { UNITS, type Unit, unitTitle } from '../../../shared/plan/units.ts';
import type { UnitAccess } from '../../store/unit-access.ts';
import { type UnitsShown, unconnected } from '../../unit/shown.ts';
import type { Inside } from '../page.tsx';
import { DepartmentForms, Term } from './departments.tsx';
import { type Option, Select, Submit } from './field.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { SETTINGS, type SettingsView, settingsPage, settingsView } from './view.tsx';

interface Props {
  shown: UnitsShown;
  attempted: Attempted | null;
  view: SettingsView;
}

/** Which units are connected, and codes for those that are not; departments are added and ended here. */
export function unitsPage(c: Inside, shown: UnitsShown, attempted: Attempted | null) {
  const view = settingsView(c);
  const { words } = view;
  const present = new Set(shown.present.map(({ code }) => code));
  const connected = shown.access.filter(({ unit }) => present.has(unit)).length;
  return settingsPage(
    c,
    { title: words.sections.units, at: 'units', attempted },
    <>
      <p>{words.connected(connected, present.size)}</p>
      <IssueForm {...{ shown, attempted, view }} />
      <h2>{words.departments}</h2>
      <DepartmentForms {...{ shown, attempted, view }} />
      <Table {...{ shown, attempted, view }} />
    </>,
  );
}

function Table({ shown: { register, access }, attempted, view }: Props) {
  const { words } = view;
  const known = new Map(access.map((each) => [each.unit, each]));
  return (
    <section class="narrow" tabindex={0} aria-label={words.sections.units}>
      <table class="list">
        <thead>
          <tr>
            {[words.unit, words.devices, words.lastUsed].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...register.departments, ...UNITS].map((unit) => (
            <Line {...{ unit, attempted, view }} access={known.get(unit.code)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LineProps extends Omit<Props, 'shown'> {
  unit: Unit;
  access: UnitAccess | undefined;
}

function Line({ unit, access, attempted, view }: LineProps) {
  const { words, to } = view;
  const { inForce = 0, lastUsedAt = null } = access ?? {};
  return (
    <tr data-unit={unit.code} data-in-force={inForce}>
      <th scope="row">
        {unitTitle(unit)}
        <Term {...{ unit, attempted, view }} />
      </th>
      <td>{inForce === 0 ? 0 : <a href={to(SETTINGS.people, { unit: unit.code })}>{inForce}</a>}</td>
      <td>{inForce === 0 ? '' : lastUsedAt === null ? words.never : day(lastUsedAt)}</td>
    </tr>
  );
}

function IssueForm({ shown, attempted, view: { words, locale, to } }: Props) {
  return (
    <form method="post" action={to(`${SETTINGS.units}/ma`)} class="form">
      <h2>{words.issueUnits}</h2>
      <p class="hint">{words.issueHint}</p>
      <div class="row">
        <Select
          {...{ id: 'whom', name: 'whom', label: words.forWhom, chosen: typed(attempted, 'codes', 'whom') }}
          options={receivers(shown, words)}
        />
        <Select
          {...{ id: 'role', name: 'role', label: words.role, chosen: typed(attempted, 'codes', 'role') }}
          options={(['staff', 'leader'] as const).map((role) => [role, roleLabel(role, locale)])}
        />
      </div>
      <Submit label={words.issue} />
    </form>
  );
}

/** Those that nobody calls for yet, where there are any; all; each by itself. */
function receivers(shown: UnitsShown, { whichUnits }: SettingsView['words']): Option[] {
  const left = unconnected(shown).length;
  return [
    ...(left > 0 ? [['without', `${whichUnits.without} (${left})`] as const] : []),
    ['all', `${whichUnits.all} (${shown.present.length})`],
    ...shown.present.map((unit) => [unit.code, unitTitle(unit)] as const),
  ];
}
