import { z } from 'zod';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { openSigner } from '../auth/signer.ts';
import { api } from '../context.ts';
import { mayBear } from '../log.ts';

const Health = z.object({ status: z.literal('ok') });
const Ready = z.object({
  status: z.enum(['ready', 'not-ready']),
  database: z.boolean(),
  bucket: z.boolean(),
  key: z.boolean(),
  origin: z.boolean(),
});

/** That the server runs; nothing about what it holds. */
export const health = api().get('/', may('health.read'), answers('That the server runs', { 200: Health }), (c) =>
  c.json({ status: 'ok' }),
);

/** Whether it can take something in: its database with all tables, its bucket, the key and the name that receipts are signed with. */
export const ready = api().get(
  '/',
  may('health.read'),
  answers('Whether the server can take something in', { 200: Ready, 503: Ready }),
  async (c) => {
    const { store } = c.var;
    const works = (part: Promise<unknown>) => part.then(() => true).catch(() => false);
    const [database, bucket, key, origin] = await Promise.all([
      works(store.checkpoints.newest()),
      works(store.files.read('0'.repeat(64))),
      openSigner(c.env).then((signer) => signer !== null),
      mayBear(store, c.env.LOG_ORIGIN).catch(() => false),
    ]);
    const all = database && bucket && key && origin;
    return c.json({ status: all ? 'ready' : 'not-ready', database, bucket, key, origin }, all ? 200 : 503);
  },
);
