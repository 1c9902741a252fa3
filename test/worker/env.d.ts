import type { D1Migration } from 'cloudflare:test';
import type { Env as WorkerEnv } from '../../worker/env.ts';

declare global {
  namespace Cloudflare {
    interface Env extends WorkerEnv {
      /** The real migrations, put there by vitest.config.ts. */
      TEST_MIGRATIONS: D1Migration[];
      /** Three requests a minute. */
      FEW: RateLimit;
    }
  }
}
