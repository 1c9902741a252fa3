import { basename } from 'node:path';
import type { AnnexKind } from '../shared/annex/columns.ts';
import { ProblemError, UnreachableError } from '../shared/client.ts';
import { inspect } from '../shared/inspect.ts';
import type { Table } from '../shared/inspection.ts';
import { openErrors } from '../shared/justification.ts';
import { annexesAsked } from '../shared/plan/asked.ts';
import type { Plan, PlanPeriod } from '../shared/plan/schema.ts';
import { extract } from '../shared/recognise/extract.ts';
import { parse, required } from './arguments.ts';
import { credentialFor } from './credential.ts';
import { findingLines } from './findings.ts';
import { connect, patiently, serverOrigin } from './network.ts';
import { type Annex, send, type Way } from './sending.ts';
import { type ExitCode, type Session, Trouble, UsageTrouble } from './terminal.ts';
import { loadWorkbook } from './workbook.ts';

const OPTIONS = {
  server: { type: 'string' },
  plan: { type: 'string' },
  period: { type: 'string' },
  unit: { type: 'string' },
  sheet: { type: 'string' },
  reason: { type: 'string' },
} as const;

/** Sends every annex of the files that the period asks for. What is wrong with one does not keep back another. */
export async function push(args: string[], session: Session): Promise<ExitCode> {
  const { words } = session;
  const { values, positionals: files } = parse(args, OPTIONS, words);
  if (files.length === 0) throw new UsageTrouble(words.someFile);
  const server = serverOrigin(required(values.server, 'server', words), words);
  const planId = required(values.plan, 'plan', words);
  const periodId = required(values.period, 'period', words);

  const stored = await credentialFor(server, ['staff'], values.unit, session);
  const client = connect(server, stored.credential, session);
  const plan = await patiently(server, () => client.plan(planId), session);
  const period = periodOf(plan, periodId, session);
  const annexes = (await Promise.all(files.map((file) => annexesOf(file, plan, period, session)))).flat();
  const chosen = oneEach(
    annexes.filter(({ grid }) => values.sheet === undefined || grid.sheet === values.sheet),
    annexesAsked(plan, period.stage),
    session,
  );

  let worst: ExitCode = 0;
  for (const annex of chosen) {
    const done = await report(annex, { server, client, stored, plan, period, reason: values.reason }, session);
    if (done > worst) worst = done;
  }
  return worst;
}

function periodOf(plan: Plan, id: string, { words }: Session): PlanPeriod {
  const period = plan.periods.find((each) => each.id === id);
  if (period) return period;
  throw new UsageTrouble(
    words.push.noPeriod(
      id,
      plan.periods.map((each) => each.id),
    ),
  );
}

async function annexesOf(file: string, plan: Plan, period: PlanPeriod, session: Session): Promise<Annex[]> {
  const grids = await loadWorkbook(file, session);
  const { tables } = inspect(grids, plan, { stage: period.stage });
  return tables.map(({ table, findings }) => ({
    file: basename(file),
    annex: table.annex,
    grid: extract(sheetOf(table, grids), table),
    open: openErrors(findings, []),
  }));
}

function sheetOf({ sheet }: Table, grids: Awaited<ReturnType<typeof loadWorkbook>>) {
  const grid = grids.find((each) => each.sheet === sheet);
  if (!grid) throw new Error(`no sheet ${sheet}`);
  return grid;
}

/** A second table of a kind would replace the first at the server, so the person has to choose. */
function oneEach(annexes: Annex[], asked: AnnexKind[], { words }: Session): Annex[] {
  const wanted = annexes.filter(({ annex }) => asked.includes(annex));
  if (wanted.length === 0) throw new Trouble('no-annex', words.push.noTable(asked));
  for (const [kind, same] of Map.groupBy(wanted, ({ annex }) => annex))
    if (same.length > 1) throw new Trouble('annex-twice', words.push.twice(kind, same.map(place)));
  return wanted;
}

const place = ({ file, grid }: Annex): string => `${file}/${grid.sheet}`;

async function report(annex: Annex, way: Way, session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  terminal.out(words.push.sending(annex.annex, annex.file, annex.grid.sheet));
  try {
    const { receipt, findings, replayed } = await send(annex, way, session);
    terminal.out(`  ${words.push.stored(receipt, replayed)}`);
    terminal.out(findingLines(findings, session).join('\n'));
    return 0;
  } catch (error) {
    if (error instanceof UnreachableError) throw new Trouble('unreachable', words.server.unsure(way.server));
    if (!(error instanceof ProblemError)) throw error;
    terminal.out(`  ${error.problem.title}. ${error.problem.detail}`);
    terminal.out(findingLines(error.problem.findings ?? [], session).join('\n'));
    return 1;
  }
}
