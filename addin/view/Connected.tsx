import { isByPage, type Session } from '../state/session.ts';
import { useActs, useLocale, useWords } from './app-context.ts';
import { useFocusOnShow } from './focus.ts';
import { Sure } from './Sure.tsx';
import { connectWordsOf } from './words/connect-words.ts';
import { day } from './words/words.ts';

/** Whom this device sends for, and the way to leave it clean. */
export function Connected({ session }: { session: Session }) {
  const words = useWords();
  const connect = connectWordsOf(useLocale());
  const acts = useActs();
  const title = useFocusOnShow<HTMLHeadingElement>('connected');
  const { unit } = session;
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {unit ? words.connect.title : connect.toCity.made}
      </h1>
      <p>
        <strong>{unit ? connect.connected(unit.name) : connect.toCity.connected}</strong>
      </p>
      <p>
        {session.name}, {session.position}
      </p>
      <p class="hint">{connect.until(day(session.expiresAt))}</p>
      <p>{connect.outWhat}</p>
      {isByPage(session) && <p>{connect.outAccount}</p>}
      <div class="buttons">
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
        <Sure ask={connect.out} sure={connect.outSure} cancel={words.connect.cancel} act={acts.session.signOut} />
      </div>
    </section>
  );
}
