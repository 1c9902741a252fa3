import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unstable_readConfig } from 'wrangler';

const config = 'wrangler.toml';
const local = unstable_readConfig({ config });

/** What the Worker is given, by name: what an environment forgets is missing there, for nothing of it is inherited. */
const given = ({ vars, d1_databases, r2_buckets, ratelimits }: typeof local) => ({
  vars: Object.keys(vars).sort(),
  databases: d1_databases.map(({ binding, migrations_dir }: { binding: string; migrations_dir?: string }) => [
    binding,
    migrations_dir,
  ]),
  buckets: r2_buckets.map(({ binding }: { binding: string }) => binding),
  limits: ratelimits.map(({ name, simple }: { name: string; simple: object }) => [name, simple]),
});

describe.each(['staging', 'production'])('%s', (env) => {
  const there = unstable_readConfig({ config, env });

  it('is given all that the local server is given, and shares no place with it', () => {
    expect(given(there)).toEqual(given(local));
    const names = [local, there].map(({ d1_databases: [database], r2_buckets: [bucket], vars }) => [
      database?.database_name,
      bucket?.bucket_name,
      vars.LOG_ORIGIN,
    ]);
    expect(names[0]?.filter((name, i) => name === names[1]?.[i])).toEqual([]);
  });

  it('has the page, the schedule and the logs', () => {
    for (const key of ['assets', 'triggers', 'compatibility_date', 'compatibility_flags'] as const)
      expect(there[key]).toEqual(local[key]);
    expect(there.observability?.enabled).toBe(true);
  });
});

it('runs the daily job when the Worker expects it', () => {
  const daily = /DAILY = '([^']+)'/.exec(readFileSync('worker/scheduled.ts', 'utf8'))?.[1];
  expect(local.triggers.crons).toEqual(['* * * * *', daily]);
});

it('holds no secret', () => {
  expect(readFileSync(config, 'utf8')).not.toMatch(/^\s*(LOG_KEY|BOOTSTRAP_SECRET|OIDC_CLIENT_SECRET)\s*=/m);
});
