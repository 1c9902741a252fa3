import type { Finding } from '../shared/finding.ts';
import type { Grid } from '../shared/grid.ts';
import { inspect } from '../shared/inspect.ts';
import type { Inspection } from '../shared/inspection.ts';
import { PLANS } from '../shared/plan/built-in.ts';
import { fitPlan } from '../shared/plan/fit.ts';
import { readWorkbook } from '../shared/xlsx/read.ts';
import { oneOf, parse } from './arguments.ts';
import { baselineFrom } from './baseline.ts';
import { contract } from './contract.ts';
import { countBySeverity } from './findings.ts';
import { type Fixed, fix, fixContract, fixLines, refuseTarget } from './fix.ts';
import { periodOf, planNamed } from './plans.ts';
import { type Checked, report } from './report.ts';
import { type ExitCode, type Session, Trouble, UsageTrouble } from './terminal.ts';
import { loadFile } from './workbook.ts';

const OPTIONS = {
  plan: { type: 'string' },
  stage: { type: 'string' },
  json: { type: 'boolean' },
  explain: { type: 'boolean' },
  join: { type: 'boolean' },
  period: { type: 'string' },
  against: { type: 'string' },
  previous: { type: 'string' },
  fix: { type: 'string' },
  overwrite: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>['values'];

/** Checks a workbook, or parts of one annex, on this machine, and with --fix writes a repaired copy; nothing is sent. */
export async function check(args: string[], session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  const [file, ...others] = positionals;
  if (!file || (others.length > 0 && !values.join)) throw new UsageTrouble(words.oneFile);
  try {
    return await checkFiles([file, ...others], values, session);
  } catch (error) {
    if (values.json && error instanceof Trouble)
      terminal.out(JSON.stringify({ file, error: { reason: error.reason, message: error.message } }, null, 2));
    throw error;
  }
}

async function checkFiles(paths: [string, ...string[]], values: Values, session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  const stage = oneOf(values.stage ?? 'plan', ['plan', 'report'] as const, 'stage', words);
  const given = values.plan === undefined ? null : planNamed(values.plan, session);
  const target = values.fix === undefined ? null : { path: values.fix, overwrite: values.overwrite ?? false };
  if (target) await refuseTarget(target, paths, session);
  const loaded = await Promise.all(paths.map((each) => loadFile(each, session)));
  const grids = loaded.flatMap((each) => each.grids);
  const plan = given ?? fitPlan(grids, PLANS);
  const period = values.period === undefined ? null : periodOf(plan, values.period, session);
  const baseline = await baselineFrom(values, period, plan, session);
  const inspected = (of: Grid[]) =>
    inspect(of, plan, { stage: period?.stage ?? stage, join: values.join ?? false, baseline });
  const inspection = inspected(grids);
  const fixed = target && loaded[0] ? await fix(loaded[0], inspection, target, session) : null;
  const files = loaded.flatMap((each, i) => each.grids.map(() => paths[i] ?? paths[0]));
  const how = given ? 'given' : 'fitted';
  terminal.out(answer({ paths, files, plan, how, inspection, fixed }, values, session));
  const counts = countBySeverity(allOf(fixed?.path ? inspected(await readWorkbook(fixed.bytes)) : inspection));
  if (fixed?.path && !values.json) terminal.out(words.fix.after(counts));
  return counts.error ? 1 : 0;
}

interface Answer extends Pick<Checked, 'plan' | 'how' | 'inspection'> {
  paths: [string, ...string[]];
  /** The file each grid came from. */
  files: readonly string[];
  fixed: Fixed | null;
}

/** As one object, or in words for a person. */
function answer({ paths, files, fixed, ...checked }: Answer, values: Values, session: Session): string {
  const { explain = false, join = false } = values;
  if (!values.json)
    return [
      report({ ...checked, files: paths, explain, join }, session),
      ...(fixed ? fixLines(fixed, session) : []),
    ].join('\n');
  const object = contract(paths[0], checked.inspection, { locale: session.locale, explain, files });
  return JSON.stringify({ ...object, ...(fixed && { fixed: fixContract(fixed) }) }, null, 2);
}

const allOf = ({ findings, tables }: Inspection): Finding[] => [
  ...findings,
  ...tables.flatMap((table) => table.findings),
];
