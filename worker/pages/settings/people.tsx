import { type CityRole, REACH, ROLES } from '../../../shared/api.ts';
import { day } from '../../../shared/message/moment.ts';
import { roleLabel } from '../../../shared/message/role.ts';
import { unitTitle } from '../../../shared/plan/units.ts';
import type { StoredCredential } from '../../store/credentials.ts';
import type { Inside } from '../page.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { SETTINGS, type SettingsView, settingsPage, settingsView } from './view.tsx';

export const CITY_ROLES = ROLES.filter((role): role is CityRole => REACH[role] === 'any');

export interface People {
  credentials: StoredCredential[];
  /** The last one shown, where there are more. */
  next: string | null;
  unit: string;
  plans: readonly { id: string; title: string }[];
}

/** Who may call, as what and until when; codes for people of the city. */
export function peoplePage(c: Inside, people: People, attempted: Attempted | null) {
  const view = settingsView(c);
  const { words, to } = view;
  return settingsPage(
    c,
    { title: words.sections.people, at: 'people', attempted },
    <>
      <CityForm plans={people.plans} attempted={attempted} view={view} />
      <form method="get" action={SETTINGS.people} class="choice">
        <label for="unit">{words.unit}</label>
        <select id="unit" name="unit">
          <option value="">{words.allUnits}</option>
          {view.register.units.map((unit) => (
            <option value={unit.code} selected={unit.code === people.unit}>
              {unitTitle(unit)}
            </option>
          ))}
        </select>
        <button class="button" type="submit">
          {words.show}
        </button>
      </form>
      {people.credentials.length === 0 ? <p>{words.nobody}</p> : <Table people={people} view={view} />}
      {people.next && <a href={to(SETTINGS.people, { unit: people.unit, after: people.next })}>{words.more}</a>}
    </>,
  );
}

const Table = ({ people: { credentials }, view }: { people: People; view: SettingsView }) => (
  <section class="narrow" tabindex={0} aria-label={view.words.sections.people}>
    <table class="list">
      <thead>
        <tr>
          {(['name', 'role', 'unit', 'since', 'ends', 'lastUsed', 'state'] as const).map((key) => (
            <th scope="col">{view.words[key]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {credentials.map((credential) => (
          <Line credential={credential} view={view} />
        ))}
      </tbody>
    </table>
  </section>
);

function Line({ credential, view }: { credential: StoredCredential; view: SettingsView }) {
  const { id, kind, name, position, role, unit, plans, decision, createdAt, expiresAt, lastUsedAt, revokedAt } =
    credential;
  const { words, locale, to } = view;
  const ended = revokedAt !== null ? words.revoked(day(revokedAt)) : expiresAt <= view.now ? words.expired : null;
  return (
    <tr data-credential={id} data-ended={ended === null ? 'no' : 'yes'}>
      <th scope="row">
        {name}, {position} <span class="hint">{words.kind[kind]}</span>
      </th>
      <td>
        {roleLabel(role, locale)}
        {plans && <span class="hint"> {plans.join(', ')}</span>}
        {decision && <span class="hint"> {decision}</span>}
      </td>
      <td>{unit === null ? '' : view.register.nameOf(unit)}</td>
      <td>{day(createdAt)}</td>
      <td>{day(expiresAt)}</td>
      <td>{lastUsedAt === null ? words.never : day(lastUsedAt)}</td>
      <td>
        {ended ?? (
          <details>
            <summary aria-label={words.revokeOf(name)}>{words.revoke}</summary>
            <form method="post" action={to(`${SETTINGS.people}/${id}/thu-hoi`)}>
              <p>{words.revokeSure(name)}</p>
              <button class="button" type="submit">
                {words.revoke}
              </button>
            </form>
          </details>
        )}
      </td>
    </tr>
  );
}

const CityForm = ({
  plans,
  attempted,
  view: { words, locale, to },
}: Pick<People, 'plans'> & { attempted: Attempted | null; view: SettingsView }) => (
  <form method="post" action={to(`${SETTINGS.people}/ma`)} class="form">
    <h2>{words.issueCity}</h2>
    <p class="hint">{words.issueHint}</p>
    <div class="row">
      <div>
        <label for="role">{words.role}</label>
        <select id="role" name="role">
          {CITY_ROLES.map((role) => (
            <option value={role} selected={role === typed(attempted, 'codes', 'role', 'aggregator')}>
              {roleLabel(role, locale)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="plan">{words.plan}</label>
        <select id="plan" name="plan" aria-describedby="plan-hint">
          <option value="">{words.allPlans}</option>
          {plans.map(({ id, title }) => (
            <option value={id} selected={id === typed(attempted, 'codes', 'plan')}>
              {title}
            </option>
          ))}
        </select>
        <p class="hint" id="plan-hint">
          {words.plansHint}
        </p>
      </div>
      <div>
        <label for="until">{words.until}</label>
        <input
          id="until"
          name="until"
          type="date"
          value={typed(attempted, 'codes', 'until')}
          aria-describedby="audit-hint"
        />
      </div>
      <div>
        <label for="decision">{words.decision}</label>
        <input
          id="decision"
          name="decision"
          value={typed(attempted, 'codes', 'decision')}
          aria-describedby="audit-hint"
        />
        <p class="hint" id="audit-hint">
          {words.auditorHint}
        </p>
      </div>
    </div>
    <div class="buttons">
      <button class="button primary" type="submit">
        {words.issue}
      </button>
    </div>
  </form>
);
