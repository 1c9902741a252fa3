import type { SubmissionBody } from '../../../shared/api.ts';
import { UNITS } from '../../../shared/plan/units.ts';
import { bodiesOf, expectingPlan, PERIODS } from '../../e2e/stage/whole-city.ts';
import { bundle } from '../bundle.ts';
import { clientOf, inTurns, openCity, PLAN } from '../city.ts';
import { migrate } from '../database.ts';
import { seeded } from '../random.ts';
import { startRuntime } from '../runtime.ts';
import { byExceljs, byLibreOffice, cellsIn, differences } from './book.ts';
import { expectedBook, type Told } from './expected.ts';

export interface WorkbookResult {
  units: number;
  /** Of both annexes. */
  rows: number;
  /** In all sheets. */
  cells: number;
  sheets: string[];
  /** False where it was not asked, or is not on this machine. */
  libreOffice: boolean;
  /** Each cell that a reader sees otherwise than the server tells. */
  faults: string[];
}

/** Texts that a workbook may get wrong. */
const AWKWARD = [
  ...['=1+1', '-2', '@SUM(A1)', '+84 225 3822 616', '0123', '1e5', '3/4', '12%', 'TRUE', '#REF!'],
  ...['<b>đậm</b> & "nháy" \'đơn\'', 'Dòng một\nDòng hai', 'số'.normalize('NFD'), '😀 và …', 'x'.repeat(3_000)],
];

/** The whole city sends its plan; the merged workbook, opened by readers that are not ours, has to say what the server says. */
export async function workbookCampaign(
  count: number,
  seed: number,
  folder: string,
  withOffice: boolean,
): Promise<WorkbookResult> {
  const runtime = await startRuntime(await bundle('worker/index.ts', folder), folder);
  await migrate(runtime.database);
  const units = UNITS.slice(0, count);
  const { admin, clerks } = await openCity(runtime.url, units);
  await clientOf(runtime.url, admin).publishPlan(expectingPlan());
  const random = seeded(seed);
  const sendings = clerks.map((clerk, place) => ({
    credential: clerk.credential,
    bodies: bodiesOf(place + seed).filter(({ period }) => period === PERIODS.plan),
    words: AWKWARD[Math.floor(random() * AWKWARD.length)] ?? '',
  }));
  await inTurns(sendings, 8, async ({ credential, bodies, words }) => {
    for (const body of bodies)
      await clientOf(runtime.url, credential).submit(withRow(body, words), { key: crypto.randomUUID(), base: null });
  });
  const told = await tell(runtime.url, admin);
  const bytes = await clientOf(runtime.url, admin).workbook(PLAN, PERIODS.plan);
  await runtime.stop();

  const expected = expectedBook(told);
  const office = withOffice ? await byLibreOffice(bytes, folder) : null;
  return {
    units: count,
    rows: told.view.tasks.length + told.view.targets.length,
    cells: cellsIn(expected),
    sheets: [...expected.keys()],
    libreOffice: office !== null,
    faults: [
      ...differences(expected, await byExceljs(bytes)).map((fault) => `exceljs: ${fault}`),
      ...(office ? differences(expected, office).map((fault) => `LibreOffice: ${fault}`) : []),
    ],
  };
}

/** One more row, of which the subject is such a text. */
function withRow(body: SubmissionBody, words: string): SubmissionBody {
  const [part] = body.parts;
  if (!part) return body;
  const row = Math.max(...part.grid.cells.map((cell) => cell.row)) + 1;
  const cells = [...part.grid.cells, { row, column: 1, value: row - 1 }, { row, column: 2, value: words }];
  const reason = { code: 'cell.error-value', cell: null, reason: 'Nguyên văn trong văn bản đã ký.' } as const;
  const justifications = [...(body.justifications ?? []), reason];
  return { ...body, justifications, parts: [{ ...part, grid: { ...part.grid, cells } }] };
}

async function tell(server: string, admin: string): Promise<Told> {
  const client = clientOf(server, admin);
  const [plan, view] = [await client.plan(PLAN, PERIODS.plan), await client.city(PLAN, PERIODS.plan)];
  const period = plan.periods.find(({ id }) => id === PERIODS.plan);
  if (!period) throw new Error('no such period');
  const ids = view.units.flatMap(({ annexes }) => annexes.map(({ submission }) => submission));
  const details = await inTurns(ids, 8, async (id) => [id, await client.submission(id)] as const);
  return { plan, period, view, details: new Map(details), engine: '0.1.0' };
}
