import { applyD1Migrations, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

/** The files share a runtime, which costs a quarter of one each; none finds what another has stored. */
await reset();
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
