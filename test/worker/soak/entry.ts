import { createApp } from '../../../worker/app.ts';
import { SURROUNDINGS } from '../../../worker/context.ts';
import type { Env } from '../../../worker/env.ts';
import { type Meter, metered } from './metered.ts';

/** The Worker as it is, with clock and, where one is wanted, identifier told by each request, and in each answer what it cost the database. */
export default {
  async fetch(request, env) {
    const meter: Meter = { read: 0, written: 0 };
    const now = new Date(request.headers.get('x-soak-now') ?? Date.now());
    const newId = () => request.headers.get('x-soak-id') ?? SURROUNDINGS.newId();
    const app = createApp({ ...SURROUNDINGS, now: () => now, newId, tell: () => undefined });
    const answer = await app.fetch(request, { ...env, DB: metered(env.DB, meter) });
    const headers = new Headers(answer.headers);
    headers.set('x-soak-read', String(meter.read));
    headers.set('x-soak-written', String(meter.written));
    return new Response(answer.body, { status: answer.status, headers });
  },
} satisfies ExportedHandler<Env>;
