import { globSync, readFileSync } from 'node:fs';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** A runtime that many files share is asked more in a minute than one caller may ask. */
const MANY = { namespace_id: '1001', simple: { limit: 100_000, period: 60 as const } };

const WORKER = ['test/worker/**/*.test.ts'];
/** Files that change a built-in plan in their copy of the modules (approving.ts). */
const ALTERING = globSync(WORKER).filter((file) => readFileSync(file, 'utf8').includes('approving.ts'));

/** Inside workerd, with a database and a bucket of its own. */
const inWorkerd = (test: { name: string; include: string[]; exclude?: string[]; isolate?: boolean }) => ({
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
    ...test,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: ['test/worker/migrate.ts'],
    globalSetup: ['test/provider/setup.ts'],
  },
});

/** Three ways to run: the pure core in Node, the Worker inside workerd, the screens in a real browser. */
export default defineConfig({
  test: {
    // By default one core is left for a person at the machine; here the browser and the Worker are what is waited for.
    maxWorkers: '100%',
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
      // A runtime for each file takes three times as long; what one stores is gone before the next (migrate.ts).
      inWorkerd({ name: 'worker', isolate: false, include: WORKER, exclude: ALTERING }),
      // These alter a plan that all others see.
      inWorkerd({ name: 'worker-alone', include: ALTERING }),
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
