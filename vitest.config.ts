import { availableParallelism } from 'node:os';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** A runtime that many files share is asked more in a minute than one caller may ask. */
const MANY = { namespace_id: '1001', simple: { limit: 100_000, period: 60 as const } };

/** Three ways to run: the pure core in Node, the Worker inside workerd, the screens in a real browser. */
export default defineConfig({
  test: {
    // One more than there are cores: half of the time a file waits for its browser or its server to start or to answer.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          name: 'core',
          // The core keeps no state between two questions, so files may share a worker: half the processor time.
          isolate: false,
          include: ['test/{shared,cli,addin,docs}/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        assetsInclude: ['**/*.xlsx'],
        plugins: [
          cloudflareTest(async ({ inject }) => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations('worker/migrations'),
                TEST_ISSUER: inject<string>('issuer'),
                TEST_PROVIDER_KEY: inject<string>('providerKey'),
              },
              ratelimits: { LIMITER: MANY, FEW: { namespace_id: '1002', simple: { limit: 3, period: 60 } } },
              // Filled in part by the tests of migrations.
              d1Databases: ['EARLIER'],
            },
          })),
        ],
        test: {
          name: 'worker',
          // A runtime for each file takes three times as long; what one stores is gone before the next (migrate.ts).
          isolate: false,
          include: ['test/worker/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          setupFiles: ['test/worker/migrate.ts'],
          globalSetup: ['test/provider/setup.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          // Each file has a browser and a server of its own; the modules between them keep nothing.
          isolate: false,
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // What is waited for comes at once where it can; a second is short for a machine that runs two browsers.
          expect: { poll: { timeout: 20_000 } },
          globalSetup: ['test/e2e/stage/migrated.ts'],
        },
      },
    ],
  },
});
