import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WRANGLER = fileURLToPath(new URL('../node_modules/wrangler/bin/wrangler.js', import.meta.url));
const KEEPER = fileURLToPath(new URL('./keeper.ts', import.meta.url));
const HOST = '127.0.0.1';
/** Milliseconds; a first start on a slow machine takes about ten seconds. */
const START_LIMIT = 90_000;
const POLL = 150;

export interface Server {
  url: string;
  /** Exchanged once for the first administrator. */
  secret: string;
  /** Ends the server and everything it started. */
  stop(): Promise<void>;
  /** Settles when the server ends, wanted or not. */
  ended: Promise<unknown>;
}

export interface Given {
  /** Settings and secrets beside our own. */
  settings?: Record<string, string>;
  /** The file of another Worker than the product's. */
  worker?: string | undefined;
  /** The state of an empty, migrated database to begin with, instead of migrating another one. */
  migrated?: string | undefined;
}

/** The Worker on this machine with its database and store in `folder`: no account, no network, no questions. */
export async function startServer(folder: string, { settings, worker, migrated }: Given = {}): Promise<Server> {
  const state = join(folder, 'state');
  const log = join(folder, 'server.log');
  const secretFile = join(folder, 'secret.env');
  const secret = randomBytes(32).toString('base64url');
  const secrets = { BOOTSTRAP_SECRET: secret, LOG_KEY: randomBytes(32).toString('base64'), ...settings };
  const lines = Object.entries(secrets).map((pair) => `${pair.join('=')}\n`);
  await writeFile(secretFile, lines.join(''), { mode: 0o600 });
  await (migrated === undefined ? migrate(state) : cp(migrated, state, { recursive: true }));

  // The system gives each a port as it is opened: one that was looked for before could be another's by then.
  const ports = ['--ip', HOST, '--port', '0', '--inspector-port', '0'];
  const dev = ['dev', ...(worker === undefined ? [] : [worker]), ...ports, '--log-level', 'error'];
  const quiet = ['--persist-to', state, '--env-file', secretFile, '--show-interactive-dev-session', 'false'];
  const keeper = spawn(execPath, [KEEPER, log, WRANGLER, ...dev, ...quiet], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
    env: { ...env, ...silence(folder) },
  });
  const ended = once(keeper, 'exit');
  const stop = async () => {
    keeper.stdin?.end();
    // The closed pipe is enough where we are killed; asked outright, the keeper need not notice it.
    keeper.kill('SIGTERM');
    await ended;
  };
  const url = await Promise.race([opened(keeper), ended.then(() => null)]);
  if (url && (await Promise.race([answers(`${url}/api/v1/ready`), ended.then(() => false)]))) {
    sealEveryMinute(url);
    return { url, secret, stop, ended };
  }
  await stop();
  throw new Error(`the server did not start:\n${await readFile(log, 'utf8')}`);
}

/** Wrangler asks nothing, tells nothing and keeps its files in the demo's own folder. */
const silence = (folder: string) => ({
  CI: 'true',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG_PATH: join(folder, 'logs'),
  WRANGLER_REGISTRY_PATH: join(folder, 'registry'),
});

/** Makes the database of `state`, or brings it up to date. */
export const migrate = (state: string) =>
  promisify(execFile)(execPath, [WRANGLER, 'd1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state], {
    env: { ...env, ...silence(state) },
  });

/** The local runtime keeps no clock for scheduled jobs: it runs one whenever this address is asked for. */
export const runScheduled = async (url: string): Promise<boolean> =>
  (await fetch(`${url}/cdn-cgi/handler/scheduled`).catch(() => null))?.ok ?? false;

const sealEveryMinute = (url: string) => setInterval(() => void runScheduled(url), 60_000).unref();

/** Where the server listens, as it says itself once it does; null where it takes too long. */
async function opened(keeper: ChildProcess): Promise<string | null> {
  const signal = AbortSignal.timeout(START_LIMIT);
  const said = await once(keeper, 'message', { signal }).catch(() => null);
  // Nothing more is told, and who started it may end.
  if (keeper.connected) keeper.disconnect();
  return said && `http://${HOST}:${said[0]}`;
}

async function answers(url: string): Promise<boolean> {
  for (const end = Date.now() + START_LIMIT; Date.now() < end; await setTimeout(POLL)) {
    const reply = await fetch(url).catch(() => null);
    if (reply?.ok) return true;
  }
  return false;
}
