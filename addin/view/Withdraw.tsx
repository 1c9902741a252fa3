import { useEffect, useRef, useState } from 'preact/hooks';
import type { SubmissionEntry } from '../../shared/api.ts';
import { useActs, useWords } from './app-context.ts';

/** Asked for twice, in place: what it means stands beside the second button. */
export function Withdraw({ entry, before }: { entry: SubmissionEntry; before: number | null }) {
  const words = useWords();
  const acts = useActs();
  const [sure, setSure] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the focus goes to the one that does no harm.
  useEffect(() => {
    if (sure) cancel.current?.focus();
  }, [sure]);
  if (!sure)
    return (
      <button type="button" onClick={() => setSure(true)}>
        {words.history.withdraw}
      </button>
    );
  return (
    <div class="sure" role="alert">
      <p>{words.history.withdrawWhat(entry.revision, before)}</p>
      <div class="buttons">
        <button type="button" class="danger" onClick={() => void acts.history.review(entry, 'withdraw')}>
          {words.history.withdrawSure(entry.revision)}
        </button>
        <button ref={cancel} type="button" onClick={() => setSure(false)}>
          {words.history.cancel}
        </button>
      </div>
    </div>
  );
}
