import { useEffect, useState } from 'preact/hooks';
import { SIGN_IN_PAGE } from '../act/session.ts';
import { useActs, useLocale, usePart } from './app-context.ts';
import { connectWordsOf } from './words/connect-words.ts';

/** The other way than a code. */
export const WithAccount = (then: { onSignedIn: () => void }) =>
  usePart(({ place }) => place) === 'page' ? <OnPageBeside {...then} /> : <InWindow {...then} />;

/** Signing in in a window of Office, which hands over who it is. */
function InWindow({ onSignedIn }: { onSignedIn: () => void }) {
  const connect = connectWordsOf(useLocale());
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
        {working ? connect.inWindow : connect.withAccount}
      </button>
    </p>
  );
}

/** Signing in on a page beside this one; on coming back this one sees whether it was done. */
function OnPageBeside({ onSignedIn }: { onSignedIn: () => void }) {
  const connect = connectWordsOf(useLocale());
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
        {connect.account}
      </a>
    </p>
  );
}
