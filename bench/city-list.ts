import type { Row } from '../shared/annex/row.ts';
import type { CityRow } from '../shared/api.ts';
import { inspect } from '../shared/inspect.ts';
import { planById } from '../shared/plan/built-in.ts';
import type { Plan, PlanPeriod } from '../shared/plan/schema.ts';
import { UNITS, unitTitle } from '../shared/plan/units.ts';
import type { CityWorkbookInput } from '../shared/xlsx/city.ts';
import { sheetsOf } from '../shared/xlsx/city-sheets.ts';
import { taskGrid, taskRows } from './annex.ts';

/** The merged table of many units, row after row as the database would hand it on, never held. */
const plan = planById('hai-phong-2025') as Plan;
const period = plan.periods[0] as PlanPeriod;
const POOL = 5_000;

/** Made before anything is measured. */
const POOL_ROWS = ((): readonly Row[] => {
  const [table] = inspect([taskGrid(taskRows(POOL))], plan, { stage: 'plan' }).tables;
  if (!table) throw new Error('no annex was recognised');
  return table.rows;
})();

async function* cityRows(count: number): AsyncGenerator<CityRow> {
  for (let i = 0; i < count; i++) {
    const unit = UNITS[Math.floor((i * UNITS.length) / count)];
    const row = POOL_ROWS[i % POOL];
    if (!unit || !row) throw new Error('no such row');
    yield {
      unit: unit.code,
      unitName: unitTitle(unit),
      submission: unit.code,
      revision: 1,
      file: `${unit.code}.xlsx`,
      sheet: 'Phụ lục',
      row,
    };
  }
}

async function* nothing(): AsyncGenerator<never> {}

export const cityInput = (count: number): CityWorkbookInput => ({
  plan,
  period,
  summary: {
    plan: plan.id,
    period: period.id,
    dueUnits: null,
    explained: [],
    totals: { units: 0, sent: 0, late: 0, missing: 0, incomplete: 0 },
    units: [],
    findings: [],
  },
  sources: [],
  rows: (annex) => (annex === 'tasks' ? cityRows(count) : nothing()),
  faults: nothing,
  asOf: null,
  targets: [],
  checkpoint: null,
  chosen: null,
  files: null,
});

/** The heading and the cells of its sheet of tasks, for whoever else writes the same. */
export function cityCells(count: number): {
  headings: string[];
  widths: number[];
  rows: AsyncIterable<(string | number | null)[]>;
} {
  const input = cityInput(count);
  const list = sheetsOf(input).find(({ list: found }) => found?.table === 'NhiemVu')?.list;
  if (!list) throw new Error('the workbook has no sheet of tasks');
  const columns = list.columns as readonly {
    header: string;
    width: number;
    of(row: CityRow): string | number | null;
  }[];
  return {
    headings: columns.map(({ header }) => header),
    widths: columns.map(({ width }) => width),
    rows: (async function* () {
      for await (const row of cityRows(count)) yield columns.map(({ of }) => of(row));
    })(),
  };
}
