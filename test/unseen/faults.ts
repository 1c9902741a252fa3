import type { AnnexKind, Stage } from '../../shared/annex/columns.ts';
import type { Row } from '../../shared/annex/row.ts';
import type { Baseline } from '../../shared/check/baseline.ts';
import type { Severity } from '../../shared/finding.ts';
import { a1, type Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import type { Inspection } from '../../shared/inspection.ts';
import { planById } from '../../shared/plan/built-in.ts';

/** Faults that somebody who had not seen the program planted in a workbook. */
export interface ExpectedFaults {
  file: string;
  plan: string;
  clean: boolean;
  /** Of a report: the workbooks it is held against, and the day up to which its figures count. */
  stage?: Stage;
  planned?: string;
  previous?: string;
  cutOff?: string;
  faults: Planted[];
  /** Further findings that a careful reviewer would find right as well; a null cell allows the code anywhere. */
  allowed?: { cell: string | null; code: string }[];
}

interface Planted {
  /** Null: the place is a matter of taste. */
  cell: string | null;
  code: string;
  why: string;
  sheet?: string;
  /** Codes and cells that are equally right. */
  alsoOk?: string[];
  alsoCell?: string | string[];
}

interface Found {
  code: string;
  cell: string | null;
  severity: Severity;
  sheet: string | null;
}

export interface FaultScore {
  planted: number;
  found: number;
  /** Errors and warnings that nobody planted or allowed: in workbooks with faults, in clean ones. */
  falseAlarms: number;
  falseInClean: number;
}

const rowsOf = (grids: Grid[], plan: string, stage: Stage): Partial<Record<AnnexKind, Row[]>> =>
  Object.fromEntries(inspect(grids, planById(plan), { stage }).tables.map(({ table, rows }) => [table.annex, rows]));

/** What the checker says of the workbook, of a report beside the plan and the report before. */
export async function inspectPlanted(
  { file, plan, stage = 'plan', planned, previous, cutOff }: ExpectedFaults,
  grids: (file: string) => Promise<Grid[]>,
): Promise<Inspection> {
  const baseline: Baseline = {
    plan: planned ? rowsOf(await grids(planned), plan, 'plan') : {},
    previous: previous ? rowsOf(await grids(previous), plan, 'report') : {},
    cutOff: cutOff ?? null,
  };
  return inspect(await grids(file), planById(plan), { stage, baseline });
}

const foundIn = (actual: Inspection): Found[] => [
  ...actual.findings.map(({ code, severity }) => ({ code, cell: null, severity, sheet: null })),
  ...actual.tables.flatMap(({ table, findings }) =>
    findings.map(({ code, at, severity }) => ({ code, cell: at && a1(at), severity, sheet: table.sheet })),
  ),
];

const answers =
  (fault: Planted) =>
  ({ code, cell, sheet }: Found): boolean =>
    [fault.code, ...(fault.alsoOk ?? [])].includes(code) &&
    (fault.cell === null || [fault.cell, fault.alsoCell ?? []].flat().includes(cell ?? '')) &&
    (!fault.sheet || !sheet || fault.sheet === sheet);

/** Planted faults that were not found, and errors and warnings nobody expected, a line each; counted in `score`. */
export function compareFaults(expected: ExpectedFaults, actual: Inspection, score: FaultScore): string[] {
  const left = new Set(foundIn(actual));
  const missed = expected.faults.filter((fault) => {
    const hit = [...left].find(answers(fault));
    if (hit) left.delete(hit);
    return !hit;
  });
  const isAllowed = (found: Found) =>
    (expected.allowed ?? []).some(({ cell, code }) => code === found.code && (cell === null || cell === found.cell)) ||
    expected.faults.some((fault) => answers(fault)(found));
  const alarms = [...left].filter((found) => found.severity !== 'note' && !isAllowed(found));
  score.planted += expected.faults.length;
  score.found += expected.faults.length - missed.length;
  if (expected.clean) score.falseInClean += alarms.length;
  else score.falseAlarms += alarms.length;
  return [
    ...missed.map(({ cell, code, why }) => `missed at ${cell}: ${code} (${why})`),
    ...alarms.map(({ cell, code, severity }) => `false ${severity} at ${cell}: ${code}`),
  ];
}
