import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');

/** Builds the Worker once for many servers into `folder`, with what wrangler.toml says of it. */
export async function bundle(folder: string): Promise<void> {
  await promisify(execFile)(execPath, [WRANGLER, 'deploy', '--dry-run', '--outdir', folder], { cwd: ROOT });
  const { unstable_getMiniflareWorkerOptions: optionsOf } = await import('wrangler');
  const { modulesRules, rootPath, ...said } = optionsOf(join(ROOT, 'wrangler.toml')).workerOptions;
  await writeFile(join(folder, 'options.json'), JSON.stringify(said));
}

export interface Stage {
  /** Where it was built to. */
  bundled: string;
  /** The state of an empty, migrated database. */
  migrated: string;
  settings: Record<string, string>;
}

/**
 * The built Worker in workerd with its database and store in `folder`: what `wrangler dev` runs, without building it and
 * starting the tool for each file of tests, which takes twice as long and much of the machine.
 */
export async function startBundled(folder: string, { bundled, migrated, settings }: Stage) {
  const state = join(folder, 'state');
  await cp(migrated, state, { recursive: true });
  const options = JSON.parse(await readFile(join(bundled, 'options.json'), 'utf8'));
  const secret = randomBytes(32).toString('base64url');
  const secrets = { BOOTSTRAP_SECRET: secret, LOG_KEY: randomBytes(32).toString('base64'), ...settings };
  const worker = {
    ...options,
    name: 'phu-luc',
    modules: [{ type: 'ESModule', path: join(bundled, 'index.js') }],
    modulesRoot: bundled,
    bindings: { ...options.bindings, ...secrets },
  };
  const server = new Miniflare(
    convertV4MiniflareOptions({
      workers: [worker],
      host: '127.0.0.1',
      port: 0,
      resourcePersistencePath: join(state, 'v3'),
      unsafeTriggerHandlers: true,
      handleStructuredLogs: ({ message }) => appendFileSync(join(folder, 'server.log'), `${message}\n`),
    }),
  );
  const { origin: url } = await server.ready;
  return {
    url,
    secret,
    /** The job that runs each minute. */
    seal: () => fetch(`${url}/cdn-cgi/local/scheduled`),
    stop: () => server.dispose(),
  };
}
