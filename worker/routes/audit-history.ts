import { z } from 'zod';
import {
  AuditDetail,
  AuditQuery,
  AuditReply,
  CompareQuery,
  CompareReply,
  LIMITS,
  ReplayQuery,
  ReplayReply,
  TraceQuery,
  TraceReply,
} from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { compared, traced } from '../audit/compared.ts';
import { detailOf } from '../audit/detail.ts';
import { entriesOf, soughtOf } from '../audit/entry.ts';
import { replayed } from '../audit/replay.ts';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';

/** A line's number as it stands in an address: what is none names no line. */
export function seqOf(text: string): number {
  const parsed = z.coerce.number().int().min(0).safeParse(text);
  if (!parsed.success) throw refusal('not-found');
  return parsed.data;
}

/** The whole history, line by line of the log, for whoever audits. */
export const auditHistory = api()
  .get(
    '/',
    may('audit.read'),
    query(AuditQuery),
    answers('Everything that was recorded, newest first', { 200: AuditReply }),
    async (c) => {
      const { after, ...filter } = c.var.query;
      const { items, next } = await entriesOf(c.var.store, soughtOf(filter, after), LIMITS.page);
      const reply: AuditReply = { entries: items, next };
      return c.json(reply);
    },
  )

  .get(
    '/compare',
    may('audit.read'),
    query(CompareQuery),
    answers('Any two submissions cell by cell', { 200: CompareReply }),
    async (c) => c.json(await compared(c.var.store, c.var.query)),
  )

  .get(
    '/trace',
    may('audit.read'),
    query(TraceQuery),
    answers('One row through all revisions of its annex', { 200: TraceReply }),
    async (c) => c.json(await traced(c.var.store, c.var.query)),
  )

  .get(
    '/:seq',
    may('audit.read'),
    answers('One line of the history with its findings and what proves it', { 200: AuditDetail }),
    async (c) => c.json(await detailOf(c.var.store, seqOf(c.req.param('seq')))),
  )

  .get(
    '/:seq/replay',
    may('audit.read'),
    query(ReplayQuery),
    answers('What the checker says today of a grid that was kept', { 200: ReplayReply }),
    async (c) => c.json(await replayed(c.var.store, seqOf(c.req.param('seq')), c.var.query.version)),
  );
