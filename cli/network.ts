import { type Client, createClient, type Fetch, ProblemError, UnreachableError } from '../shared/client.ts';
import { clientHeader } from '../shared/client-release.ts';
import { patientFetch } from '../shared/patient.ts';
import { type Session, UsageTrouble } from './terminal.ts';
import { VERSION } from './version.ts';
import type { Words } from './words.ts';

/** Milliseconds until a silent server counts as unreachable; a merged workbook of the whole city takes seconds. */
const DEADLINE = 60_000;
/** Milliseconds before the second attempt; doubled for each further one. */
const FIRST_PAUSE = 500;
const ATTEMPTS = 4;

/** The origin of a server: encrypted, unless it runs on this very machine. */
export function serverOrigin(given: string, { server }: Words): string {
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageTrouble(server.notUrl(given));
  const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !here) throw new UsageTrouble(server.notSecure(given));
  return url.origin;
}

/** Told to wait by the server, it says so and waits: twenty annexes one after another are more than a minute allows. */
export function connect(server: string, credential: string | null, { locale, terminal, words }: Session): Client {
  const send: Fetch = (url, { headers, ...init }) =>
    fetch(url, {
      ...init,
      headers: { ...headers, ...clientHeader({ name: 'cli', version: VERSION }), 'accept-language': locale },
      signal: AbortSignal.timeout(DEADLINE),
    });
  const wait = (seconds: number) => {
    terminal.err(words.server.told(server, seconds));
    return terminal.pause(seconds * 1000);
  };
  return createClient({ server, credential, fetch: patientFetch(send, wait) });
}

/** Worth another attempt: no answer, or a server that stumbled. A refusal is an answer. */
const passing = (error: unknown): boolean =>
  error instanceof UnreachableError || (error instanceof ProblemError && error.code === 'internal');

/** For requests that may be repeated without harm. Pauses grow and differ, so that 114 wards do not return all at once. */
export async function patiently<T>(server: string, request: () => Promise<T>, session: Session): Promise<T> {
  const { terminal, words } = session;
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      if (!passing(error) || attempt === ATTEMPTS) throw error;
      const pause = FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random());
      terminal.err(words.server.retrying(server, pause / 1000));
      await terminal.pause(pause);
    }
  }
}
