import type { SubmissionEntry } from '../../shared/api.ts';
import { useActs, useWords } from './app-context.ts';
import { Sure } from './Sure.tsx';

/** Takes back what was sent; `before` would stand again. */
export function Withdraw({ entry, before }: { entry: SubmissionEntry; before: number | null }) {
  const { history: words } = useWords();
  const acts = useActs();
  return (
    <Sure
      ask={words.withdraw}
      what={words.withdrawWhat(entry.revision, before)}
      sure={words.withdrawSure(entry.revision)}
      cancel={words.cancel}
      act={() => void acts.history.review(entry, 'withdraw')}
    />
  );
}
