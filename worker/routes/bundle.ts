import type { z } from 'zod';
import { Bundle, BundlePage, BundleQuery } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { ofOwn } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { api, type Surroundings } from '../context.ts';
import { bundleOf, WHOLE } from '../log-bundle.ts';
import { headAt } from '../log-head.ts';
import type { Store } from '../store/store.ts';

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
      const scope = { submission, plan, period, unit, plans };
      const page = await pageOf(c.var, query);
      const reply: Bundle = await bundleOf(store, scope, page, await c.var.signer());
      return c.json(reply, 200, named(`goi-chung-cu-${page.head.size}`));
    },
  )

  .get(
    '/whole',
    may('log.read'),
    query(BundlePage),
    answers('The whole log, each entry with its proof, in pages', { 200: Bundle }),
    async (c) => {
      const { store, query } = c.var;
      const page = await pageOf(c.var, query);
      const reply: Bundle = await bundleOf(store, WHOLE, page, await c.var.signer());
      return c.json(reply, 200, named(`nhat-ky-${page.head.size}-tu-${query.from}`));
    },
  );

/** Under which head, and when it was made: only what is made under the newest one says so. */
async function pageOf({ store, now }: PageOf, { from, size }: z.output<typeof BundlePage>) {
  const head = await headAt(store, size);
  const isNewest = size === undefined || (await headAt(store)).size === size;
  return { head, from, madeAt: isNewest ? now() : null };
}

interface PageOf {
  store: Store;
  now: Surroundings['now'];
}
