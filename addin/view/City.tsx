import { useState } from 'preact/hooks';
import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { PutTable } from '../host/port.ts';
import { AnnexKinds } from './AnnexKinds.tsx';
import { useActs, usePart, useWords } from './app-context.ts';
import { useFocusOnShow } from './focus.ts';
import { PlanChoice } from './PlanChoice.tsx';
import { saveWorkbook } from './save-file.ts';
import { useWorkbookWords } from './use-workbook-words.ts';
import type { WorkbookWords } from './words/workbook-words.ts';

/** The table of all units: taken into a sheet of the open workbook and fetched again there, or downloaded. */
export function City() {
  const words = useWords();
  const { city: said } = useWorkbookWords();
  const acts = useActs();
  const inExcel = usePart((state) => state.place === 'pane');
  const title = useFocusOnShow<HTMLHeadingElement>('city');
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {words.city}
      </h1>
      <p>{inExcel ? said.what : said.whatPage}</p>
      <PlanChoice />
      {inExcel ? <Pull /> : <Download />}
      <div class="buttons">
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
      </div>
    </section>
  );
}

function Pull() {
  const { city: words } = useWorkbookWords();
  const acts = useActs();
  const [picked, setPicked] = useState<AnnexKind>('tasks');
  const [progress, setProgress] = useState<{ rows: number; all: number } | null>(null);
  const [put, setPut] = useState<PutTable | null>(null);
  const kinds = acts.fill.annexes();
  const annex = kinds.includes(picked) ? picked : kinds[0];

  const pull = async () => {
    if (!annex || progress) return;
    setPut(null);
    setProgress({ rows: 0, all: 0 });
    setPut(await acts.city.pull(annex, (rows, all) => setProgress({ rows, all })).catch(() => null));
    setProgress(null);
  };

  return (
    <>
      <AnnexKinds kinds={kinds} chosen={annex} choose={setPicked} />
      <p class="hint">{words.beside}</p>
      <div class="buttons">
        <button type="button" class="primary" aria-disabled={progress !== null} onClick={() => void pull()}>
          {words.pull}
        </button>
      </div>
      {progress && (
        <progress aria-label={words.pulling} value={progress.all ? progress.rows / progress.all : undefined} />
      )}
      <p role="status">{progress ? words.pulling : put && outcomeOf(put, words)}</p>
    </>
  );
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

function Download() {
  const { city: words } = useWorkbookWords();
  const acts = useActs();
  const [said, setSaid] = useState('');
  const download = async () => {
    setSaid(words.asking);
    const bytes = await acts.city.workbook().catch(() => null);
    if (bytes) saveWorkbook(words.file, bytes);
    setSaid(bytes ? words.saved(words.file) : '');
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => void download()}>
          {words.download}
        </button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
