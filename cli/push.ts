import { basename, join } from 'node:path';
import type { AnnexKind } from '../shared/annex/columns.ts';
import type { Receipt, SentFinding } from '../shared/api.ts';
import { ProblemError, UnreachableError } from '../shared/client.ts';
import { inspect } from '../shared/inspect.ts';
import { receiptName } from '../shared/message/receipt-name.ts';
import { annexesAsked } from '../shared/plan/asked.ts';
import type { Plan, PlanPeriod } from '../shared/plan/schema.ts';
import { extract } from '../shared/recognise/extract.ts';
import { parse, required } from './arguments.ts';
import { credentialFor } from './credential.ts';
import { findingLines } from './findings.ts';
import { connect, patiently, serverOrigin } from './network.ts';
import { writeWhole } from './output-file.ts';
import { periodOf } from './plans.ts';
import { type Annex, type Part, send, type Way } from './sending.ts';
import { type ExitCode, type Session, Trouble, UsageTrouble } from './terminal.ts';
import { loadWorkbook } from './workbook.ts';

const OPTIONS = {
  server: { type: 'string' },
  plan: { type: 'string' },
  period: { type: 'string' },
  unit: { type: 'string' },
  sheet: { type: 'string' },
  reason: { type: 'string' },
  join: { type: 'boolean' },
  receipts: { type: 'string' },
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
  const plan = await patiently(server, () => client.plan(planId, periodId), session);
  const period = periodOf(plan, periodId, session);
  const tables = await tablesOf(files, plan, period, session);
  const wanted = tables.filter(({ part }) => values.sheet === undefined || part.grid.sheet === values.sheet);
  const chosen = oneEach(wanted, annexesAsked(plan, period.stage), values.join ?? false, session);

  let worst: ExitCode = 0;
  for (const annex of chosen) {
    const done = await report(
      annex,
      { server, client, stored, plan, period, reason: values.reason },
      values.receipts,
      session,
    );
    if (done > worst) worst = done;
  }
  return worst;
}

interface FoundTable {
  annex: AnnexKind;
  part: Part;
}

async function tablesOf(files: string[], plan: Plan, period: PlanPeriod, session: Session): Promise<FoundTable[]> {
  const books = await Promise.all(files.map((file) => loadWorkbook(file, session)));
  const grids = books.flatMap((sheets, i) => sheets.map((grid) => ({ file: basename(files[i] ?? ''), grid })));
  const { tables } = inspect(
    grids.map(({ grid }) => grid),
    plan,
    { stage: period.stage },
  );
  return tables.flatMap(({ grid: place, table, findings }) => {
    const found = grids[place];
    if (!found) return [];
    const open = findings.filter(({ severity }) => severity === 'error');
    return [{ annex: table.annex, part: { file: found.file, grid: extract(found.grid, table), open } }];
  });
}

/** A second table of a kind would replace the first at the server: the person joins them or chooses. */
function oneEach(tables: FoundTable[], asked: AnnexKind[], joined: boolean, { words }: Session): Annex[] {
  const wanted = tables.filter(({ annex }) => asked.includes(annex));
  if (wanted.length === 0) throw new Trouble('no-annex', words.push.noTable(asked));
  return [...Map.groupBy(wanted, ({ annex }) => annex)].map(([annex, same]) => {
    const parts = same.map(({ part }) => part);
    if (parts.length > 1 && !joined) throw new Trouble('annex-twice', words.push.twice(annex, parts.map(place)));
    return { annex, parts };
  });
}

const place = ({ file, grid }: Part): string => `${file}/${grid.sheet}`;

/** What was found, part by part where there are several. */
const partLines = ({ parts }: Annex, findings: readonly SentFinding[], session: Session): string =>
  parts
    .flatMap((part, i) => {
      const lines = findingLines(
        findings.filter((finding) => finding.part === i),
        session,
      );
      return parts.length > 1 && lines.length > 0 ? [`  ${place(part)}`, ...lines] : lines;
    })
    .join('\n');

/** The receipt as data, for `phuluc verify`. */
async function keep(receipt: Receipt, folder: string, { terminal, words }: Session): Promise<void> {
  const file = join(folder, `${receiptName(receipt)}.json`);
  await writeWhole(file, `${JSON.stringify(receipt, null, 2)}\n`, words);
  terminal.out(`  ${words.written(file)}`);
}

async function report(annex: Annex, way: Way, folder: string | undefined, session: Session): Promise<ExitCode> {
  const { terminal, words } = session;
  terminal.out(words.push.sending(annex.annex, annex.parts.map(place)));
  try {
    const { receipt, findings, replayed } = await send(annex, way, session);
    terminal.out(`  ${words.push.stored(receipt, replayed)}`);
    if (folder !== undefined) await keep(receipt, folder, session);
    terminal.out(partLines(annex, findings, session));
    return 0;
  } catch (error) {
    if (error instanceof UnreachableError) throw new Trouble('unreachable', words.server.unsure(way.server));
    if (!(error instanceof ProblemError)) throw error;
    terminal.out(`  ${error.problem.title}. ${error.problem.detail}`);
    terminal.out(partLines(annex, error.problem.findings ?? [], session));
    return 1;
  }
}
