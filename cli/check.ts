import { inspect } from '../shared/inspect.ts';
import { PLANS } from '../shared/plan/built-in.ts';
import { fitPlan } from '../shared/plan/fit.ts';
import { oneOf, parse } from './arguments.ts';
import { baselineFrom } from './baseline.ts';
import { contract } from './contract.ts';
import { countBySeverity } from './findings.ts';
import { periodOf, planNamed } from './plans.ts';
import { report } from './report.ts';
import { type ExitCode, type Session, Trouble, UsageTrouble } from './terminal.ts';
import { loadWorkbook } from './workbook.ts';

const OPTIONS = {
  plan: { type: 'string' },
  stage: { type: 'string' },
  json: { type: 'boolean' },
  explain: { type: 'boolean' },
  join: { type: 'boolean' },
  period: { type: 'string' },
  against: { type: 'string' },
  previous: { type: 'string' },
} as const;

/** Checks a workbook, or parts of one annex, on this machine; nothing is sent. */
export async function check(args: string[], session: Session): Promise<ExitCode> {
  const { terminal, words, locale } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  const [file, ...others] = positionals;
  const join = values.join ?? false;
  if (!file || (others.length > 0 && !join)) throw new UsageTrouble(words.oneFile);
  const stage = oneOf(values.stage ?? 'plan', ['plan', 'report'] as const, 'stage', words);
  const given = values.plan === undefined ? null : planNamed(values.plan, session);
  try {
    const books = await Promise.all(positionals.map((each) => loadWorkbook(each, session)));
    const grids = books.flat();
    const files = books.flatMap((sheets, i) => sheets.map(() => positionals[i] ?? file));
    const plan = given ?? fitPlan(grids, PLANS);
    const period = values.period === undefined ? null : periodOf(plan, values.period, session);
    const baseline = await baselineFrom(values, period, plan, session);
    const inspection = inspect(grids, plan, { stage: period?.stage ?? stage, join, baseline });
    terminal.out(
      values.json
        ? JSON.stringify(contract(file, inspection, { locale, explain: values.explain ?? false, files }), null, 2)
        : report(
            {
              files: positionals,
              plan,
              how: given ? 'given' : 'fitted',
              explain: values.explain ?? false,
              join,
              inspection,
            },
            session,
          ),
    );
    const all = [...inspection.findings, ...inspection.tables.flatMap(({ findings }) => findings)];
    return countBySeverity(all).error ? 1 : 0;
  } catch (error) {
    if (values.json && error instanceof Trouble)
      terminal.out(JSON.stringify({ file, error: { reason: error.reason, message: error.message } }, null, 2));
    throw error;
  }
}
