import { may } from '../auth/may.ts';
import { openSigner } from '../auth/signer.ts';
import { api } from '../context.ts';
import { mayBear } from '../log.ts';

/** That the server runs; nothing about what it holds. */
export const health = api().get('/', may('health.read'), (c) => c.json({ status: 'ok' }));

/** Whether it can take something in: its database with all tables, its bucket, the key and the name that receipts are signed with. */
export const ready = api().get('/', may('health.read'), async (c) => {
  const { store } = c.var;
  const answers = (part: Promise<unknown>) => part.then(() => true).catch(() => false);
  const [database, bucket, key, origin] = await Promise.all([
    answers(store.log.head()),
    answers(store.files.has('0'.repeat(64))),
    openSigner(c.env).then((signer) => signer !== null),
    mayBear(store, c.env.LOG_ORIGIN).catch(() => false),
  ]);
  const all = database && bucket && key && origin;
  return c.json({ status: all ? 'ready' : 'not-ready', database, bucket, key, origin }, all ? 200 : 503);
});
