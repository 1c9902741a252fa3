import type { ColumnKey } from '../../../shared/annex/columns.ts';
import type { Row, Value } from '../../../shared/annex/row.ts';
import type { DraftDetail, SentFinding } from '../../../shared/api.ts';
import { a1, columnLetter } from '../../../shared/grid.ts';
import { columnLabel } from '../../../shared/message/column.ts';
import type { View } from '../approval/view.tsx';
import { AS } from './roles.ts';

/** An annex as it was read: its tables one after the other. */
export type Read = Pick<DraftDetail, 'rows' | 'findings'> & { parts: { file: string; sheet: string }[] };

/** A column of the sheet as it was read. */
interface Shown {
  column: number;
  label: string;
}

const valuesOf = ({ values, more }: Row): { key: ColumnKey; qualifier: string | null; value: Value }[] => [
  ...Object.entries(values as Partial<Record<ColumnKey, Value>>).map(([key, value]) => ({
    key: key as ColumnKey,
    qualifier: null,
    value,
  })),
  ...more,
];

/** The columns that hold anything, from left to right; the ordinal stands in front of every row anyway. */
function columnsOf(rows: readonly Row[], { locale }: View): Shown[] {
  const found = new Map<number, string>();
  for (const { key, qualifier, value } of rows.flatMap(valuesOf))
    if (key !== 'ordinal' && !found.has(value.at.column))
      found.set(value.at.column, columnLabel(key, locale) + (qualifier === null ? '' : ` (${qualifier})`));
  return [...found].map(([column, label]) => ({ column, label })).sort((a, b) => a.column - b.column);
}

/** Where the list of findings leads to. */
export const cellId = (part: number, at: { row: number; column: number }): string => `o-${part}-${a1(at)}`;

/** The cells that have a place on the page. */
export function shownCells({ rows }: Read, view: View): Set<string> {
  const parts = Map.groupBy(rows, ({ part }) => part);
  return new Set(
    [...parts].flatMap(([part, placed]) => {
      const columns = columnsOf(
        placed.map(({ row }) => row),
        view,
      );
      return placed.flatMap(({ row }) => columns.map(({ column }) => cellId(part, { row: row.row, column })));
    }),
  );
}

interface TablesProps {
  detail: Read;
  view: View;
  /** With the letters and numbers of the sheet, so that a cell can be named. */
  addressed?: boolean;
  /** Where a row's number leads, and what it says to whoever cannot see the row. */
  rowLink?: RowLink | undefined;
}

type RowLink = (part: number, row: Row) => { href: string; label: string };

/** The tables as they will be sent: side by side where there is room, one row under the other on a phone. */
export const Tables = ({ detail, view, addressed = false, rowLink }: TablesProps) => (
  <>
    {detail.parts.map(({ file, sheet }, part) => (
      <PartTable
        caption={detail.parts.length > 1 ? view.words.part(part + 1, file, sheet) : view.words.whole(file, sheet)}
        rows={detail.rows.filter((each) => each.part === part).map(({ row }) => row)}
        findings={detail.findings.filter((finding) => finding.part === part)}
        part={part}
        view={view}
        addressed={addressed}
        rowLink={rowLink}
      />
    ))}
  </>
);

interface PartProps {
  caption: string;
  rows: Row[];
  findings: SentFinding[];
  part: number;
  view: View;
  addressed: boolean;
  rowLink: RowLink | undefined;
}

function PartTable({ caption, rows, findings, part, view, addressed, rowLink }: PartProps) {
  const columns = columnsOf(rows, view).map(({ column, label }) => ({
    column,
    label: addressed ? `${columnLetter(column)} · ${label}` : label,
  }));
  const worst = new Map(
    findings
      .toReversed()
      .filter(({ at, severity }) => at !== null && severity !== 'note')
      .map(({ at, severity }) => [at ? a1(at) : '', severity]),
  );
  return (
    <table {...AS.table} class="annex">
      <caption>{caption}</caption>
      <thead {...AS.rowgroup}>
        <tr {...AS.row}>
          {[view.words.path, ...columns.map(({ label }) => label)].map((label) => (
            <th {...AS.columnheader} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...AS.rowgroup}>
        {rows.map((row) => (
          <TableRow {...{ row, columns, part, worst, addressed, rowLink }} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: Row;
  columns: Shown[];
  part: number;
  worst: ReadonlyMap<string, string>;
  addressed: boolean;
  rowLink: RowLink | undefined;
}

function TableRow({ row, columns, part, worst, addressed, rowLink }: RowProps) {
  const link = row.kind === 'group' ? undefined : rowLink?.(part, row);
  const texts = new Map(valuesOf(row).map(({ value }) => [value.at.column, value.text]));
  return (
    <tr {...AS.row} class={row.kind === 'group' ? 'group' : 'item'}>
      <th {...AS.rowheader} scope="row">
        {addressed && <span class="number">{row.row}</span>}
        {link ? (
          <a href={link.href} aria-label={link.label}>
            {row.path || '·'}
          </a>
        ) : (
          row.path
        )}
      </th>
      {columns.map(({ column, label }) => {
        const at = { row: row.row, column };
        const text = texts.get(column) ?? '';
        return (
          <td
            {...AS.cell}
            id={cellId(part, at)}
            data-label={label}
            class={[worst.get(a1(at)), text === '' && 'empty'].filter(Boolean).join(' ')}
          >
            {text}
          </td>
        );
      })}
    </tr>
  );
}
