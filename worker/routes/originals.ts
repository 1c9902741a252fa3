import { z } from 'zod';
import { standing } from '../../shared/merge.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { originalsOf } from '../city/originals.ts';
import { streamed } from '../city/stream.ts';
import { api } from '../context.ts';
import { queueOf } from '../desk/place.ts';
import { record, whoOf } from '../log.ts';
import { logBug } from '../problem.ts';

const ZIP = 'application/zip';

/** What stands, or every revision that ever came. */
const OriginalsQuery = z.object({ revisions: z.enum(['standing', 'all']).default('standing') });

/** All original files and tables of a period. They name people, so they are for those who see the desk. */
export const originals = api().get(
  '/:plan/:period/originals.zip',
  may('desk.read'),
  query(OriginalsQuery),
  answers('All original files and tables as sent of a period', { 200: { media: ZIP } }),
  async (c) => {
    const { caller, store, query } = c.var;
    const { plan, period, submissions } = await queueOf(store, c.req.param());
    const chosen = query.revisions === 'all' ? submissions : standing(submissions);
    const content = {
      ...whoOf(caller),
      plan: plan.id,
      period: period.id,
      originals: query.revisions,
      submissions: chosen.length,
    };
    await store.exports.add(record(c.var, 'city.exported', `${plan.id}/${period.id}`, content));
    return c.body(await streamed(await originalsOf(store, c.var.register, chosen), (error) => logBug(error, c)), 200, {
      'content-type': ZIP,
      'content-disposition': `attachment; filename="tep-goc-${plan.id}-${period.id}.zip"`,
    });
  },
);
