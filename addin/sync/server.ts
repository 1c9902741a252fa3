import { createClient, type Fetch, ProblemError } from '../../shared/client.ts';
import type { Locale } from '../../shared/message/column.ts';

/** Milliseconds after which a silent server counts as unreachable. */
const DEADLINE_MS = 30_000;
/** A file of 20 MB over a slow line takes minutes. */
const FILE_DEADLINE_MS = 600_000;

/** The browser's fetch with a deadline, asking for refusals in the language of the screen. */
export const politeFetch =
  (locale: () => Locale): Fetch =>
  (url, { headers, ...init }) =>
    fetch(url, {
      ...init,
      headers: { ...headers, 'accept-language': locale() },
      signal: AbortSignal.timeout(init.body instanceof Uint8Array ? FILE_DEADLINE_MS : DEADLINE_MS),
    });

/** The page's own server. */
export const clientFor = (credential: string | null, send: Fetch) =>
  createClient({ server: '', credential, fetch: send });

/** What the server decided for good; anything else (no answer, a bug there, too many at once) is worth another attempt. */
export const decided = (error: unknown): ProblemError | null =>
  error instanceof ProblemError && error.problem.status < 500 && error.problem.status !== 429 ? error : null;
