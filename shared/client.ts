import type { AnnexKind } from './annex/columns.ts';
import type {
  AccountBody,
  BaselineReply,
  CityView,
  CredentialsReply,
  DeviceBody,
  DeviceReply,
  EnrolmentBody,
  EnrolmentReply,
  MeReply,
  PeriodBody,
  PlanSummary,
  Problem,
  ProblemCode,
  Receipt,
  RotationBody,
  SubmissionBody,
  SubmissionReply,
} from './api.ts';
import type { Plan } from './plan/schema.ts';

/** What the client needs of `fetch`: the browser's and Node's fit. Give it a deadline by wrapping it. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<Answer>;

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The server refused the request and said why. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly code: ProblemCode;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
    this.code = problem.type.slice('/problems/'.length) as ProblemCode;
  }
}

/** No answer of ours came back (no network, a proxy's page): a sending may have arrived or not, so repeat it by its key. */
export class UnreachableError extends Error {
  readonly server: string;
  /** The status of a stranger's answer, or null where none came. */
  readonly status: number | null;

  constructor(server: string, status: number | null, cause: unknown) {
    super(status === null ? `no answer from ${server}` : `${server} answered ${status}`, { cause });
    this.name = 'UnreachableError';
    this.server = server;
    this.status = status;
  }
}

export interface ClientOptions {
  /** Origin of the server, "https://…"; "" for the page's own. */
  server: string;
  credential: string | null;
  fetch: Fetch;
}

export interface Sending {
  /** Minted once per draft: a repeat returns the first answer. */
  key: string;
  /** The revision this one replaces, or null for the first. */
  base: number | null;
}

export type Client = ReturnType<typeof createClient>;

const part = encodeURIComponent;
const queryOf = (query: Record<string, string>) =>
  Object.entries(query)
    .map(([name, value]) => `${name}=${part(value)}`)
    .join('&');

/** The API as functions, the same for the pane, the page, the CLI and the demo. Knows no retry, no store, no clock. */
export function createClient({ server, credential, fetch }: ClientOptions) {
  const origin = server.replace(/\/+$/, '');
  const ask = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    answer(origin, () =>
      fetch(`${origin}/api/v1${path}`, {
        method,
        headers: {
          ...(credential === null ? {} : { authorization: `Bearer ${credential}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const json = async <T>(...request: Parameters<typeof ask>) => read<T>(origin, await ask(...request));

  return {
    enrol: (device: DeviceBody) => json<DeviceReply>('POST', '/devices', device),
    /** With a provider's token as credential: the code makes its person known. */
    enrolAccount: (account: AccountBody) => json<MeReply>('POST', '/accounts', account),
    me: () => json<MeReply>('GET', '/me'),
    plans: () => json<PlanSummary[]>('GET', '/plans'),
    plan: (id: string) => json<Plan>('GET', `/plans/${part(id)}`),
    /** What stands for the credential's own unit; null before the first submission. */
    standing: (plan: string, period: string, annex: AnnexKind) =>
      json<Receipt>(
        'GET',
        `/submissions/standing?plan=${part(plan)}&period=${part(period)}&annex=${part(annex)}`,
      ).catch(noneFound),
    /** What a report of the unit is held against; null for a plan. */
    baseline: async (plan: string, period: string) =>
      (await json<BaselineReply>('GET', `/submissions/baseline?plan=${part(plan)}&period=${part(period)}`)).baseline,
    submit: (body: SubmissionBody, { key, base }: Sending) =>
      json<SubmissionReply>('POST', '/submissions', body, {
        'idempotency-key': key,
        ...(base === null ? { 'if-none-match': '*' } : { 'if-match': `"${base}"` }),
      }),
    city: (plan: string, period: string) => json<CityView>('GET', `/city/${part(plan)}/${part(period)}`),
    workbook: async (plan: string, period: string) => {
      const reply = await ask('GET', `/city/${part(plan)}/${part(period)}/workbook.xlsx`);
      return new Uint8Array(await reply.arrayBuffer().catch(lost(origin, reply)));
    },
    /** With the bootstrap secret as credential, once per installation. */
    bootstrap: (admin: Omit<DeviceBody, 'code'>) => json<DeviceReply>('POST', '/admins', admin),
    enrolment: (body: EnrolmentBody) => json<EnrolmentReply>('POST', '/enrolments', body),
    /** Who may call: all, or those of a unit; `after` is the `next` of the page before. */
    credentials: (query: { unit?: string; after?: string } = {}) =>
      json<CredentialsReply>('GET', `/credentials?${queryOf(query)}`),
    revoke: async (id: string) => void (await ask('DELETE', `/credentials/${part(id)}`)),
    /** Gives this device's credential back: it opens nothing any more. */
    leave: async () => void (await ask('DELETE', '/credentials/own')),
    /** Ends the session of this browser, which is what stands for its user where no credential is kept. */
    endSession: async () => void (await ask('DELETE', '/session')),
    /** From now on the given token, which the caller has made and kept, stands for this device. */
    rotate: async (body: RotationBody) => void (await ask('PUT', '/credentials/own', body)),
    setPeriod: (plan: string, period: string, body: PeriodBody) =>
      json<unknown>('PUT', `/plans/${part(plan)}/periods/${part(period)}`, body),
    /** That an entry stands in the log, as a C2SP tlog-proof under its newest head. */
    logProof: async (seq: number) => {
      const reply = await ask('GET', `/log/proofs/inclusion?seq=${seq}`);
      return reply.text().catch(lost(origin, reply));
    },
    health: () => json<unknown>('GET', '/health'),
  };
}

async function answer(server: string, request: () => Promise<Answer>): Promise<Answer> {
  const reply = await request().catch((cause: unknown) => {
    throw new UnreachableError(server, null, cause);
  });
  if (reply.ok) return reply;
  const problem = await reply.json().catch(() => null);
  if (!isProblem(problem)) throw new UnreachableError(server, reply.status, null);
  throw new ProblemError(problem);
}

const read = async <T>(server: string, reply: Answer): Promise<T> =>
  (await reply.json().catch(lost(server, reply))) as T;

/** The connection broke, or a stranger answered, after the first line of the answer. */
const lost =
  (server: string, { status }: Answer) =>
  (cause: unknown): never => {
    throw new UnreachableError(server, status, cause);
  };

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  typeof body.type === 'string' &&
  body.type.startsWith('/problems/');

function noneFound(error: unknown): null {
  if (error instanceof ProblemError && error.code === 'not-found') return null;
  throw error;
}
