import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { env, execPath } from 'node:process';
import { promisify } from 'node:util';
import type { Unit } from '../../shared/plan/units.ts';

const WRANGLER = resolve('node_modules/wrangler/bin/wrangler.js');

/**
 * The Worker as wrangler would upload it, in `folder`. With other units than the city's, their register stands in for
 * shared/plan/units.json while it is bundled; nothing else of the Worker differs.
 */
export async function bundle(entry: string, folder: string, units: readonly Unit[] | null = null): Promise<string> {
  const output = join(folder, 'bundle');
  // The page is no part of this, but its folder has to be there.
  await mkdir('dist', { recursive: true });
  const register = join(folder, 'units.json');
  if (units) await writeFile(register, JSON.stringify({ units }));
  const alias = units ? ['--alias', `./units.json:${register}`] : [];
  await promisify(execFile)(execPath, [WRANGLER, 'deploy', entry, '--dry-run', '--outdir', output, ...alias], {
    env: { ...env, CI: 'true', WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(folder, 'logs') },
  });
  return join(output, entry.replace(/^.*\//, '').replace(/\.ts$/, '.js'));
}
