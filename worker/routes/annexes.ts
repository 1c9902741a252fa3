import { z } from 'zod';
import { annexesAsked } from '../../shared/plan/asked.ts';
import { Kind } from '../../shared/plan/schema.ts';
import { templateWorkbook } from '../../shared/xlsx/template.ts';
import { answers } from '../answers.ts';
import { unitOf } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';
import { askedPeriod } from '../submission/asked-period.ts';
import { baselineOf } from '../submission/baseline.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A unit need not name itself; the city names whom it enters for. */
const UnitQuery = z.object({ unit: z.string().optional() });

/** "tasks.xlsx": the annex is called by its kind. */
const FILE = /^(\w+)\.xlsx$/;

/** The annex to begin with: empty for a plan; for a report with the rows of the unit's own plan. */
export const annexes = api().get(
  '/:plan/:period/:file',
  may('annex.read'),
  query(UnitQuery),
  answers('The annex to begin with, empty or with the rows of the plan', { 200: { media: XLSX } }),
  async (c) => {
    const { caller, store } = c.var;
    const unit = unitOf(caller, c.var.register, c.var.query.unit);
    const kind = Kind.safeParse(FILE.exec(c.req.param('file'))?.[1]);
    if (!kind.success) throw refusal('not-found');
    const annex = kind.data;
    const { plan, period } = await askedPeriod(store, c.req.param(), unit);
    if (!annexesAsked(plan, period.stage).includes(annex)) throw refusal('annex-not-asked');
    const baseline = await baselineOf(store, plan, period, unit.code);
    const rows = baseline?.plan[annex];
    const prefill = rows && {
      unit,
      period: period.title,
      plan: rows,
      previous: baseline?.previous[annex] ?? [],
    };
    const workbook = await templateWorkbook(plan, annex, period.stage, prefill ?? null);
    return c.body(new Uint8Array(workbook).buffer, 200, {
      'content-type': XLSX,
      'content-disposition': `attachment; filename="${plan.id}-${period.id}-${annex}-${unit.code}.xlsx"`,
    });
  },
);
