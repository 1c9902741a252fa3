import { openSigner } from './auth/signer.ts';
import { SURROUNDINGS } from './context.ts';
import type { Env } from './env.ts';
import { mayBear, sealLog } from './log.ts';
import { applyRetention, Retention } from './retention.ts';
import { openStore } from './store/store.ts';

/** Every minute (wrangler.toml): what was recorded since the last time is put under a signed head. */
export async function scheduled(env: Env, now: Date): Promise<void> {
  const signer = await openSigner(env);
  if (!signer) return console.error(JSON.stringify({ scheduled: 'the log has no key: nothing is sealed' }));
  const store = openStore(env);
  if (!(await mayBear(store, signer.name)))
    return console.error(JSON.stringify({ scheduled: 'the log was restored under another name: nothing is sealed' }));
  await sealLog(store, signer, now);
}

/** The second of the crons in wrangler.toml: a test compares the two. */
export const DAILY = '17 19 * * *';

/** Once a day: what was kept long enough goes. A setting that is none is a bug to be told, and nothing goes. */
export async function daily(env: Env, now: Date): Promise<void> {
  if (env.RETENTION === undefined) return;
  await applyRetention(openStore(env), Retention.parse(env.RETENTION), { ...SURROUNDINGS, now: () => now });
}
