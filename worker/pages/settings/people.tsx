import { day } from '../../../shared/message/moment.ts';
import { roleLabel } from '../../../shared/message/role.ts';
import { unitTitle } from '../../../shared/plan/units.ts';
import type { StoredCredential } from '../../store/credentials.ts';
import type { Inside } from '../page.tsx';
import { CityForm } from './city-form.tsx';
import { Chooser } from './field.tsx';
import type { Attempted } from './outcome.tsx';
import { SETTINGS, type SettingsView, settingsPage, settingsView } from './view.tsx';

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
      <Chooser
        {...{
          action: SETTINGS.people,
          show: words.show,
          id: 'unit',
          name: 'unit',
          label: words.unit,
          chosen: people.unit,
        }}
        options={[['', words.allUnits], ...view.register.units.map((unit) => [unit.code, unitTitle(unit)] as const)]}
      />
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

/** On a telephone the table goes on beyond the screen: what can be done stands with the name. */
function Line({ credential, view }: { credential: StoredCredential; view: SettingsView }) {
  const { id, kind, name, position, role, unit, plans, decision, createdAt, expiresAt, lastUsedAt } = credential;
  const { words, locale, register } = view;
  const ended = endOf(credential, view);
  return (
    <tr data-credential={id} data-ended={ended === null ? 'no' : 'yes'}>
      <th scope="row">
        {name}, {position} <span class="hint">{words.kind[kind]}</span>
        {ended === null && <Revoke credential={credential} view={view} />}
      </th>
      <td>
        {roleLabel(role, locale)}
        {plans && <span class="hint"> {plans.join(', ')}</span>}
        {decision && <span class="hint"> {decision}</span>}
      </td>
      <td>{unit === null ? '' : register.nameOf(unit)}</td>
      <td>{day(createdAt)}</td>
      <td>{day(expiresAt)}</td>
      <td>{lastUsedAt === null ? words.never : day(lastUsedAt)}</td>
      <td>{ended ?? words.inForce}</td>
    </tr>
  );
}

/** Why it opens nothing any more; null while it does. */
const endOf = ({ revokedAt, expiresAt }: StoredCredential, { words, now }: SettingsView): string | null =>
  revokedAt !== null ? words.revoked(day(revokedAt)) : expiresAt <= now ? words.expired : null;

const Revoke = ({
  credential: { id, name },
  view: { words, to },
}: {
  credential: StoredCredential;
  view: SettingsView;
}) => (
  <details>
    <summary aria-label={words.revokeOf(name)}>{words.revoke}</summary>
    <form method="post" action={to(`${SETTINGS.people}/${id}/thu-hoi`)}>
      <p>{words.revokeSure(name)}</p>
      <button class="button" type="submit">
        {words.revoke}
      </button>
    </form>
  </details>
);
