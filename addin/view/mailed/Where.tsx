import { LIMITS } from '../../../shared/api/sizes.ts';
import { Field } from '../Field.tsx';
import type { Shown } from './MailedPage.tsx';

/** Who enters, and for which plan and period. */
export function Where({ board, acts, words }: Shown) {
  const who = board.who.value;
  if (typeof who === 'string' && who !== 'unit')
    return (
      <p role="status" data-who={who}>
        {words.who[who]} {who === 'nobody' && <SignIn words={words} />}
      </p>
    );
  if (who !== 'unit' && who.role !== 'aggregator')
    return (
      <p role="status" data-who="other">
        {words.who.other} <SignIn words={words} />
      </p>
    );
  const chosen = board.chosen.value;
  const reached = board.plans.value.filter(({ id }) => who === 'unit' || (who.plans?.includes(id) ?? true));
  return (
    <>
      {who === 'unit' ? (
        <Signing board={board} acts={acts} words={words} />
      ) : (
        <p class="hint">{words.who.is(who.name, who.position)}</p>
      )}
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

/** Who of the unit seals the package. */
const Signing = ({ board, acts, words }: Pick<Shown, 'board' | 'acts' | 'words'>) => (
  <div class="mailed-papers">
    {(['name', 'position'] as const).map((field) => (
      <Field key={field} id={field} label={words.signing[field]}>
        {(control) => (
          <input
            {...control}
            type="text"
            maxLength={LIMITS.name}
            value={board.sender.value[field]}
            onInput={({ currentTarget }) => acts.sign({ [field]: currentTarget.value })}
          />
        )}
      </Field>
    ))}
  </div>
);

const SignIn = ({ words }: Pick<Shown, 'words'>) => (
  <a href={`/sign-in?${new URLSearchParams({ to: location.pathname + location.search })}`}>{words.signIn}</a>
);
