import type { Notice } from '../state.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { focusHeading } from './focus.ts';
import { Icon } from './Icon.tsx';
import { StandingNotices } from './StandingNotices.tsx';
import { troubleText } from './trouble-text.ts';
import type { Advice } from './words/advice.ts';
import type { Words } from './words/words.ts';

function adviceOf(notice: Notice, words: Words): Advice {
  if (notice.kind === 'host') return words.troubles[notice.trouble];
  if (notice.kind === 'refused') return { title: notice.problem.title, todo: notice.problem.detail };
  if (notice.kind === 'no-window') return { title: words.notice.noWindow, todo: '' };
  if (notice.kind === 'still-signed-in') return words.notice.stillSignedIn;
  if (notice.kind === 'not-attached') return words.attach.failed;
  if (notice.kind === 'choice-not-kept') return words.notice.choiceNotKept;
  if (notice.kind === 'changed-meanwhile') return words.notice.changedMeanwhile;
  if (notice.kind === 'waiting-for-cell') return { title: words.notice.waitingForCell, todo: '' };
  return { title: troubleText(notice, words), todo: words.meanwhile };
}

/** One place for what goes wrong beside the work on the screen; read out without taking the focus. */
export function Notices() {
  const words = useWords();
  const acts = useActs();
  const notice = usePart((state) => state.notice);
  const advice = notice && adviceOf(notice, words);
  const close = () => {
    acts.dismiss();
    // The button goes with what it closed.
    focusHeading();
  };
  return (
    <>
      <StandingNotices />
      <div role="alert" class="notices">
        {advice && (
          <div class="notice notice-warning">
            <Icon shape="warning" />
            <div>
              <strong>{advice.title}</strong> {advice.todo}
            </div>
            <button type="button" class="plain" onClick={close}>
              {words.notice.close}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
