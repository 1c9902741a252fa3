import { PROBLEMS } from './api/problem.ts';
import type { Fetch } from './transport.ts';

/** Seconds; told to wait for longer, a person is told, too. */
const LONGEST = 60;
const TRIES = 5;

/**
 * Told to wait, it waits and asks again: files of the whole city, dropped at once, are more requests than a person has in a
 * minute. What was refused for that was not done, so the same request can be made again.
 */
export const patientFetch =
  (fetch: Fetch, wait: (seconds: number) => Promise<void>): Fetch =>
  async (url, init) => {
    for (let tries = 1; ; tries++) {
      const reply = await fetch(url, init);
      const seconds = Number(reply.headers.get('retry-after'));
      const waits = reply.status === PROBLEMS['rate-exceeded'] && seconds > 0 && seconds <= LONGEST;
      if (!waits || tries === TRIES) return reply;
      await wait(seconds);
    }
  };
