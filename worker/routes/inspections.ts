import { InspectionBody, type InspectionReply, LIMITS } from '../../shared/api.ts';
import { may } from '../auth/may.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { record } from '../log.ts';
import { askedPeriod } from '../submission/asked-period.ts';
import { baselineOf } from '../submission/baseline.ts';
import { keptGrids } from '../submission/draft.ts';
import { inspectAnnex } from '../submission/inspected.ts';
import { inspectionContent, newInspection } from '../submission/new-inspection.ts';
import { senderOf } from '../submission/sender.ts';

/** A check asked for by button while signed in. Checks that run by themselves stay on the user's machine. */
export const inspections = api().post('/', may('inspection.request'), body(InspectionBody, LIMITS.body), async (c) => {
  const { caller, store, now, newId, body } = c.var;
  const sender = senderOf(caller, null);
  const { plan, period } = await askedPeriod(store, body, sender.unit);
  const answer = { plan: plan.id, period: period.id, unit: sender.unit.code, annex: body.annex };
  const inspected = inspectAnnex(body, plan, period, await baselineOf(store, plan, period, sender.unit.code));
  const grids = await keptGrids(body);
  await Promise.all(grids.map(({ hash, json }) => store.grids.keepInspected(hash, json)));
  const inspection = newInspection({ answer, body, grids, plan, sender, inspected }, 'requested', newId(), now());
  const entry = record(c.var, 'inspection.requested', inspection.id, await inspectionContent(inspection));
  await store.inspections.add(inspection, entry);
  const reply: InspectionReply = { inspection: inspection.id, findings: inspected.findings };
  return c.json(reply, 201);
});
