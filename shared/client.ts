import type { z } from 'zod';
import type { AnnexKind } from './annex/columns.ts';
import type {
  AccountBody,
  BaselineReply,
  BulkBody,
  BulkReply,
  CityView,
  CredentialsReply,
  DeviceBody,
  DeviceReply,
  DraftDetail,
  DraftEntry,
  DraftReply,
  DraftReturnBody,
  DraftsQuery,
  DraftsReply,
  EnrolmentBody,
  EnrolmentReply,
  HistoryQuery,
  InspectionsReply,
  MeReply,
  PeriodBody,
  PlanSummary,
  Receipt,
  ReviewBody,
  ReviewReply,
  RotationBody,
  SubmissionBody,
  SubmissionDetail,
  SubmissionReply,
  SubmissionsQuery,
  SubmissionsReply,
} from './api.ts';
import type { Plan } from './plan/schema.ts';
import { answer, type Fetch, lost, ProblemError, read } from './transport.ts';

export { type Fetch, ProblemError, UnreachableError } from './transport.ts';

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

type Sought<Q> = { [K in keyof Q]?: Q[K] | undefined };

/** "?state=received", or nothing. */
function query(sought: object): string {
  const named = Object.entries(sought).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return named.length === 0 ? '' : `?${named.map(([name, value]) => `${part(name)}=${part(value)}`).join('&')}`;
}

const headersOf = ({ key, base }: Sending): Record<string, string> => ({
  'idempotency-key': key,
  ...(base === null ? { 'if-none-match': '*' } : { 'if-match': `"${base}"` }),
});

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
    submit: (body: SubmissionBody, sending: Sending) =>
      json<SubmissionReply>('POST', '/submissions', body, headersOf(sending)),
    /** Submissions, newest first: the unit's own, or for the city every unit's. */
    submissions: (sought: Sought<z.input<typeof SubmissionsQuery>> = {}) =>
      json<SubmissionsReply>('GET', `/submissions${query(sought)}`),
    submission: (id: string) => json<SubmissionDetail>('GET', `/submissions/${part(id)}`),
    /** Checks that did not become a submission. */
    inspections: (sought: Sought<z.input<typeof HistoryQuery>> = {}) =>
      json<InspectionsReply>('GET', `/inspections${query(sought)}`),
    review: (submission: string, body: ReviewBody) =>
      json<ReviewReply>('POST', `/submissions/${part(submission)}/reviews`, body),
    acceptMany: (body: BulkBody) => json<BulkReply>('POST', '/reviews/bulk', body),
    /** Hands a draft to the unit's leader, where the plan asks for it. */
    hand: (body: SubmissionBody, sending: Sending) => json<DraftReply>('POST', '/drafts', body, headersOf(sending)),
    drafts: (sought: Sought<z.input<typeof DraftsQuery>> = {}) => json<DraftsReply>('GET', `/drafts${query(sought)}`),
    draft: (id: string) => json<DraftDetail>('GET', `/drafts/${part(id)}`),
    approve: (id: string) => json<SubmissionReply>('POST', `/drafts/${part(id)}/approval`),
    giveBack: (id: string, body: DraftReturnBody) => json<DraftEntry>('POST', `/drafts/${part(id)}/return`, body),
    city: (plan: string, period: string) => json<CityView>('GET', `/city/${part(plan)}/${part(period)}`),
    workbook: async (plan: string, period: string) => {
      const reply = await ask('GET', `/city/${part(plan)}/${part(period)}/workbook.xlsx`);
      return new Uint8Array(await reply.arrayBuffer().catch(lost(origin, reply)));
    },
    /** With the bootstrap secret as credential, once per installation. */
    bootstrap: (admin: Omit<DeviceBody, 'code'>) => json<DeviceReply>('POST', '/admins', admin),
    enrolment: (body: EnrolmentBody) => json<EnrolmentReply>('POST', '/enrolments', body),
    /** Who may call: all, or those of a unit; `after` is the `next` of the page before. */
    credentials: (sought: { unit?: string; after?: string } = {}) =>
      json<CredentialsReply>('GET', `/credentials${query(sought)}`),
    revoke: async (id: string) => void (await ask('DELETE', `/credentials/${part(id)}`)),
    /** Gives this device's credential back: it opens nothing any more. */
    leave: async () => void (await ask('DELETE', '/credentials/own')),
    /** From now on the given token, which the caller has made and kept, stands for this device. */
    rotate: async (body: RotationBody) => void (await ask('PUT', '/credentials/own', body)),
    setPeriod: (plan: string, period: string, body: PeriodBody) =>
      json<unknown>('PUT', `/plans/${part(plan)}/periods/${part(period)}`, body),
    health: () => json<unknown>('GET', '/health'),
  };
}

function noneFound(error: unknown): null {
  if (error instanceof ProblemError && error.code === 'not-found') return null;
  throw error;
}
