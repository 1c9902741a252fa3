import { isByPage, type Session } from '../state/session.ts';
import { useActs, useWords } from './app-context.ts';
import { useFocusOnShow } from './focus.ts';
import { Sure } from './Sure.tsx';
import { day } from './words/words.ts';

/** Whom this device sends for, and the way to leave it clean. */
export function Connected({ session }: { session: Session }) {
  const words = useWords();
  const acts = useActs();
  const title = useFocusOnShow<HTMLHeadingElement>('connected');
  const { unit } = session;
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {unit ? words.connect.title : words.connect.toCity.made}
      </h1>
      <p>
        <strong>{unit ? words.connect.connected(unit.name) : words.connect.toCity.connected}</strong>
      </p>
      <p>
        {session.name}, {session.position}
      </p>
      <p class="hint">{words.connect.until(day(session.expiresAt))}</p>
      <p>{words.connect.outWhat}</p>
      {isByPage(session) && <p>{words.connect.outAccount}</p>}
      <div class="buttons">
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
        <Sure
          ask={words.connect.out}
          sure={words.connect.outSure}
          cancel={words.connect.cancel}
          act={acts.session.signOut}
        />
      </div>
    </section>
  );
}
