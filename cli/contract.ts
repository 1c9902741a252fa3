import type { MeasureValue, Row, TimeValue, Value } from '../shared/annex/row.ts';
import type { Finding } from '../shared/finding.ts';
import { a1, a1Area, columnLetter } from '../shared/grid.ts';
import type { Inspection, MappedColumn, Table, TableInspection } from '../shared/inspection.ts';
import type { Locale } from '../shared/message/column.ts';
import { render } from '../shared/message/render.ts';

interface Asked {
  locale: Locale;
  /** Say on what ground each column and row was taken for what it is. */
  explain: boolean;
  /** The file each grid came from. */
  files: readonly string[];
}

/** The object that `check --json` prints: documented in docs/cli.md, additions only. */
export function contract(file: string, inspection: Inspection, { locale, explain, files }: Asked) {
  const findings = (list: readonly Finding[]) => list.map((finding) => findingOf(finding, locale));
  return {
    file,
    plan: inspection.plan?.id ?? null,
    findings: findings(inspection.findings),
    tables: inspection.tables.map((table) => ({
      ...tableOf(table, findings),
      ...(new Set(files).size > 1 && { file: files[table.grid] }),
      ...(explain && { explain: groundsOf(table.table) }),
    })),
    notAnnexes: inspection.notAnnexes.map(({ sheet, reason, nearest }) => ({
      sheet,
      reason,
      ...(explain && { nearest }),
    })),
  };
}

const tableOf = <F>({ table, rows, findings }: TableInspection, show: (list: readonly Finding[]) => F) => ({
  sheet: table.sheet,
  range: a1Area(table.area),
  annex: table.annex,
  confidence: table.confidence,
  headerRows: table.headerRows,
  columns: table.columns.map(columnOf),
  rows: rows.map(rowOf),
  findings: show(findings),
});

const groundsOf = ({ columns, lines, title }: Table) => ({
  title,
  columns: columns.map(({ column, how, holds, candidates }) => ({
    letter: columnLetter(column),
    how,
    holds,
    candidates,
  })),
  lines: lines.map(({ row, kind, why, into }) => ({ row, kind, why, into: into ?? null })),
});

const columnOf = ({ key, column, header, qualifier, how }: MappedColumn) => ({
  key,
  letter: columnLetter(column),
  header,
  qualifier,
  how,
});

const findingOf = (finding: Finding, locale: Locale) => ({
  code: finding.code,
  severity: finding.severity,
  cell: finding.at && a1(finding.at),
  row: finding.at?.row ?? null,
  params: finding.params,
  message: render(finding, locale),
  fix: finding.fix?.map((edit) => ({ cell: a1(edit), before: edit.before, after: edit.after })) ?? null,
});

const rowOf = ({ row, kind, path, values, more }: Row) => ({
  row,
  kind,
  path,
  values: Object.fromEntries([
    ...Object.entries(values).map(([key, value]) => [key, plain(value)]),
    ...more.map(({ key, qualifier, value }) => [`${key} (${qualifier})`, plain(value)]),
  ]),
});

function plain(value: Value) {
  switch (value.reads) {
    case 'time':
      return timeOf(value);
    case 'measure':
      return measureOf(value);
    case 'agencies':
      return { text: value.text, items: value.items.map(({ id, name }) => ({ id, name })) };
    default:
      return value.text;
  }
}

const timeOf = ({ text, from, to, precision, recurring }: TimeValue) => ({ text, from, to, precision, recurring });
const measureOf = ({ text, comparator, value, upper }: MeasureValue) => ({ text, comparator, value, upper });
