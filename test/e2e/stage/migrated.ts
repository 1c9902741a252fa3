import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { migrate } from '../../../demo/server.ts';
import { bundle } from './workerd.ts';

/** Names the state that every server of the tests begins with: migrating takes as long as starting the server. */
export const MIGRATED = 'PHU_LUC_MIGRATED_STATE';
/** Names the Worker built for them. */
export const BUNDLED = 'PHU_LUC_BUNDLED_WORKER';

/** Migrates and builds once for all tests in a browser; scripts that make screenshots go without. */
export default async function setup() {
  const state = await mkdtemp(join(tmpdir(), 'phu-luc-migrated-'));
  const worker = await mkdtemp(join(tmpdir(), 'phu-luc-worker-'));
  await Promise.all([migrate(state), bundle(worker)]);
  Object.assign(env, { [MIGRATED]: state, [BUNDLED]: worker });
  return () => Promise.all([state, worker].map((folder) => rm(folder, { recursive: true, force: true })));
}
