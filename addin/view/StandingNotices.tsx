import type { ComponentChildren } from 'preact';
import { isPending, isUnderWay } from '../state/sending.ts';
import type { State } from '../state.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { Icon } from './Icon.tsx';
import { pendingText } from './pending-text.ts';
import { Reload } from './Reload.tsx';

interface StandingNoticeProps {
  text: string;
  children?: ComponentChildren;
}

function StandingNotice({ text, children }: StandingNoticeProps) {
  return (
    <div class="notice notice-offline">
      <Icon shape="warning" />
      <p>{text}</p>
      {children}
    </div>
  );
}

/** Where the bar below the findings, or the screen of sending, says it already. */
const saysItself = ({ screen, book, sending }: State): boolean =>
  !isPending(sending) || screen === 'send' || screen === 'nil' || (screen === 'check' && book.at === 'open');

const asksToReload = ({ screen, sending }: State): boolean =>
  screen === 'send' && sending.at === 'held' && sending.why === 'outdated';

/** What is so for a while, said as long as it is: no network, nothing kept, a release too old, a sending under way. */
export function StandingNotices() {
  const words = useWords();
  const acts = useActs();
  const place = usePart((state) => state.place);
  const online = usePart((state) => state.online);
  const waiting = usePart((state) => isUnderWay(state.sending));
  const unkept = usePart((state) => state.unkept);
  const outdated = usePart((state) => state.outdated && !asksToReload(state));
  const pending = usePart((state) => (saysItself(state) ? null : pendingText(state.sending, words)));
  return (
    <div role="status">
      {outdated && (
        <StandingNotice text={words.outdated(place)}>
          <Reload />
        </StandingNotice>
      )}
      {!online && <StandingNotice text={waiting ? words.notice.offlineWaiting : words.notice.offline} />}
      {unkept && <StandingNotice text={words.unkept[unkept]} />}
      {pending && (
        <StandingNotice text={pending}>
          <button type="button" onClick={() => acts.go('send')}>
            {words.see}
          </button>
        </StandingNotice>
      )}
    </div>
  );
}
