import { refusal } from './problem.ts';
import type { StoredCheckpoint } from './store/checkpoints.ts';
import type { Store } from './store/store.ts';

/** A signed head as it is asked for: of this size, or the newest. */
export async function headAt(store: Store, size?: number): Promise<StoredCheckpoint> {
  const head = size === undefined ? await store.checkpoints.newest() : (await store.checkpoints.from(size, 1))[0];
  if (!head || (size !== undefined && head.size !== size)) throw refusal('not-found');
  return head;
}
