import { createApp } from './app.ts';
import type { Env } from './env.ts';
import { DAILY, daily, scheduled } from './scheduled.ts';

const app = createApp();

export default {
  fetch: app.fetch,
  scheduled: ({ cron, scheduledTime }, env) => (cron === DAILY ? daily : scheduled)(env, new Date(scheduledTime)),
} satisfies ExportedHandler<Env>;
