import { a1Area, columnLetter } from '../shared/grid.ts';
import type { Inspection, TableInspection } from '../shared/inspection.ts';
import { sayNearest, sayNotAnnex } from '../shared/message/explain.ts';
import type { Plan } from '../shared/plan/schema.ts';
import { explanation, meantBy } from './explain.ts';
import { countBySeverity, findingLines, paint } from './findings.ts';
import type { Session } from './terminal.ts';

/** Below this the columns are worth a look by a person. */
const SURE = 0.8;
const BOLD = 1;

export interface Checked {
  files: readonly string[];
  plan: Plan | null;
  /** Named by the caller, or found by the table's title. */
  how: 'given' | 'fitted';
  /** Say on what ground each column and row was taken for what it is. */
  explain: boolean;
  /** All tables of a kind are one annex. */
  join: boolean;
  inspection: Inspection;
}

/** What was found where, for a reader at a screen. */
export function report(checked: Checked, session: Session): string {
  const { inspection } = checked;
  const { words, locale } = session;
  const findings = [...inspection.findings, ...inspection.tables.flatMap((table) => table.findings)];
  // What is only pointed out about the file stands behind what has to be mended in its tables.
  const notes = inspection.findings.filter(({ severity }) => severity === 'note');
  const grave = inspection.findings.filter((finding) => !notes.includes(finding));
  return [
    ...heading(checked, session),
    '',
    ...findingLines(grave, session),
    ...inspection.tables.flatMap((table) => [
      ...tableLines(table, session),
      ...(checked.explain ? explanation(table.table, session) : []),
      '',
    ]),
    ...inspection.notAnnexes.flatMap((each) => [
      words.report.notAnnex(each.sheet, sayNotAnnex(each.reason, locale)),
      ...(checked.explain && each.nearest ? [`  ${sayNearest(each, locale)}`] : []),
      '',
    ]),
    ...(notes.length ? [...findingLines(notes, session), ''] : []),
    ...(checked.join ? [] : twice(inspection.tables, session)),
    findings.length ? words.report.total(countBySeverity(findings)) : words.report.clean,
    words.report.local,
  ].join('\n');
}

/** Two tables of one kind: both are checked, but a unit sends one. */
const twice = (tables: readonly TableInspection[], { words }: Session): string[] =>
  [...Map.groupBy(tables, ({ table }) => table.annex)]
    .filter(([, same]) => same.length > 1)
    .map(
      ([kind, same]) =>
        `${words.push.twice(
          kind,
          same.map(({ table }) => `${table.sheet} (${a1Area(table.area)})`),
        )}\n`,
    );

function heading({ files, plan, how, inspection }: Checked, { words }: Session): string[] {
  return [
    words.report.file(files.join(', ')),
    plan ? words.report.plan(plan.title, plan.id, how) : words.report.noPlan,
    ...(plan?.illustrative ? [words.report.illustrative] : []),
    words.report.stage(inspection.stage),
  ];
}

function tableLines({ table, rows, findings }: TableInspection, session: Session): string[] {
  const { words, terminal } = session;
  const groups = rows.filter(({ kind }) => kind === 'group').length;
  const columns = table.columns
    .map((column) => `${columnLetter(column.column)} ${meantBy(column, session) ?? `(${words.report.unknownColumn})`}`)
    .join(' · ');
  return [
    paint(terminal, BOLD, words.report.table(table.annex, table.sheet, a1Area(table.area))),
    `  ${words.report.counts(rows.length - groups, groups, table.annex)} ${words.report.columns}: ${columns}`,
    ...(table.confidence < SURE ? [`  ${words.report.unsure(table.confidence)}`] : []),
    ...findingLines(findings, session),
  ];
}
