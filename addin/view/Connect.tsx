import { useRef, useState } from 'preact/hooks';
import type { Person } from '../act/session.ts';
import { tablesOf } from '../state/book.ts';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { Connected } from './Connected.tsx';
import { Field } from './Field.tsx';
import { useFocusOnShow } from './focus.ts';
import { Icon } from './Icon.tsx';
import { WithAccount } from './WithAccount.tsx';
import { connectWordsOf } from './words/connect-words.ts';

/** Connecting this device to its unit once; afterwards the way to leave it clean. */
export function Connect() {
  const session = usePart((state) => state.session);
  return session ? <Connected session={session} /> : <Enrol />;
}

const FIELDS = ['code', 'name', 'position'] as const satisfies (keyof Person)[];
const EMPTY: Person = { code: '', name: '', position: '' };
const COMPLETION = { code: 'one-time-code', name: 'name', position: 'organization-title' } as const;

function Enrol() {
  const words = useWords();
  const connect = connectWordsOf(useLocale());
  const acts = useActs();
  const hasTable = usePart((state) => tablesOf(state.book).length > 0);
  /** Asked for here on the way to another screen, which then shows itself. */
  const onTheWay = usePart(({ screen }) => screen !== 'connect');
  const toCity = usePart(({ screen }) => screen === 'city');
  const wording = { title: words.connect.title, ...connect, ...(toCity && connect.toCity) };
  const left = usePart((state) => state.left);
  const sender = usePart(({ sending }) => (sending.at === 'held' ? sending.draft.body.sender : null));
  const [person, setPerson] = useState<Person>({ ...EMPTY, ...sender });
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useFocusOnShow<HTMLHeadingElement>('enrol');
  const missing = FIELDS.filter((field) => !person[field].trim());

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (missing[0]) return form.current?.querySelector<HTMLInputElement>(`#connect-${missing[0]}`)?.focus();
    setWorking(true);
    const connected = await acts.session.connect(person);
    setWorking(false);
    if (connected && hasTable && !onTheWay) acts.go('send');
  };

  return (
    <form ref={form} class="letter" onSubmit={(event) => void submit(event)} noValidate>
      <h1 ref={title} tabIndex={-1}>
        {wording.title}
      </h1>
      {left && (
        <p class="left">
          <Icon shape="done" /> {words.connect.left}
        </p>
      )}
      <p>{wording.intro}</p>
      {FIELDS.map((field) => (
        <Field
          key={field}
          id={`connect-${field}`}
          label={wording[field]}
          error={tried && missing.includes(field) ? connect.missing : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete={COMPLETION[field]}
              spellcheck={false}
              value={person[field]}
              onInput={(event) => setPerson({ ...person, [field]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={working}>
          {working ? connect.working : connect.go}
        </button>
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
      </div>
      <WithAccount onSignedIn={() => hasTable && !onTheWay && acts.go('send')} />
    </form>
  );
}
