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
import { fix, fixContract, fixLines, refuseTarget } from './fix.ts';
import { periodOf, planNamed } from './plans.ts';
import { report } from './report.ts';
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

/** Checks a workbook, or parts of one annex, on this machine, and with --fix writes a repaired copy; nothing is sent. */
export async function check(args: string[], session: Session): Promise<ExitCode> {
  const { terminal, words, locale } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  const [file, ...others] = positionals;
  const join = values.join ?? false;
  if (!file || (others.length > 0 && !join)) throw new UsageTrouble(words.oneFile);
  const stage = oneOf(values.stage ?? 'plan', ['plan', 'report'] as const, 'stage', words);
  const given = values.plan === undefined ? null : planNamed(values.plan, session);
  const target = values.fix === undefined ? null : { path: values.fix, overwrite: values.overwrite ?? false };
  try {
    if (target) await refuseTarget(target, positionals, session);
    const loaded = await Promise.all(positionals.map((each) => loadFile(each, session)));
    const grids = loaded.flatMap((each) => each.grids);
    const files = loaded.flatMap((each, i) => each.grids.map(() => positionals[i] ?? file));
    const plan = given ?? fitPlan(grids, PLANS);
    const period = values.period === undefined ? null : periodOf(plan, values.period, session);
    const baseline = await baselineFrom(values, period, plan, session);
    const inspected = (of: Grid[]) => inspect(of, plan, { stage: period?.stage ?? stage, join, baseline });
    const inspection = inspected(grids);
    const fixed = target && loaded[0] ? await fix(loaded[0], inspection, target, session) : null;
    const explain = values.explain ?? false;
    if (values.json) {
      const object = contract(file, inspection, { locale, explain, files });
      terminal.out(JSON.stringify({ ...object, ...(fixed && { fixed: fixContract(fixed) }) }, null, 2));
    } else {
      const how = given ? 'given' : 'fitted';
      terminal.out(report({ files: positionals, plan, how, explain, join, inspection }, session));
      if (fixed) terminal.out(fixLines(fixed, session).join('\n'));
    }
    const counts = countBySeverity(allOf(fixed?.path ? inspected(await readWorkbook(fixed.bytes)) : inspection));
    if (fixed?.path && !values.json) terminal.out(words.fix.after(counts));
    return counts.error ? 1 : 0;
  } catch (error) {
    if (values.json && error instanceof Trouble)
      terminal.out(JSON.stringify({ file, error: { reason: error.reason, message: error.message } }, null, 2));
    throw error;
  }
}

const allOf = ({ findings, tables }: Inspection): Finding[] => [
  ...findings,
  ...tables.flatMap((table) => table.findings),
];
