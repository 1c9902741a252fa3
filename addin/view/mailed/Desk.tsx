import { faultsIn } from '../../state/mailed.ts';
import type { Shown } from './MailedPage.tsx';

/** How far all of it has come, and the two buttons that go through all files; always in sight. */
export function Desk({ board, acts, words }: Shown) {
  const files = board.files.value;
  if (files.length === 0) return null;
  const all = files.map((file) => ({ file, mailed: file.value }));
  const ready = all.filter(({ mailed }) => board.isReady(mailed));
  const clean = ready.filter(
    ({ mailed }) => !mailed.confirmed && mailed.course.at === 'waiting' && isClean(faultsIn(mailed, board.asked.value)),
  );
  const confirmed = ready.filter(({ mailed }) => mailed.confirmed);
  const sent = all.filter(({ mailed }) => mailed.course.at === 'sent').length;
  const reading = all.filter(({ mailed }) => mailed.reading.at === 'reading').length;
  const run = board.run.value;
  return (
    <section class="mailed-desk" aria-label={words.enter(confirmed.length)}>
      <p
        role="status"
        data-ready={ready.length}
        data-confirmed={confirmed.length}
        data-sent={sent}
        data-reading={reading}
      >
        {run ? words.entering(run.done, run.of) : words.summary(all.length, ready.length, confirmed.length, sent)}{' '}
        {reading > 0 && words.queue(reading, all.length)}
      </p>
      {board.held.value > 0 && (
        <p role="status" data-held={board.held.value}>
          {words.held}
        </p>
      )}
      {run && <progress aria-label={words.entering(run.done, run.of)} max={run.of} value={run.done} />}
      <div class="buttons">
        {clean.length > 0 && (
          <button
            type="button"
            disabled={run !== null}
            onClick={() => acts.confirmClean(clean.map(({ file }) => file))}
          >
            {words.confirmClean(clean.length)}
          </button>
        )}
        <button
          type="button"
          class="primary"
          disabled={run !== null || confirmed.length === 0}
          onClick={() => void acts.enter()}
        >
          {words.enter(confirmed.length)}
        </button>
      </div>
    </section>
  );
}

const isClean = (faults: ReturnType<typeof faultsIn>): boolean => faults.every(({ severity }) => severity !== 'error');
