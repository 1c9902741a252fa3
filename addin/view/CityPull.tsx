import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { PutTable } from '../host/port.ts';
import { AnnexKinds } from './AnnexKinds.tsx';
import { useActs, useWords } from './app-context.ts';
import { useWorkbookWords } from './use-workbook-words.ts';
import type { WorkbookWords } from './words/workbook-words.ts';

type Pulled =
  | { at: 'idle' }
  | { at: 'pulling' | 'stopping'; done: number | undefined }
  | { at: 'stopped' }
  | { at: 'put'; put: PutTable };

/** Into a sheet of the open workbook; until all rows have arrived one may think better of it. */
export function CityPull() {
  const words = useWords();
  const { city } = useWorkbookWords();
  const acts = useActs();
  const [picked, setPicked] = useState<AnnexKind>('tasks');
  const { pulled, pull, stop } = usePull();
  const first = useRef<HTMLButtonElement>(null);
  const kinds = acts.fill.annexes();
  const annex = kinds.includes(picked) ? picked : kinds[0];
  const underWay = pulled.at === 'pulling' || pulled.at === 'stopping';
  return (
    <>
      <AnnexKinds kinds={kinds} chosen={annex} choose={setPicked} />
      <p class="hint">{city.beside}</p>
      <div class="buttons">
        <button
          ref={first}
          type="button"
          class="primary"
          aria-disabled={underWay}
          onClick={() => annex && !underWay && void pull(annex)}
        >
          {city.pull}
        </button>
        {underWay && (
          <button
            type="button"
            onClick={() => {
              stop();
              // This button goes when it has stopped.
              first.current?.focus();
            }}
          >
            {words.reading.stop}
          </button>
        )}
      </div>
      {underWay && <progress aria-label={city.pulling} value={pulled.done} />}
      <p role="status">{statusOf(pulled, city)}</p>
    </>
  );
}

/** Whoever leaves the screen stops it: nobody would hear what came of it. */
function usePull() {
  const acts = useActs();
  const [pulled, setPulled] = useState<Pulled>({ at: 'idle' });
  const wish = useRef<AbortController>(null);
  useEffect(() => () => wish.current?.abort(), []);

  const pull = async (annex: AnnexKind) => {
    wish.current = new AbortController();
    const { signal } = wish.current;
    setPulled({ at: 'pulling', done: undefined });
    const written = (rows: number, all: number) => signal.aborted || setPulled({ at: 'pulling', done: rows / all });
    const put = await acts.city.pull(annex, { written, signal }).catch(() => null);
    if (put) setPulled({ at: 'put', put });
    else setPulled({ at: signal.aborted ? 'stopped' : 'idle' });
  };

  const stop = () => {
    wish.current?.abort();
    setPulled({ at: 'stopping', done: undefined });
  };
  return { pulled, pull, stop };
}

function statusOf(pulled: Pulled, words: WorkbookWords['city']): string {
  if (pulled.at === 'put') return outcomeOf(pulled.put, words);
  return { idle: '', pulling: words.pulling, stopping: words.stopping, stopped: words.stopped }[pulled.at];
}

function outcomeOf({ sheet, rows, former, beside }: PutTable, words: WorkbookWords['city']): string {
  return [
    words.put(rows, sheet),
    former !== null && words.former(former),
    beside.kept > 0 && words.kept(beside.kept),
    beside.below > 0 && words.below(beside.below),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
