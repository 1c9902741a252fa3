import { ProblemError } from '../../shared/client.ts';
import type { Notice } from '../state/events.ts';
import { troubleOf } from '../sync/server.ts';
import type { Desk } from './desk.ts';

/**
 * Says why the server did not do what was asked. Whom it no longer knows may connect again where they are; that this release
 * is too old stands on every screen already.
 */
export function tellTrouble(desk: Desk, error: unknown): void {
  if (isProblem(error, 'not-signed-in')) loseSession(desk);
  desk.dispatch({ type: 'noticed', notice: isProblem(error, 'client-outdated') ? null : noticeOf(error) });
}

export const isProblem = (error: unknown, code: ProblemError['code']): boolean =>
  error instanceof ProblemError && error.code === code;

const noticeOf = (error: unknown): Notice =>
  error instanceof ProblemError && error.problem.status < 500
    ? { kind: 'refused', problem: error.problem }
    : troubleOf(error);

/** The credential has expired or was revoked. A draft stays: its sender connects again. */
export function loseSession({ state, kept, dispatch }: Desk): void {
  // Another page of this browser may have connected meanwhile.
  if (kept.session()?.credential === state.value.session?.credential) kept.dropSession();
  dispatch({ type: 'session-lost' });
}
