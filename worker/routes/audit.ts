import { z } from 'zod';
import { AuditQuery, LIMITS, ReplayQuery, TraceQuery } from '../../shared/api.ts';
import { enteredDay } from '../../shared/value/entered.ts';
import { compared, traced } from '../audit/compared.ts';
import { detailOf } from '../audit/detail.ts';
import { entriesOf, soughtOf } from '../audit/entry.ts';
import { auditOverviewOf } from '../audit/overview.ts';
import { replayed } from '../audit/replay.ts';
import { tableOf } from '../audit/table.ts';
import { auditedUnitOf } from '../audit/unit.ts';
import { recordVerification, VerificationForm } from '../audit/verification.ts';
import type { Caller } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { form, query } from '../body.ts';
import { api } from '../context.ts';
import { AUDIT } from '../pages/audit/address.ts';
import { comparePage } from '../pages/audit/compare.tsx';
import { linePage } from '../pages/audit/line.tsx';
import { auditOverviewPage } from '../pages/audit/overview.tsx';
import { replayPage } from '../pages/audit/replay.tsx';
import { timelinePage } from '../pages/audit/timeline.tsx';
import { tracePage } from '../pages/audit/trace.tsx';
import { auditUnitPage } from '../pages/audit/unit.tsx';
import { auditView, type Reader } from '../pages/audit/view.tsx';
import { documentOf, planSummaries } from '../plans.ts';
import { refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import { seqOf } from './audit-history.ts';

const Name = z.string().max(LIMITS.name).optional();

/** Days as they were typed. */
const Typed = z.string().max(LIMITS.name).default('');
const TimelineQuery = AuditQuery.extend({ from: Typed, to: Typed });

/** Either may be chosen first: what is missing is chosen on the page. */
const ChoosingQuery = z.object({ before: Name, after: Name });

/** The auditor's pages: they read, and record a verification; they need no script, and their state is the address. */
export const audit = api()
  .get('/', may('audit.read'), async (c) =>
    auditOverviewPage(c, await readerOf(c.var), await auditOverviewOf(c.var.store)),
  )

  .post('/kiem-chung', may('audit.verify'), form(VerificationForm), async (c) => {
    const { caller, store, body } = c.var;
    if (await recordVerification(c.var, caller, body)) return c.redirect(`${auditView(c).to(AUDIT)}#verification`, 303);
    return auditOverviewPage(c, await readerOf(c.var), await auditOverviewOf(store), body);
  })

  .get('/lich-su', may('audit.read'), query(TimelineQuery), async (c) => {
    const { store, query } = c.var;
    const { after, ...typed } = query;
    const filter = { ...typed, from: enteredDay(typed.from) ?? undefined, to: enteredDay(typed.to) ?? undefined };
    const [found, plans] = await Promise.all([
      entriesOf(store, soughtOf(filter, after), LIMITS.page),
      planSummaries(store),
    ]);
    return timelinePage(c, await readerOf(c.var), { filter, typed, onward: after !== undefined, found, plans });
  })

  .get('/lich-su/:seq', may('audit.read'), async (c) => {
    const { store } = c.var;
    const detail = await detailOf(store, seqOf(c.req.param('seq')));
    const [table, plans] = await Promise.all([tableOf(store, detail.entry), planSummaries(store)]);
    return linePage(c, await readerOf(c.var), { detail, table, plans });
  })

  .get('/lich-su/:seq/kiem-tra-lai', may('audit.read'), query(ReplayQuery), async (c) => {
    const { store, query } = c.var;
    const { entry } = await detailOf(store, seqOf(c.req.param('seq')));
    const reply = await replayed(store, entry.seq, query.version);
    const { version } = await documentOf(store, entry.plan ?? '', null);
    return replayPage(c, await readerOf(c.var), reply, version);
  })

  .get('/don-vi/:unit', may('audit.read'), async (c) =>
    auditUnitPage(c, await readerOf(c.var), await auditedUnitOf(c.var.store, c.req.param('unit'))),
  )

  .get('/so-sanh', may('audit.read'), query(ChoosingQuery), async (c) => {
    const { store, query } = c.var;
    const { before, after } = query;
    const one = await store.submissions.byId(after ?? before ?? '');
    if (!one) throw refusal('not-found');
    const choices = (await store.submissions.ofPlan(one.plan)).filter(({ annex }) => annex === one.annex);
    const reply = before !== undefined && after !== undefined ? await compared(store, { before, after }) : null;
    const plans = await planSummaries(store);
    return comparePage(c, await readerOf(c.var), { before, after, choices, reply, plans });
  })

  .get('/theo-doi', may('audit.read'), query(TraceQuery), async (c) =>
    tracePage(c, await readerOf(c.var), await traced(c.var.store, c.var.query)),
  );

/** Who reads, with the decision that sends them. */
const readerOf = async ({ store, caller }: { store: Store; caller: Caller }): Promise<Reader> => ({
  caller,
  decision: await store.audit.decision(caller.credential),
});
