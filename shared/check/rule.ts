import type { Stage } from '../annex/columns.ts';
import type { Row } from '../annex/row.ts';
import { rememberOf } from '../answers.ts';
import type { Code, Edit, ParamsOf } from '../finding.ts';
import { type Address, a1, cellText } from '../grid.ts';
import type { Table } from '../inspection.ts';
import { isPlain } from '../plain.ts';
import type { Plan } from '../plan/schema.ts';
import type { Sheet, SheetCell } from '../recognise/sheet.ts';
import { isDitto } from '../value/ditto.ts';
import type { Baseline } from './baseline.ts';

/** A table with its rows and the sheet it stands on. */
export interface Part {
  sheet: Sheet;
  table: Table;
  rows: readonly Row[];
}

/** What a rule may look at: one table, the plan it answers, and what answers the same annex together with it. */
export interface Subject extends Part {
  plan: Plan | null;
  stage: Stage;
  /** The tables that are one annex together, in order, this one among them; alone where nothing is joined. */
  annex: readonly Part[];
  /** Every table of this kind in the files, joined or not. */
  all: readonly Part[];
  /** What a report is held against; null where nothing is known of it. */
  baseline: Baseline | null;
}

/** A cell of this or another part: "B7", "'Phòng Tài chính'!B7". */
export const cellIn = (subject: Subject, { table, rows }: Pick<Part, 'table' | 'rows'>, at: Address): string =>
  rows === subject.rows ? a1(at) : `'${table.sheet}'!${a1(at)}`;

/**
 * Says what is wrong and where; severity and words are decided elsewhere. `doubtful`: the ground is weaker than the
 * code's own, so that it is a note at most.
 */
export type Report = <C extends Code>(
  code: C,
  at: Address | null,
  params: ParamsOf<C>,
  fix?: Edit[],
  doubtful?: boolean,
) => void;

export type Rule = (subject: Subject, report: Report) => void;

/** The cell has words of its own; a ditto mark only repeats those above it, where they are to be mended. */
export const hasOwnWords = ({ sheet }: Part, { row, column }: Address): boolean =>
  !isDitto(cellText(sheet.at(row, column)));

/** Holds of the table as a whole. */
export const tableRule = (check: Rule): Rule => check;

/** Holds of every task or target, groups left out. */
export const itemRule =
  (check: (row: Row, report: Report, subject: Subject) => void): Rule =>
  (subject, report) => {
    for (const row of subject.rows) if (row.kind !== 'group') check(row, report, subject);
  };

/** Several rules as one. */
export const both =
  (...rules: readonly Rule[]): Rule =>
  (subject, report) => {
    for (const rule of rules) rule(subject, report);
  };

type TextCheck = (text: string, cell: SheetCell, report: Report) => void;

/** Holds of every cell with text in the lines that title the table. */
export const titleRule =
  (check: TextCheck): Rule =>
  ({ sheet, table }, report) => {
    for (const row of table.titleRows)
      for (const cell of sheet.row(row)) if (typeof cell.value === 'string') check(cell.value, cell, report);
  };

/** The cells with text inside the table, heading and groups included; found once for all rules. */
const textCells = rememberOf(({ sheet, table: { lines, area } }: Subject): SheetCell[] => {
  const footers = new Set(lines.filter((line) => line.kind === 'footer').map((line) => line.row));
  const found: SheetCell[] = [];
  for (const row of sheet.rows) {
    if (row < area.top || row > area.bottom || footers.has(row)) continue;
    for (const cell of sheet.row(row))
      if (typeof cell.value === 'string' && cell.column >= area.left && cell.column <= area.right) found.push(cell);
  }
  return found;
});

/** Those of them whose form may be at fault: few of many, so that the rules about form look closely at no others. */
const doubtfulCells = rememberOf((subject: Subject): SheetCell[] =>
  textCells(subject).filter(({ old, value }) => old || !isPlain(String(value))),
);

const checkEach = (cells: readonly SheetCell[], check: TextCheck, report: Report): void => {
  for (const cell of cells) if (typeof cell.value === 'string') check(cell.value, cell, report);
};

/** Holds of every cell with text inside the table. */
export const textRule =
  (check: TextCheck): Rule =>
  (subject, report) =>
    checkEach(textCells(subject), check, report);

/** The same, of how a text is typed: what is plain (plain.ts) is right. */
export const formRule =
  (check: TextCheck): Rule =>
  (subject, report) =>
    checkEach(doubtfulCells(subject), check, report);
