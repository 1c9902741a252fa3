import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { LOG_KEY, SECRET } from './city.ts';

/** The Worker in workerd, with its database and bucket in a folder that outlives it. */
export interface Runtime {
  url: string;
  database: Awaited<ReturnType<Miniflare['getD1Database']>>;
  bucket: Awaited<ReturnType<Miniflare['getR2Bucket']>>;
  /** The job that runs each minute. */
  seal(): Promise<void>;
  /** Seconds that workerd has computed for, whatever else the machine is busy with. */
  cpu(): number;
  /** Ends workerd as a power cut of its process would: SIGKILL, no word beforehand. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** The names that the local runtime of wrangler gives to what wrangler.toml names, so that both find the same files. */
const DATABASE = '00000000-0000-0000-0000-000000000000';
const BUCKET = 'phu-luc';

/** No rate limiter: it counts per minute of the real clock, and here an hour is minutes long. */
export async function startRuntime(script: string, folder: string, origin = 'phu-luc.soak'): Promise<Runtime> {
  const before = new Set(workerds());
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: 'ESModule', path: basename(script), contents: readFileSync(script, 'utf8') }],
      handleStructuredLogs: () => undefined,
      host: '127.0.0.1',
      port: 0,
      compatibilityDate: '2026-10-01',
      compatibilityFlags: ['nodejs_compat'],
      bindings: { LOG_ORIGIN: origin, LOG_KEY, BOOTSTRAP_SECRET: SECRET },
      d1Databases: { DB: DATABASE },
      r2Buckets: { BLOBS: BUCKET },
      resourcePersistencePath: join(folder, 'state', 'v3'),
    }),
  );
  const url = (await miniflare.ready).origin;
  const own = workerds().filter((pid) => !before.has(pid));
  return {
    url,
    database: await miniflare.getD1Database('DB'),
    bucket: await miniflare.getR2Bucket('BLOBS'),
    seal: async () => {
      await (await miniflare.getWorker()).scheduled({ scheduledTime: new Date() });
    },
    cpu: () => own.reduce((sum, pid) => sum + cpuOf(pid), 0),
    kill: async () => {
      for (const pid of own) process.kill(pid, 'SIGKILL');
      await miniflare.dispose().catch(() => undefined);
    },
    stop: () => miniflare.dispose(),
  };
}

/** Processes named workerd below this one, as Linux tells them. */
function workerds(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const [, name, parent] = /^\d+ \((.*)\) \S (\d+) /.exec(statOf(pid)) ?? [];
      return name === 'workerd' && Number(parent) === process.pid;
    });
}

/** Linux counts in hundredths of a second; the fields are told from the end of the name, which may hold anything. */
function cpuOf(pid: number): number {
  const fields = statOf(pid)
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
