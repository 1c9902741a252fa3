import {
  HistoryQuery,
  InspectionBody,
  InspectionDetail,
  InspectionReply,
  InspectionsReply,
  LIMITS,
} from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { ofOwn, reaches } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { body, query } from '../body.ts';
import { api } from '../context.ts';
import { record } from '../log.ts';
import { refusal } from '../problem.ts';
import { askedPeriod } from '../submission/asked-period.ts';
import { baselineOf } from '../submission/baseline.ts';
import { keptGrids } from '../submission/draft.ts';
import { inspectionEntry } from '../submission/entries.ts';
import { inspectAnnex } from '../submission/inspected.ts';
import { inspectionContent, newInspection } from '../submission/new-inspection.ts';
import { senderOf } from '../submission/sender.ts';

/** A check asked for by button while signed in. Checks that run by themselves stay on the user's machine. */
export const inspections = api()
  .get(
    '/',
    may('history.read'),
    query(HistoryQuery),
    answers('Checks that did not become a submission, newest first', { 200: InspectionsReply }),
    async (c) => {
      const { caller, store } = c.var;
      const sought = ofOwn(caller, c.var.query);
      const { items, next } = await store.history.inspections(sought, LIMITS.page);
      const reply: InspectionsReply = { inspections: items.map(inspectionEntry), next };
      return c.json(reply);
    },
  )

  .get(
    '/:id',
    may('history.read'),
    answers('One of them with what was found', { 200: InspectionDetail }),
    async (c) => {
      const { caller, store } = c.var;
      const found = await store.history.inspection(c.req.param('id'));
      if (!found || !reaches(caller, found)) throw refusal('not-found');
      const { findings, ...head } = found;
      const reply: InspectionDetail = { ...inspectionEntry(head), findings };
      return c.json(reply);
    },
  )

  .post(
    '/',
    may('inspection.request'),
    body(InspectionBody, LIMITS.body),
    answers('A check that is kept in the history', { 201: InspectionReply }),
    async (c) => {
      const { caller, store, now, newId, body } = c.var;
      const sender = senderOf(caller, c.var.register, null);
      const { plan, period } = await askedPeriod(store, body, sender.unit);
      const answer = { plan: plan.id, period: period.id, unit: sender.unit.code, annex: body.annex };
      const inspected = inspectAnnex(body, plan, period, await baselineOf(store, plan, period, sender.unit.code));
      const grids = await keptGrids(body);
      await Promise.all(grids.map(({ hash, json }) => store.grids.keepInspected(hash, json)));
      const inspection = newInspection({ answer, body, grids, plan, sender, inspected }, 'requested', newId(), now());
      const entry = record(c.var, 'inspection.requested', inspection.id, await inspectionContent(inspection));
      await store.inspections.add(inspection, entry);
      const reply: InspectionReply = { inspection: inspection.id, at: inspection.at, findings: inspected.findings };
      return c.json(reply, 201);
    },
  );
