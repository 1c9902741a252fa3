import { Bundle, BundlePage, BundleQuery } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { ofOwn } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { api } from '../context.ts';
import { bundleOf, WHOLE } from '../log-bundle.ts';
import { headAt } from '../log-head.ts';

const named = (name: string) => ({ 'content-disposition': `attachment; filename="${name}.json"` });

/** What the log holds of a submission, a unit, a plan or a period, or the whole of it, to be verified anywhere. */
export const bundle = api()
  .get(
    '/',
    may('history.read'),
    query(BundleQuery),
    answers('Entries of the log about something, each with its proof, as one file', { 200: Bundle }),
    async (c) => {
      const { caller, store, query } = c.var;
      const { submission = null, plan = null, period = null, unit = null, plans } = ofOwn(caller, query);
      const head = await headAt(store, query.size);
      const scope = { submission, plan, period, unit, plans };
      const reply: Bundle = await bundleOf(store, scope, { head, from: query.from }, await c.var.signer());
      return c.json(reply, 200, named(`goi-chung-cu-${head.size}`));
    },
  )

  .get(
    '/whole',
    may('log.read'),
    query(BundlePage),
    answers('The whole log, each entry with its proof, in pages', { 200: Bundle }),
    async (c) => {
      const { store, query } = c.var;
      const head = await headAt(store, query.size);
      const reply: Bundle = await bundleOf(store, WHOLE, { head, from: query.from }, await c.var.signer());
      return c.json(reply, 200, named(`nhat-ky-${head.size}-tu-${query.from}`));
    },
  );
