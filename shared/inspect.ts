import { ANNEXES, type AnnexKind, type ColumnKey, type Stage } from './annex/columns.ts';
import type { Row } from './annex/row.ts';
import { rememberOf } from './answers.ts';
import type { Baseline } from './check/baseline.ts';
import { rowsMeant } from './check/meant.ts';
import type { Part, Report, Subject } from './check/rule.ts';
import { RULES } from './check/rules.ts';
import { CODES, type Finding, type Severity } from './finding.ts';
import type { Grid } from './grid.ts';
import type { Inspection, Mapping, TableInspection } from './inspection.ts';
import { annexesAsked } from './plan/asked.ts';
import type { Plan } from './plan/schema.ts';
import { readRows } from './read.ts';
import { phrasesBy } from './recognise/phrases.ts';
import { type Recognition, recognise } from './recognise/recognise.ts';
import { type AgencyList, listAgencies } from './value/agency-list.ts';

export interface InspectOptions {
  stage: Stage;
  /** For each grid the mappings the user confirmed, one a table; they override what the recogniser finds. */
  mappings?: readonly (readonly Mapping[])[];
  /** All tables of a kind are one annex, in the order of the grids: departments fill in parts of it. */
  join?: boolean;
  /** What a report is held against: the accepted plan, the report before. */
  baseline?: Baseline | null;
}

/** Version of the checker, kept with every submission so that its run can be repeated. */
export const ENGINE = '0.1.0';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Errors first, then down the sheet: the order in which they are mended. */
const inOrder = (a: Finding, b: Finding): number =>
  ORDER[a.severity] - ORDER[b.severity] ||
  (a.at?.row ?? 0) - (b.at?.row ?? 0) ||
  (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
  a.code.localeCompare(b.code);

/** Gathers what the rules report, each with the severity that the plan gives its code. */
function collector(plan: Plan | null): { findings: Finding[]; report: Report } {
  const findings: Finding[] = [];
  const report: Report = (code, at, params, fix, doubtful = false) => {
    const decided = plan?.severities[code] ?? CODES[code].severity;
    if (decided === 'off') return;
    const severity = doubtful ? 'note' : decided;
    const place = at && { row: at.row, column: at.column };
    findings.push({ code, severity, at: place, params, fix: fix ?? null } as Finding);
  };
  return { findings, report };
}

const YEAR_NAMED = /(?<!tháng\s*\d{0,2}\s*)năm\s+(?:học\s+)?((?:19|20)\d\d)/iu;
const YEAR_DATED = /(?:năm\s+|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)((?:19|20)\d\d)/iu;

const within = (year: string, { span }: Plan): boolean => year >= span.from.slice(0, 4) && year <= span.to.slice(0, 4);

/**
 * The year a cell without one means: that of the table's title, else the plan's first, else that of a date above; of a
 * second table without a year that of the first. A title of another year than the plan's was left over from an older one.
 */
function yearOf(titles: readonly string[][], plan: Plan | null): number | null {
  const texts = titles.map((title) => title.join('\n').normalize('NFC'));
  const find = (pattern: RegExp) => texts.flatMap((text) => pattern.exec(text)?.[1] ?? []);
  const named = find(YEAR_NAMED).find((year) => !plan || within(year, plan));
  return Number(named ?? plan?.span.from.slice(0, 4) ?? find(YEAR_DATED)[0]) || null;
}

/** A table read, with its rows for the rules and as they stand, and the grid it stands on. */
interface ReadTable extends Part {
  grid: number;
  asRead: readonly Row[];
}

function readTables(recognition: Recognition, grid: number, plan: Plan | null, agencies: AgencyList): ReadTable[] {
  const { sheet, tables } = recognition;
  const date1904 = sheet.grid.date1904 ?? false;
  return tables.map((table) => {
    const year = yearOf([table.title, ...tables.map(({ title }) => title)], plan);
    const asRead = readRows(sheet, table, { year, date1904, agencies });
    return { sheet, table, grid, asRead, rows: rowsMeant(asRead, year) };
  });
}

function checkTable(subject: Subject): Finding[] {
  const { findings, report } = collector(subject.plan);
  for (const rule of RULES) rule(subject, report);
  return findings.sort(inOrder);
}

/** Kinds of annex that have to be in the files: what the plan asks for in this stage; where no plan says, one of them. */
const asked = (plan: Plan | null, stage: Stage, found: ReadonlySet<AnnexKind>): AnnexKind[] => {
  if (plan) return annexesAsked(plan, stage);
  return found.size > 0 ? [] : ['tasks', 'targets'];
};

/** The annexes of a plan may come in files of their own: beside one that is asked for, the other is only pointed out. */
function reportMissingAnnexes(wanted: readonly AnnexKind[], found: ReadonlySet<AnnexKind>, report: Report): void {
  const elsewhere = wanted.some((annex) => found.has(annex));
  for (const annex of wanted)
    if (!found.has(annex)) report('table.annex-missing', null, { annex }, undefined, elsewhere);
}

/** The annex whose subject is among the columns. */
const kindOf = (columns: readonly ColumnKey[]): AnnexKind =>
  columns.includes(ANNEXES.targets.subject) ? 'targets' : 'tasks';

/** What a plan tells of the sheets that answer it; of many checks against one plan it is made once. */
const expectedOf = (plan: Plan | null) => ({
  agencies: listAgencies(plan?.agencies ?? []),
  phrases: { plan: phrasesBy(plan, 'plan'), report: phrasesBy(plan, 'report') },
});
const known = rememberOf((plan: Plan) => expectedOf(plan));
const UNKNOWN = expectedOf(null);

/** recognise → read → check: the front door. Pure; the same in the pane, the page, the CLI and the Worker. */
export function inspect(grids: Grid[], plan: Plan | null, options: InspectOptions): Inspection {
  const { stage, mappings = [], join = false, baseline = null } = options;
  const { agencies, phrases } = plan ? known(plan) : UNKNOWN;
  const recognitions = grids.map((grid, i) =>
    recognise(grid, { stage, phrases: phrases[stage], mappings: mappings[i] ?? [] }),
  );
  const read = recognitions.flatMap((recognition, i) => readTables(recognition, i, plan, agencies));
  const byKind = Map.groupBy(read, ({ table }) => table.annex);
  const tables = read.map((part): TableInspection => {
    const all = byKind.get(part.table.annex) ?? [];
    const annex = join ? all : [part];
    const { sheet, table, grid, rows, asRead } = part;
    const findings = checkTable({ sheet, table, rows, plan, stage, annex, all, baseline });
    return { grid, table, rows: [...asRead], findings };
  });
  const { findings, report } = collector(plan);
  const missing = recognitions.flatMap(({ refused }) =>
    refused?.missing ? [{ columns: refused.missing, unheaded: refused.nearest === null }] : [],
  );
  const found = new Set(tables.map(({ table }) => table.annex));
  for (const { columns, unheaded } of missing)
    if (unheaded || !found.has(kindOf(columns))) report('table.header-missing', null, { missing: columns });
  if (missing.length === 0) reportMissingAnnexes(asked(plan, stage, found), found, report);
  return {
    plan: plan && { id: plan.id, version: plan.version },
    stage,
    engine: ENGINE,
    tables,
    notAnnexes: recognitions.flatMap(({ sheet, refused }) =>
      refused ? [{ sheet: sheet.grid.sheet, ...refused }] : [],
    ),
    findings,
  };
}
