import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Miniflare } from 'miniflare';
import { getPlatformProxy, unstable_readConfig } from 'wrangler';

export type Database = Awaited<ReturnType<Miniflare['getD1Database']>>;
export type Bucket = Awaited<ReturnType<Miniflare['getR2Bucket']>>;

/** A database and a bucket: an environment of wrangler.toml in the cloud, or a folder that the local runtime keeps. */
export type Place = { env: string } | { persistTo: string };

export interface Opened {
  database: Database;
  bucket: Bucket;
  /** A folder with a wrangler configuration that names both, for commands of wrangler. */
  folder: string;
  close(): Promise<void>;
}

export const USAGE = '(--env NAME | --local --persist-to DIR)';

/** The folder of the backup, the place and the other options as they were typed; null where they make no sense. */
export function readCommand(args: string[]): { folder: string; place: Place; origin: string | null } | null {
  const { values, positionals } = parseArgs({
    args,
    options: {
      env: { type: 'string' },
      local: { type: 'boolean', default: false },
      'persist-to': { type: 'string' },
      origin: { type: 'string' },
    },
    allowPositionals: true,
  });
  const { env, local, origin = null, 'persist-to': persistTo } = values;
  const [folder, more] = positionals;
  if (folder === undefined || more !== undefined || local !== (persistTo !== undefined)) return null;
  if (persistTo !== undefined) return env === undefined ? { folder, place: { persistTo }, origin } : null;
  return env === undefined ? null : { folder, place: { env }, origin };
}

/** Opens a place by its bindings, so that the same code reads and writes it here and in the cloud. */
export async function open(place: Place): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'phu-luc-ops-'));
  const configPath = join(folder, 'wrangler.json');
  await writeFile(configPath, JSON.stringify(bindingsOf(place)));
  const local = 'persistTo' in place;
  if (local) {
    // The export by wrangler looks for the local state here and nowhere else.
    await mkdir(join(folder, '.wrangler'));
    await symlink(resolve(place.persistTo), join(folder, '.wrangler', 'state'));
  }
  const proxy = await getPlatformProxy<{ DB: Database; BLOBS: Bucket }>({
    configPath,
    envFiles: [],
    remoteBindings: !local,
    persist: local ? { path: join(resolve(place.persistTo), 'v3') } : false,
  });
  const close = async () => {
    await proxy.dispose();
    await rm(folder, { recursive: true, force: true });
  };
  return { database: proxy.env.DB, bucket: proxy.env.BLOBS, folder, close };
}

/** Database and bucket as wrangler.toml names them, and nothing else of it. */
function bindingsOf(place: Place) {
  const config = unstable_readConfig({
    config: resolve('wrangler.toml'),
    ...('env' in place ? { env: place.env } : {}),
  });
  const remote = 'env' in place;
  return {
    name: config.name,
    compatibility_date: config.compatibility_date,
    d1_databases: config.d1_databases.map((each: object) => ({ ...each, migrations_dir: undefined, remote })),
    r2_buckets: config.r2_buckets.map((each: object) => ({ ...each, remote })),
  };
}
