import type { Sending } from '../state/sending.ts';
import { useActs, useWords } from './app-context.ts';
import { useFocusOnShow } from './focus.ts';
import { Icon } from './Icon.tsx';
import { troubleText } from './trouble-text.ts';

/** No answer came. The draft is sent again by itself under the same key; nothing can be doubled. */
export function Unsure({ sending }: { sending: Extract<Sending, { at: 'unsure' }> }) {
  const words = useWords();
  const acts = useActs();
  const title = useFocusOnShow<HTMLHeadingElement>('unsure');
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        <Icon shape="warning" />
        {words.send.unsure}
      </h1>
      <progress aria-label={words.send.sending} />
      <p role="status">
        {sending.trouble
          ? `${troubleText(sending.trouble, words)} ${words.send.attempts(sending.attempts)}`
          : words.answersSlowly}
      </p>
      <p>{sending.kept ? words.send.unsureClose : words.send.unsureKeep}</p>
      <div class="buttons">
        {sending.trouble && (
          <button type="button" class="primary" onClick={() => void acts.send.retryNow()}>
            {words.send.now}
          </button>
        )}
        <button type="button" onClick={acts.back}>
          {words.send.back}
        </button>
      </div>
    </section>
  );
}
