import type { AnnexKind } from './annex/columns.ts';
import type {
  AccountBody,
  BaselineReply,
  CityView,
  ConsistencyReply,
  CredentialsReply,
  DeviceBody,
  DeviceReply,
  EnrolmentBody,
  EnrolmentReply,
  LentReply,
  MeReply,
  PeriodBody,
  PeriodReply,
  PlanSummary,
  PreviewReply,
  PublishedReply,
  Receipt,
  RotationBody,
  SubmissionBody,
  SubmissionReply,
  UnitsReply,
  UnknownAgenciesReply,
} from './api.ts';
import type { Plan } from './plan/schema.ts';
import { headersOf, query, reviewCalls, type Sending } from './review-client.ts';
import { answer, type Fetch, lost, ProblemError, read } from './transport.ts';

export type { Sending } from './review-client.ts';
export { type Fetch, ProblemError, UnreachableError } from './transport.ts';

export interface ClientOptions {
  /** Origin of the server, "https://…"; "" for the page's own. */
  server: string;
  credential: string | null;
  fetch: Fetch;
}

export type Client = ReturnType<typeof createClient>;

const part = encodeURIComponent;

/** The API as functions, the same for the pane, the page, the CLI and the demo. Knows no retry, no store, no clock. */
export function createClient({ server, credential, fetch }: ClientOptions) {
  const origin = server.replace(/\/+$/, '');
  const send = sender(origin, credential, fetch);
  const ask = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    body === undefined
      ? send(method, path, headers, {})
      : send(method, path, { 'content-type': 'application/json', ...headers }, { body: JSON.stringify(body) });
  const json = async <T>(...request: Parameters<typeof ask>) => read<T>(origin, await ask(...request));

  const bytes = async (path: string) => {
    const reply = await ask('GET', path);
    return new Uint8Array(await reply.arrayBuffer().catch(lost(origin, reply)));
  };

  const text = async (path: string) => {
    const reply = await ask('GET', path);
    return reply.text().catch(lost(origin, reply));
  };

  return {
    enrol: (device: DeviceBody) => json<DeviceReply>('POST', '/devices', device),
    /** With a provider's token as credential: the code makes its person known. */
    enrolAccount: (account: AccountBody) => json<MeReply>('POST', '/accounts', account),
    me: () => json<MeReply>('GET', '/me'),
    plans: () => json<PlanSummary[]>('GET', '/plans'),
    units: async () => (await json<UnitsReply>('GET', '/units')).units,
    /** As it holds for a period, or the newest version. */
    plan: (id: string, period?: string | null) =>
      json<Plan>('GET', `/plans/${part(id)}${period ? `?period=${part(period)}` : ''}`),
    /** What stands for the credential's own unit, or for the one that the city names; null before the first submission. */
    standing: (plan: string, period: string, annex: AnnexKind, unit?: string) =>
      json<Receipt>('GET', `/submissions/standing${query({ plan, period, annex, unit })}`).catch(noneFound),
    /** What a report of the unit is held against; null for a plan. */
    baseline: async (plan: string, period: string, unit?: string) =>
      (await json<BaselineReply>('GET', `/submissions/baseline${query({ plan, period, unit })}`)).baseline,
    submit: (body: SubmissionBody, sending: Sending) =>
      json<SubmissionReply>('POST', '/submissions', body, headersOf(sending)),
    /** A workbook or a signed copy, under its SHA-256, before what names it is sent. */
    putFile: async (hash: string, bytes: Uint8Array<ArrayBuffer>) =>
      void (await send('PUT', `/files/${part(hash)}`, { 'content-type': 'application/octet-stream' }, { body: bytes })),
    ...reviewCalls(json),
    city: (plan: string, period: string) => json<CityView>('GET', `/city/${part(plan)}/${part(period)}`),
    workbook: (plan: string, period: string) => bytes(`/city/${part(plan)}/${part(period)}/workbook.xlsx`),
    /** The annex to begin with: empty, or with the rows a report starts from. */
    annex: (plan: string, period: string, annex: AnnexKind) =>
      bytes(`/annexes/${part(plan)}/${part(period)}/${annex}.xlsx`),
    /** Gives this device's credential back: it opens nothing any more. */
    leave: async () => void (await ask('DELETE', '/credentials/own')),
    /** For the pane beside this dialog, of whoever signed in in this browser. */
    lend: () => json<LentReply>('POST', '/session/pane'),
    /** Ends the session of this browser or the one that was lent, which is what stands for its user where no credential is kept. */
    endSession: async () => void (await ask('DELETE', '/session')),
    /** From now on the given token, which the caller has made and kept, stands for this device. */
    rotate: async (body: RotationBody) => void (await ask('PUT', '/credentials/own', body)),
    ...administration(ask, json),
    ...logCalls(text, json),
    health: () => json<unknown>('GET', '/health'),
  };
}

/** What proves that something stands in the log. */
const logCalls = (text: (path: string) => Promise<string>, json: <T>(method: string, path: string) => Promise<T>) => ({
  /** That an entry stands in the log, as a C2SP tlog-proof under its newest head. */
  logProof: (seq: number) => text(`/log/proofs/inclusion?seq=${seq}`),
  /** The newest signed head. */
  logHead: () => text('/log/checkpoint'),
  /** That the log of one head begins with that of another, by their sizes. */
  logGrowth: (from: number, to: number) =>
    json<ConsistencyReply>('GET', `/log/proofs/consistency?from=${from}&to=${to}`),
});

/** One request with the caller's credential. */
const sender =
  (origin: string, credential: string | null, fetch: Fetch) =>
  (
    method: string,
    path: string,
    headers: Record<string, string>,
    content: { body?: string | Uint8Array<ArrayBuffer> },
  ) =>
    answer(origin, () =>
      fetch(`${origin}/api/v1${path}`, {
        method,
        headers: { ...(credential === null ? {} : { authorization: `Bearer ${credential}` }), ...headers },
        ...content,
      }),
    );

type Ask = (method: string, path: string, body?: object) => Promise<unknown>;
type AskJson = <T>(method: string, path: string, body?: object) => Promise<T>;

/** What the city decides: who may call, when a period is due, which version of a plan holds. */
const administration = (ask: Ask, json: AskJson) => ({
  /** With the bootstrap secret as credential, once per installation. */
  bootstrap: (admin: Omit<DeviceBody, 'code'>) => json<DeviceReply>('POST', '/admins', admin),
  enrolment: (body: EnrolmentBody) => json<EnrolmentReply>('POST', '/enrolments', body),
  /** Who may call: all, or those of a unit; `after` is the `next` of the page before. */
  credentials: (sought: { unit?: string; after?: string } = {}) =>
    json<CredentialsReply>('GET', `/credentials${query(sought)}`),
  revoke: async (id: string) => void (await ask('DELETE', `/credentials/${part(id)}`)),
  setPeriod: (plan: string, period: string, body: PeriodBody) =>
    json<PeriodReply>('PUT', `/plans/${part(plan)}/periods/${part(period)}`, body),
  /** One page of it; `after` is the `next` of the page before. */
  previewPlan: (plan: object, after?: string) => json<PreviewReply>('POST', `/plans/preview${query({ after })}`, plan),
  /** Organisations that units name and its newest version does not know, with how many do. */
  unknownAgencies: (plan: string) => json<UnknownAgenciesReply>('GET', `/plans/${part(plan)}/unknown-agencies`),
  publishPlan: (plan: object) => json<PublishedReply>('POST', '/plans', plan),
});

function noneFound(error: unknown): null {
  if (error instanceof ProblemError && error.code === 'not-found') return null;
  throw error;
}
