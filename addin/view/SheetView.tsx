import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { a1, columnLetter, type Grid } from '../../shared/grid.ts';
import type { OpenBook } from '../state/book.ts';
import { allFindings, byCell, type Listed } from '../state/findings.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { SheetRow } from './SheetRow.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { pageOf, type ShownRow, sheetLayout, shownCells, shownColumns, shownRows } from './sheet-model.ts';

/** Rows drawn at a time. */
const PAGE = 200;
/** Characters of the column of row numbers. */
const ROW_NUMBER = 7;

/** The sheet as the user knows it, with its faults marked at their cells. */
export function SheetView({ open }: { open: boolean }) {
  const words = useWords();
  const book = usePart((state) => (state.book.at === 'open' ? state.book : null));
  const grid = book?.grids.find(({ sheet }) => sheet === book.sheet);
  if (!book || !grid) return null;
  return (
    <section class={open ? 'sheet' : 'sheet sheet-closed'} aria-label={words.sheet.title}>
      <SheetTabs grids={book.grids} shown={book.sheet} />
      {grid.cells.length === 0 ? (
        <p class="hint">{words.sheet.empty}</p>
      ) : (
        <SheetPage key={grid.sheet} grid={grid} book={book} open={open} />
      )}
    </section>
  );
}

function useFindings(book: OpenBook): { cells: Map<string, Listed[]>; chosen: Listed | null } {
  const { inspection, sheet } = book;
  const all = useMemo(() => (inspection ? allFindings(inspection) : []), [inspection]);
  const cells = useMemo(() => byCell(all, sheet), [all, sheet]);
  return { cells, chosen: all.find(({ key }) => key === book.chosen) ?? null };
}

function SheetPage({ grid, book, open }: { grid: Grid; book: OpenBook; open: boolean }) {
  const words = useWords();
  const { check } = useActs();
  const { cells: marks, chosen } = useFindings(book);
  const shown = chosen ? { sheet: chosen.sheet, at: chosen.finding.at } : book.pointed;
  const at = shown?.sheet === grid.sheet ? shown.at : null;
  const columns = useMemo(() => shownColumns(grid), [grid]);
  const rows = useMemo(() => shownRows(grid), [grid]);
  const { widths, runOn } = useMemo(() => sheetLayout(grid, columns), [grid, columns]);
  const [start, setStart] = useState(0);
  const page = rows.slice(start, start + PAGE);
  const cells = useMemo(() => shownCells(grid, columns, page), [grid, start]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (at) setStart(pageOf(rows, at.row, PAGE));
  }, [at, rows]);
  useEffect(() => bringIntoView(box.current), [at, start, open]);
  return (
    <>
      <Pager rows={rows} start={start} go={setStart} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="sheet-box" ref={box} aria-label={words.sheet.caption(grid.sheet)} tabIndex={0}>
        <table class="grid" style={{ width: `${widths.reduce((sum, width) => sum + width, ROW_NUMBER)}ch` }}>
          <colgroup>
            <col style={{ width: `${ROW_NUMBER}ch` }} />
            {columns.map((column, index) => (
              <col key={column} style={{ width: `${widths[index]}ch` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td class="corner" />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnLetter(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.map((row, index) => (
              <SheetRow
                key={row.row}
                row={row}
                cells={cells[index] ?? []}
                marks={marks}
                runOn={runOn}
                chosen={at ? a1(at) : null}
                width={columns.length + 1}
                show={check.show}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Scrolls the box, not the page: the list the user is working in stays where it is. */
function bringIntoView(box: HTMLElement | null): void {
  const cell = box?.querySelector<HTMLElement>('[aria-current="true"]');
  if (!box || !cell) return;
  const frame = box.getBoundingClientRect();
  const place = cell.getBoundingClientRect();
  box.scrollBy({
    top: place.top - frame.top - (frame.height - place.height) / 2,
    left: place.left - frame.left - (frame.width - place.width) / 2,
  });
}

function Pager({ rows, start, go }: { rows: ShownRow[]; start: number; go: (start: number) => void }) {
  const words = useWords();
  if (rows.length <= PAGE) return null;
  const last = Math.min(rows.length, start + PAGE);
  return (
    <div class="pager">
      <button type="button" disabled={start === 0} onClick={() => go(Math.max(0, start - PAGE))}>
        {words.sheet.before}
      </button>
      <span>{words.sheet.rows(rows[start]?.row ?? 1, rows[last - 1]?.row ?? 1, rows.at(-1)?.row ?? 1)}</span>
      <button type="button" disabled={last >= rows.length} onClick={() => go(start + PAGE)}>
        {words.sheet.after}
      </button>
    </div>
  );
}
