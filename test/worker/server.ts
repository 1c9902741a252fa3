import { env } from 'cloudflare:workers';
import { type DeviceReply, type EnrolmentReply, type Problem, REACH, type Role } from '../../shared/api.ts';
import { createClient } from '../../shared/client.ts';
import { createApp } from '../../worker/app.ts';
import type { RequestLine } from '../../worker/context.ts';
import { conforms } from './conforms.ts';

const ORIGIN = 'https://phu-luc.test';
export const PERSON = { name: 'Nguyễn Thị Hạnh', position: 'Công chức Văn hóa - Xã hội' };

/** A key for tests, and nothing else. */
export const LOG_KEY = btoa('phu-luc: a key for tests only...');
/** What lets an auditor in: until a moment that no test reaches, under a decision. */
const AUDIT = { until: '2035-04-01T00:00:00+07:00', decision: '12/QĐ-TTr' };

export interface Asking {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Network address of the caller. */
  from?: string;
}

/** The real Worker over the real database, with a clock that stands still until it is set. */
export function startServer(at = '2025-03-01T01:00:00.000Z', parts: Partial<Cloudflare.Env> = {}) {
  const clock = { now: new Date(at) };
  const told: RequestLine[] = [];
  const app = createApp({
    now: () => clock.now,
    newId: () => crypto.randomUUID(),
    newSalt: () => crypto.randomUUID(),
    tell: (request) => void told.push(request),
  });
  /** Each works once, and the files share a database for all their tests. */
  const secret = crypto.randomUUID();
  const bindings = { ...env, ...parts, BOOTSTRAP_SECRET: secret, LOG_KEY };
  /** Whatever a test asks, the answer must be what its route declares (worker/answers.ts). */
  const fetch = async (request: Request) => {
    const answer = await app.fetch(request, bindings);
    await conforms(app, answer, told);
    return answer;
  };

  const ask = async (method: string, path: string, { token, body, headers, from }: Asking = {}) =>
    fetch(
      new Request(`${ORIGIN}${path}`, {
        method,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(from === undefined ? {} : { 'cf-connecting-ip': from }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
  const client = (credential: string | null) =>
    createClient({
      server: ORIGIN,
      credential,
      fetch: (url, init) => fetch(new Request(url, init)),
    });

  const admin = async () => (await client(secret).bootstrap(PERSON)).credential;
  /** A code for a role; only those of a unit take the unit along. */
  const codeFor = (
    token: string,
    role: Role,
    unit: string | null,
    plans: string[] | null = null,
  ): Promise<EnrolmentReply> =>
    client(token).enrolment({
      role,
      unit: REACH[role] === 'own' ? unit : null,
      plans,
      ...(role === 'auditor' ? AUDIT : {}),
    });
  const code = (token: string, unit: string | null) => codeFor(token, unit === null ? 'aggregator' : 'staff', unit);
  const enrolAs = async (
    token: string,
    role: Role,
    unit: string | null,
    plans: string[] | null = null,
  ): Promise<DeviceReply> => client(null).enrol({ code: (await codeFor(token, role, unit, plans)).code, ...PERSON });
  const enrol = (token: string, unit: string | null) => enrolAs(token, unit === null ? 'aggregator' : 'staff', unit);

  return { app, bindings, told, clock, secret, fetch, ask, client, admin, code, codeFor, enrol, enrolAs };
}

export const problemOf = async (response: Response): Promise<Problem> => (await response.json()) as Problem;
