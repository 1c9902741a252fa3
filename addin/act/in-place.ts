import { HostError } from '../host/port.ts';
import type { Notice } from '../state.ts';
import type { Desk } from './desk.ts';
import { patiently } from './reading.ts';

/** What is said when the place would not do what was asked. */
export const troubleNotice = (error: unknown): Notice => ({
  kind: 'host',
  trouble: error instanceof HostError ? error.trouble : 'failed',
});

/** Something asked of the place; null, and a notice, where it would not. */
export async function inPlace<T>(desk: Desk, work: () => Promise<T>): Promise<T | null> {
  try {
    return await patiently(desk, work);
  } catch (error) {
    desk.dispatch({ type: 'noticed', notice: troubleNotice(error) });
    return null;
  }
}
