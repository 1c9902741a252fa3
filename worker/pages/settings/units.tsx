import { day } from '../../../shared/message/moment.ts';
import { roleLabel } from '../../../shared/message/role.ts';
import { UNITS, unitTitle } from '../../../shared/plan/units.ts';
import { type UnitsShown, unconnected } from '../../unit/shown.ts';
import type { Inside } from '../page.tsx';
import { DepartmentForms, Term } from './departments.tsx';
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
  const { words, to } = view;
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
          {[...register.departments, ...UNITS].map((unit) => {
            const { inForce = 0, lastUsedAt = null } = known.get(unit.code) ?? {};
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
          })}
        </tbody>
      </table>
    </section>
  );
}

function IssueForm({ shown, attempted, view: { words, locale, to } }: Props) {
  const left = unconnected(shown).length;
  return (
    <form method="post" action={to(`${SETTINGS.units}/ma`)} class="form">
      <h2>{words.issueUnits}</h2>
      <p class="hint">{words.issueHint}</p>
      <div class="row">
        <div>
          <label for="whom">{words.forWhom}</label>
          <select id="whom" name="whom">
            {left > 0 && <option value="without">{`${words.whichUnits.without} (${left})`}</option>}
            <option value="all">{`${words.whichUnits.all} (${shown.present.length})`}</option>
            {shown.present.map((unit) => (
              <option value={unit.code} selected={typed(attempted, 'codes', 'whom') === unit.code}>
                {unitTitle(unit)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="role">{words.role}</label>
          <select id="role" name="role">
            {(['staff', 'leader'] as const).map((role) => (
              <option value={role}>{roleLabel(role, locale)}</option>
            ))}
          </select>
        </div>
      </div>
      <div class="buttons">
        <button class="button primary" type="submit">
          {words.issue}
        </button>
      </div>
    </form>
  );
}
