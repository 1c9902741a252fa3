import { useEffect, useRef, useState } from 'preact/hooks';
import { type Person, SIGN_IN_PAGE } from '../act/session.ts';
import { tablesOf } from '../state/book.ts';
import type { Session } from '../state/session.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { Field } from './Field.tsx';
import { useFocusOnShow } from './focus.ts';
import { day } from './words/words.ts';

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
  const acts = useActs();
  const hasTable = usePart((state) => tablesOf(state.book).length > 0);
  /** Asked for here on the way to another screen, which then shows itself. */
  const onTheWay = usePart(({ screen }) => screen !== 'connect');
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
        {words.connect.title}
      </h1>
      <p>{words.connect.intro}</p>
      {FIELDS.map((field) => (
        <Field
          key={field}
          id={`connect-${field}`}
          label={words.connect[field]}
          error={tried && missing.includes(field) ? words.connect.missing : undefined}
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
          {working ? words.connect.working : words.connect.go}
        </button>
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
      </div>
      <WithAccount onSignedIn={() => hasTable && !onTheWay && acts.go('send')} />
    </form>
  );
}

const WithAccount = (then: { onSignedIn: () => void }) =>
  usePart(({ place }) => place) === 'page' ? <OnPageBeside {...then} /> : <InWindow {...then} />;

/** Signing in in a window of Office, which hands over who it is. */
function InWindow({ onSignedIn }: { onSignedIn: () => void }) {
  const words = useWords();
  const acts = useActs();
  const [working, setWorking] = useState(false);
  const signIn = async () => {
    setWorking(true);
    const signedIn = await acts.session.signIn();
    setWorking(false);
    if (signedIn) onSignedIn();
  };
  return (
    <p>
      <button type="button" class="link" aria-disabled={working} onClick={() => !working && void signIn()}>
        {working ? words.connect.inWindow : words.connect.withAccount}
      </button>
    </p>
  );
}

/** Signing in on a page beside this one; on coming back this one sees whether it was done. */
function OnPageBeside({ onSignedIn }: { onSignedIn: () => void }) {
  const words = useWords();
  const acts = useActs();
  useEffect(() => {
    const look = async () => {
      if (await acts.session.recognise()) onSignedIn();
    };
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  });
  return (
    <p>
      <a href={SIGN_IN_PAGE} target="_blank" rel="noopener">
        {words.connect.account}
      </a>
    </p>
  );
}

function Connected({ session }: { session: Session }) {
  const words = useWords();
  const acts = useActs();
  const [sure, setSure] = useState(false);
  const title = useFocusOnShow<HTMLHeadingElement>('connected');
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {words.connect.title}
      </h1>
      <p>
        <strong>{session.unit ? words.connect.connected(session.unit.name) : words.send.noUnit}</strong>
      </p>
      <p>
        {session.name}, {session.position}
      </p>
      <p class="hint">{words.connect.until(day(session.expiresAt))}</p>
      <p>{words.connect.outWhat}</p>
      <div class="buttons">
        {sure ? (
          <>
            <button type="button" class="danger" onClick={acts.session.signOut}>
              {words.connect.outSure}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {words.connect.cancel}
            </button>
          </>
        ) : (
          <>
            <button type="button" onClick={acts.back}>
              {words.connect.back}
            </button>
            <button type="button" onClick={() => setSure(true)}>
              {words.connect.out}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
