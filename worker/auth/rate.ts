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

/**
 * Cloudflare sets this header itself; a caller cannot. On a machine of one's own there is one address. Of IPv6 a subscriber
 * has at least 2^64 of them (RFC 6177), so what they have in common counts as the one.
 */
export const addressOf = ({ req }: { req: HonoRequest }): string => {
  const address = req.header('cf-connecting-ip') ?? 'local';
  return address.includes(':') ? networkOf(address) : address;
};

/** The first four of the eight groups: "2001:db8::7" → "2001:db8:0:0". */
function networkOf(address: string): string {
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const left = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...left, ...tail].slice(0, 4).join(':').toLowerCase();
}
