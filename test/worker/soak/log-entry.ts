import { createApp } from '../../../worker/app.ts';
import { SURROUNDINGS } from '../../../worker/context.ts';
import type { Env } from '../../../worker/env.ts';
import worker from '../../../worker/index.ts';
import { type Meter, metered } from './metered.ts';
import { unlogged } from './unlogged.ts';

/** The Worker as it is; a request may ask to be served without the log, or to be told what the database read for it. */
export default {
  ...worker,
  async fetch(request, env) {
    const app = createApp({ ...SURROUNDINGS, tell: () => undefined });
    const asked = request.headers.get('x-soak');
    if (asked === 'unlogged') return app.fetch(request, { ...env, DB: unlogged(env.DB) });
    if (asked !== 'metered') return app.fetch(request, env);
    const meter: Meter = { read: 0, written: 0 };
    const answer = await app.fetch(request, { ...env, DB: metered(env.DB, meter) });
    const headers = new Headers(answer.headers);
    headers.set('x-soak-read', String(meter.read));
    return new Response(answer.body, { status: answer.status, headers });
  },
} satisfies ExportedHandler<Env>;
