import { createApp } from '../../worker/app.ts';
import type { Env } from '../../worker/env.ts';

let files = 0;

/** The Worker as it is, with one minute's requests used up just when the second file of the day arrives. */
export default {
  fetch(request, env) {
    const isFile = request.method === 'PUT' && new URL(request.url).pathname.startsWith('/api/v1/files/');
    if (isFile) files += 1;
    const LIMITER = { limit: async () => ({ success: !isFile || files !== 2 }) };
    return createApp().fetch(request, { ...env, LIMITER });
  },
} satisfies ExportedHandler<Env>;
