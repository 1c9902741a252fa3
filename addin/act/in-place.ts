import { HostError } from '../host/port.ts';
import type { Notice } from '../state.ts';
import type { Desk } from './desk.ts';
import { patiently } from './reading.ts';

/** What is said when the place would not do what was asked. */
export const troubleNotice = (error: unknown): Notice => ({
  kind: 'host',
  trouble: error instanceof HostError ? error.trouble : 'failed',
});

/**
 * Something asked of the place; null, and a notice, where it would not. Work that takes long says when the place has begun:
 * from then on it is not waiting for the user.
 */
export async function inPlace<T>(desk: Desk, work: (begun: () => void) => Promise<T>): Promise<T | null> {
  try {
    const { promise: begins, resolve: begun } = Promise.withResolvers<void>();
    const done = work(begun);
    await patiently(desk, () => Promise.race<unknown>([begins, done]));
    return await done;
  } catch (error) {
    desk.dispatch({ type: 'noticed', notice: troubleNotice(error) });
    return null;
  }
}
