import { useMemo, useRef } from 'preact/hooks';
import { a1Area } from '../../shared/grid.ts';
import type { Inspection, Line, TableInspection } from '../../shared/inspection.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { severalOf } from '../state/answer.ts';
import { pointable } from '../state/pointing.ts';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { Columns } from './Columns.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Icon } from './Icon.tsx';
import { later } from './later.tsx';
import { useWorkbookWords } from './use-workbook-words.ts';

const LineTable = later(() => import('./Grounds.tsx').then((room) => room.LineTable));
const PointTable = later(() => import('./PointTable.tsx').then((room) => room.PointTable));
const NotAnnexList = later(() => import('./Grounds.tsx').then((room) => room.NotAnnexList));

/** What was recognised in the workbook and on what ground: the user must be able to contradict it. */
export function Found() {
  const words = useWords();
  const inspection = usePart((state) => (state.book.at === 'open' ? state.book.inspection : null));
  const section = useRef<HTMLElement>(null);
  const { pointing } = useWorkbookWords();
  const sheets = useMemo(() => (inspection ? pointable(inspection) : []), [inspection]);
  if (!inspection) return null;
  return (
    <section ref={section} tabIndex={-1} class="found" aria-label={words.found.title}>
      {inspection.tables.map((table) => (
        <FoundTable key={`${table.grid}!${a1Area(table.table.area)}`} inspected={table} />
      ))}
      <Several tables={inspection.tables} />
      {inspection.tables.length === 0 && (
        <div class="none">
          <p>
            <strong>{words.found.none}</strong> {words.found.noneTodo}
          </p>
        </div>
      )}
      <NotAnnexes inspection={inspection} />
      {sheets.length > 0 && (
        <Disclosure kind="pointing" summary={pointing.title} open={inspection.tables.length === 0}>
          <PointTable sheets={sheets} done={() => section.current?.focus()} />
        </Disclosure>
      )}
    </section>
  );
}

/** Several tables of one kind: parts of one annex, or annexes of which only one can be sent. */
function Several({ tables }: { tables: TableInspection[] }) {
  const words = useWords();
  const locale = useLocale();
  const { mapping } = useActs();
  const joined = usePart((state) => state.book.at === 'open' && state.book.joined);
  const kinds = severalOf(tables);
  if (kinds.length === 0) return null;
  const choices = [
    { value: true, label: words.found.joined },
    { value: false, label: words.found.apart },
  ];
  return (
    <fieldset class="field">
      <legend>{words.found.several(kinds.map((kind) => annexLabel(kind, locale)).join(', '))}</legend>
      {choices.map(({ value, label }) => (
        <label key={label} class="radio">
          <input type="radio" name="joined" checked={joined === value} onChange={() => void mapping.join(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function FoundTable({ inspected: { table, rows } }: { inspected: TableInspection }) {
  const words = useWords();
  const locale = useLocale();
  const hiddenRows = usePart((state) =>
    state.book.at === 'open' ? (state.book.grids.find(({ sheet }) => sheet === table.sheet)?.hiddenRows ?? []) : [],
  );
  const hidden = hiddenRows.filter((row) => row >= table.area.top && row <= table.area.bottom).length;
  const items = rows.filter(({ kind }) => kind !== 'group').length;
  return (
    <div class="found-table">
      <p>
        <Icon shape="done" />
        {words.found.table(annexLabel(table.annex, locale), table.sheet)}
      </p>
      <p class="hint">
        {words.found.extent(words.found.items(table.annex, items), a1Area(table.area))}.{' '}
        {words.found.sure(Math.round(table.confidence * 100))}.{hidden > 0 && ` ${words.found.hidden(hidden)}`}
      </p>
      <Columns table={table} />
      <Lines lines={table.lines.filter(({ kind }) => kind !== 'item')} />
    </div>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={words.found.rows(lines.length)}>
      <LineTable lines={lines} />
    </Disclosure>
  );
}

function NotAnnexes({ inspection: { notAnnexes } }: { inspection: Inspection }) {
  const words = useWords();
  if (notAnnexes.length === 0) return null;
  return (
    <Disclosure kind="not-annexes" summary={`${words.found.others} (${notAnnexes.length})`}>
      <NotAnnexList notAnnexes={notAnnexes} />
    </Disclosure>
  );
}
