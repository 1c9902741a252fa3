import { Field } from '../Field.tsx';
import type { Shown } from './MailedPage.tsx';

/** Who enters, and for which plan and period. */
export function Where({ board, acts, words }: Shown) {
  const who = board.who.value;
  if (typeof who === 'string')
    return (
      <p role="status" data-who={who}>
        {words.who[who]} {who === 'nobody' && <SignIn words={words} />}
      </p>
    );
  if (who.role !== 'aggregator')
    return (
      <p role="status" data-who="other">
        {words.who.other} <SignIn words={words} />
      </p>
    );
  const chosen = board.chosen.value;
  const reached = board.plans.value.filter(({ id }) => who.plans === null || who.plans.includes(id));
  return (
    <>
      <p class="hint">{words.who.is(who.name, who.position)}</p>
      <Field id="at" label={words.plan} hint={chosen?.plan.title}>
        {(control) => (
          <select
            {...control}
            value={chosen ? `${chosen.plan.id}/${chosen.period.id}` : ''}
            disabled={board.run.value !== null}
            onChange={({ currentTarget }) => {
              const [plan = '', period = ''] = currentTarget.value.split('/');
              void acts.choose(plan, period);
            }}
          >
            {reached.map(({ id, title, periods }) => (
              <optgroup key={id} label={title}>
                {periods.map((period) => (
                  <option key={period.id} value={`${id}/${period.id}`}>
                    {period.title}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

const SignIn = ({ words }: Pick<Shown, 'words'>) => (
  <a href={`/sign-in?${new URLSearchParams({ to: location.pathname + location.search })}`}>{words.signIn}</a>
);
