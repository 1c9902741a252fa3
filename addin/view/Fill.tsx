import { useState } from 'preact/hooks';
import type { AnnexKind } from '../../shared/annex/columns.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { chosenPeriod } from '../state/choice.ts';
import { AnnexKinds } from './AnnexKinds.tsx';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { useFocusOnShow } from './focus.ts';
import { PlanChoice } from './PlanChoice.tsx';
import { saveWorkbook } from './save-file.ts';
import { fillWordsOf } from './words/fill-words.ts';

/** "Danh mục chỉ tiêu - Báo cáo quý III năm 2025.xlsx"; nothing that Windows forbids in a name. */
const nameOf = (annex: AnnexKind, period: string): string =>
  `${annexLabel(annex, 'vi')} - ${period}.xlsx`.replace(/[\\/:*?"<>|]/g, '-');

/** An annex to begin with: empty, or for a report with the rows of the unit's own plan. In Excel it becomes a sheet. */
export function Fill() {
  const words = useWords();
  const fill = fillWordsOf(useLocale());
  const acts = useActs();
  const place = usePart((state) => state.place);
  const inExcel = place === 'pane';
  const unit = usePart((state) => state.session?.unit);
  const period = usePart(({ choice }) => chosenPeriod(choice));
  const [picked, setPicked] = useState<AnnexKind>('tasks');
  const [said, setSaid] = useState('');
  const title = useFocusOnShow<HTMLHeadingElement>('fill');
  const kinds = acts.fill.annexes();
  const annex = kinds.includes(picked) ? picked : kinds[0];
  const report = period?.stage === 'report';
  const wording = inExcel ? fill.excel : fill;

  const take = async (make: (annex: AnnexKind) => Promise<Uint8Array | null>, failed: string) => {
    if (!annex || !period) return;
    setSaid('');
    const bytes = await make(annex).catch(() => null);
    if (!bytes) return setSaid(failed);
    if (inExcel) {
      const sheets = await acts.fill.insert(bytes);
      return setSaid(sheets ? fill.excel.inserted(sheets.map((sheet) => `"${sheet}"`).join(', ')) : '');
    }
    const name = nameOf(annex, period.title);
    saveWorkbook(name, bytes);
    setSaid(fill.saved(name));
  };

  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {inExcel ? words.fill.inExcel : words.fill.title}
      </h1>
      <p>{wording.what}</p>
      <PlanChoice asked={true} />
      <AnnexKinds kinds={kinds} chosen={annex} choose={setPicked} />
      {report && <p class="hint">{unit ? fill.prefilledWhat : wording.connect}</p>}
      <div class="buttons">
        {report && unit && (
          <button type="button" class="primary" onClick={() => void take(acts.fill.prefilled, '')}>
            {wording.prefilled}
          </button>
        )}
        <button
          type="button"
          class={report && unit ? '' : 'primary'}
          onClick={() => void take(acts.fill.empty, words.fill.failed(place))}
        >
          {wording.empty}
        </button>
        {report && !unit && (
          <button type="button" onClick={() => acts.go('connect')}>
            {words.connect.title}
          </button>
        )}
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
