import type { HonoRequest } from 'hono';
import type { Env } from '../env.ts';
import { refusal } from '../problem.ts';

const SECONDS = 60;

/**
 * So many requests a minute for each credential, or address without one (wrangler.toml). Counted where the request comes in:
 * it keeps one caller from crowding out the others; what guards secrets is counted in the database (attempt.ts).
 */
export async function limitRate({ env }: { env: Env }, key: string): Promise<void> {
  const { success } = (await env.LIMITER?.limit({ key })) ?? { success: true };
  if (!success) throw refusal('rate-exceeded', { seconds: SECONDS }, {}, { 'retry-after': `${SECONDS}` });
}

/** Cloudflare sets this header itself; a caller cannot. On a machine of one's own there is one address. */
export const addressOf = ({ req }: { req: HonoRequest }): string => req.header('cf-connecting-ip') ?? 'local';
