import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { migrate } from '../../../demo/server.ts';

/** Names the state that every server of the tests begins with: migrating takes as long as starting the server. */
export const MIGRATED = 'PHU_LUC_MIGRATED_STATE';

/** Migrates once for all tests in a browser; scripts that make screenshots go without. */
export default async function setup() {
  const state = await mkdtemp(join(tmpdir(), 'phu-luc-migrated-'));
  await migrate(state);
  env[MIGRATED] = state;
  return () => rm(state, { recursive: true, force: true });
}
