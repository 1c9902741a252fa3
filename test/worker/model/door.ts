import { expect } from 'vitest';
import type { startSending } from '../sender.ts';
import type { Door } from './model.ts';

const HOUR = 3_600_000;

/** The city closes and opens a period, or opens it for one unit. */
export async function turn(
  server: Awaited<ReturnType<typeof startSending>>,
  /** "PLAN/periods/PERIOD". */
  period: string,
  door: Door,
  act: 'close' | 'open' | 'reopen',
  unit: { code: string },
): Promise<Door> {
  if (act === 'reopen' && !door.closed)
    return turn(server, period, await turn(server, period, door, 'close', unit), act, unit);
  if (door.closed === (act === 'close')) return door;
  const until = server.clock.now.getTime() + HOUR;
  const body = {
    close: {},
    open: { reason: 'Gia hạn' },
    reopen: { unit: unit.code, reason: 'Sai số liệu', until: new Date(until).toISOString() },
  }[act];
  const path = { close: 'close', open: 'open', reopen: 'reopenings' }[act];
  const answer = await server.ask('POST', `/api/v1/plans/${period}/${path}`, { token: server.adminToken, body });
  expect(answer.ok).toBe(true);
  return act === 'reopen' ? { ...door, until } : { ...door, closed: act === 'close' };
}
