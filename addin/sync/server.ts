import { PROBLEMS } from '../../shared/api/problem.ts';
import { createClient, type Fetch, ProblemError, UnreachableError } from '../../shared/client.ts';
import { type ClientRelease, clientHeader } from '../../shared/client-release.ts';
import type { Locale } from '../../shared/message/column.ts';
import type { Trouble } from '../state/sending.ts';

/** Milliseconds after which a silent server counts as unreachable. */
const DEADLINE_MS = 30_000;
/** A file of 20 MB over a slow line takes minutes. */
const FILE_DEADLINE_MS = 600_000;

/** The client's fetch, which whoever asked may end. */
export type StoppableFetch = (url: string, init: Parameters<Fetch>[1] & { signal?: AbortSignal }) => ReturnType<Fetch>;

interface Asker {
  release: ClientRelease;
  locale(): Locale;
  /** The server wants a newer release than this one. */
  outdated(): void;
}

/** The browser's fetch with a deadline, saying which release asks, for refusals in the language of the screen. */
export const politeFetch =
  ({ release, locale, outdated }: Asker): StoppableFetch =>
  async (url, { headers, signal, ...init }) => {
    const deadline = AbortSignal.timeout(init.body instanceof Uint8Array ? FILE_DEADLINE_MS : DEADLINE_MS);
    const reply = await fetch(url, {
      ...init,
      headers: { ...headers, ...clientHeader(release), 'accept-language': locale() },
      signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
    });
    if (reply.status === PROBLEMS['client-outdated']) outdated();
    return reply;
  };

/** The page's own server. */
export const clientFor = (credential: string | null, send: Fetch) =>
  createClient({ server: '', credential, fetch: send });

/** What the server decided for good; anything else (no answer, a bug there, too many at once) is worth another attempt. */
export const decided = (error: unknown): ProblemError | null =>
  error instanceof ProblemError && error.problem.status < 500 && error.problem.status !== 429 ? error : null;

/** Why there is no answer to work with. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof ProblemError) return { kind: 'fault', requestId: error.problem.requestId };
  const strange = error instanceof UnreachableError && error.status !== null;
  return { kind: strange ? 'stranger' : 'silent' };
}
