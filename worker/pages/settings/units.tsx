import { day } from '../../../shared/message/moment.ts';
import { roleLabel } from '../../../shared/message/role.ts';
import { UNITS, unitTitle } from '../../../shared/plan/units.ts';
import type { UnitAccess } from '../../store/unit-access.ts';
import type { Paging } from '../page.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { SETTINGS, type SettingsView, settingsPage, settingsView } from './view.tsx';

/** Units that nobody may call for yet. */
export const unconnected = (access: readonly UnitAccess[]): string[] => {
  const connected = new Set(access.map(({ unit }) => unit));
  return UNITS.filter(({ code }) => !connected.has(code)).map(({ code }) => code);
};

/** Which units are connected, and codes for those that are not. */
export function unitsPage(c: Paging, access: readonly UnitAccess[], attempted: Attempted | null) {
  const view = settingsView(c);
  const { words, to } = view;
  const known = new Map(access.map((each) => [each.unit, each]));
  return settingsPage(
    c,
    { title: words.sections.units, at: 'units', attempted },
    <>
      <p>{words.connected(access.length, UNITS.length)}</p>
      <IssueForm attempted={attempted} left={unconnected(access).length} view={view} />
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
            {UNITS.map((unit) => {
              const { inForce = 0, lastUsedAt = null } = known.get(unit.code) ?? {};
              return (
                <tr data-unit={unit.code} data-in-force={inForce}>
                  <th scope="row">{unitTitle(unit)}</th>
                  <td>{inForce === 0 ? 0 : <a href={to(SETTINGS.people, { unit: unit.code })}>{inForce}</a>}</td>
                  <td>{inForce === 0 ? '' : lastUsedAt === null ? words.never : day(lastUsedAt)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>,
  );
}

const IssueForm = ({
  attempted,
  left,
  view: { words, locale, to },
}: {
  attempted: Attempted | null;
  left: number;
  view: SettingsView;
}) => (
  <form method="post" action={to(`${SETTINGS.units}/ma`)} class="form">
    <h2>{words.issueUnits}</h2>
    <p class="hint">{words.issueHint}</p>
    <div class="row">
      <div>
        <label for="whom">{words.forWhom}</label>
        <select id="whom" name="whom">
          {left > 0 && <option value="without">{`${words.whichUnits.without} (${left})`}</option>}
          <option value="all">{`${words.whichUnits.all} (${UNITS.length})`}</option>
          {UNITS.map((unit) => (
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
