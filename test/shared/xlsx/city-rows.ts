import { readFileSync } from 'node:fs';
import type { AnnexKind } from '../../../shared/annex/columns.ts';
import type { CityRow, CitySummary } from '../../../shared/api.ts';
import { inspect } from '../../../shared/inspect.ts';
import { planById } from '../../../shared/plan/built-in.ts';
import type { Plan, PlanPeriod } from '../../../shared/plan/schema.ts';
import { UNITS, unitTitle } from '../../../shared/plan/units.ts';
import { type CityWorkbookInput, cityWorkbook } from '../../../shared/xlsx/city.ts';
import type { CitySource } from '../../../shared/xlsx/city-sources.ts';
import { readWorkbook } from '../../../shared/xlsx/read.ts';

/** Merged workbooks of real rows: what the fixtures hold, sent by several units. */
export const PLAN = planById('hai-phong-2025') as Plan;
export const PERIOD = PLAN.periods[0] as PlanPeriod;

const FIXTURES: Record<AnnexKind, string> = { tasks: 'vinh-bao-2024.xlsx', targets: 'tran-lieu-2025-targets.xlsx' };

/** The rows of a fixture as the first units of the list would have sent them. */
export async function rowsOf(annex: AnnexKind, units = 3): Promise<CityRow[]> {
  const file = FIXTURES[annex];
  const grids = await readWorkbook(new Uint8Array(readFileSync(`test/fixtures/${file}`)));
  const found = inspect(grids, PLAN, { stage: 'plan' }).tables.find(({ table }) => table.annex === annex);
  if (!found) throw new Error(`no ${annex} in ${file}`);
  return UNITS.slice(0, units).flatMap((unit, k) =>
    found.rows.map((row) => ({
      unit: unit.code,
      unitName: unitTitle(unit),
      submission: `s${k}`,
      revision: k + 1,
      file,
      sheet: found.table.sheet,
      row,
    })),
  );
}

/** The first unit sent late, the second sent no targets, the third nothing. */
export function summaryOf(findings: CitySummary['findings'] = []): CitySummary {
  const annexOf = (annex: AnnexKind, late: boolean) => ({
    annex,
    submission: 'x',
    revision: 2,
    receivedAt: '2025-03-18T17:05:59Z',
    firstReceivedAt: '2025-03-18T09:00:00Z',
    late,
    rows: 16,
    errors: 1,
    warnings: 4,
    nil: false,
    onBehalf: false,
    correction: false,
    state: 'received' as const,
    unconfirmed: false,
  });
  const [first, second, third] = UNITS.slice(0, 3).map(({ code, name, kind }) => ({ code, name, kind }));
  return {
    plan: PLAN.id,
    period: PERIOD.id,
    dueUnits: '2025-03-18T17:00:00+07:00',
    explained: [],
    totals: { units: 3, sent: 1, late: 1, missing: 1, incomplete: 1 },
    units: [
      {
        ...(first as { code: string; name: string; kind: 'phường' }),
        state: 'late',
        lacks: [],
        annexes: [annexOf('tasks', true), annexOf('targets', true)],
      },
      {
        ...(second as { code: string; name: string; kind: 'phường' }),
        state: 'sent',
        lacks: ['targets'],
        annexes: [
          { ...annexOf('tasks', false), state: 'returned', onBehalf: true, unconfirmed: true, correction: true },
        ],
      },
      {
        ...(third as { code: string; name: string; kind: 'phường' }),
        state: 'missing',
        lacks: ['tasks', 'targets'],
        annexes: [],
      },
    ],
    findings,
  };
}

/** Each table that rows came from, once. */
export const sourcesOf = (rows: readonly CityRow[]): CitySource[] => {
  const tables = new Map(rows.map((row) => [JSON.stringify([row.submission, row.file, row.sheet]), row]));
  return [...tables.values()].map(({ unit, unitName, submission, revision, file, sheet, row }) => ({
    unit,
    unitName,
    annex: row.kind === 'target' ? 'targets' : 'tasks',
    submission,
    revision,
    receivedAt: '2025-03-18T17:05:59Z',
    rows: 16,
    file,
    sheet,
    hash: 'ab'.repeat(32),
    planVersion: 1,
    engine: '0.1.0',
    link: `https://phu-luc.example/so/hai-phong-2025/plan/don-vi/${unit}`,
  }));
};

export async function* stream<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return new Uint8Array(Buffer.concat(parts));
}

/** A merged workbook of these rows, in the plan's first period unless told otherwise. */
export const merged = (rows: Partial<Record<AnnexKind, CityRow[]>>, others: Partial<CityWorkbookInput> = {}) =>
  bytesOf(
    cityWorkbook({
      checkpoint: null,
      chosen: null,
      plan: PLAN,
      period: PERIOD,
      summary: summaryOf(),
      targets: [],
      rows: (annex) => stream(rows[annex] ?? []),
      sources: sourcesOf([...(rows.tasks ?? []), ...(rows.targets ?? [])]),
      faults: () => stream([]),
      asOf: '2025-03-19T01:02:03Z',
      files: null,
      ...others,
    }),
  );
