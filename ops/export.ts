import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Opened, Place } from './place.ts';

const WRANGLER = fileURLToPath(new URL('../node_modules/wrangler/bin/wrangler.js', import.meta.url));

/** The database as SQL, by wrangler: one transaction's view of it. The file is there whole or not at all. */
export async function exportSql(place: Place, { folder }: Opened, file: string): Promise<void> {
  const half = `${resolve(file)}.half`;
  const where = 'env' in place ? '--remote' : '--local';
  const args = ['d1', 'export', 'DB', where, '--output', half, '--skip-confirmation', '--cwd', folder];
  await promisify(execFile)(execPath, [WRANGLER, ...args], {
    env: { ...env, CI: 'true', WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(folder, 'logs') },
  });
  await rename(half, file);
}
