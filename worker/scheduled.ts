import { openSigner } from './auth/signer.ts';
import type { Env } from './env.ts';
import { mayBear, sealLog } from './log.ts';
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
