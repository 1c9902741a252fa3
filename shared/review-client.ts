import type { z } from 'zod';
import type {
  BulkBody,
  BulkReply,
  DraftDetail,
  DraftEntry,
  DraftReply,
  DraftReturnBody,
  DraftsQuery,
  DraftsReply,
  HistoryQuery,
  InspectionBody,
  InspectionReply,
  InspectionsReply,
  ReviewBody,
  ReviewReply,
  SubmissionBody,
  SubmissionDetail,
  SubmissionReply,
  SubmissionsQuery,
  SubmissionsReply,
} from './api.ts';

export interface Sending {
  /** Minted once per draft: a repeat returns the first answer. */
  key: string;
  /** The revision this one replaces, or null for the first. */
  base: number | null;
}

type Sought<Q> = { [K in keyof Q]?: Q[K] | undefined };

/** "?state=received", or nothing. */
export function query(sought: object): string {
  const named = Object.entries(sought).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return named.length === 0 ? '' : `?${named.map(([name, value]) => `${part(name)}=${part(value)}`).join('&')}`;
}

export const headersOf = ({ key, base }: Sending): Record<string, string> => ({
  'idempotency-key': key,
  ...(base === null ? { 'if-none-match': '*' } : { 'if-match': `"${base}"` }),
});

const part = encodeURIComponent;

type Json = <T>(method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<T>;

/** What came of a submission, and what comes before one where a leader has to approve it. */
export const reviewCalls = (json: Json) => ({
  /** Submissions, newest first: the unit's own, or for the city every unit's. */
  submissions: (sought: Sought<z.input<typeof SubmissionsQuery>> = {}) =>
    json<SubmissionsReply>('GET', `/submissions${query(sought)}`),
  submission: (id: string) => json<SubmissionDetail>('GET', `/submissions/${part(id)}`),
  /** Checks that did not become a submission. */
  inspections: (sought: Sought<z.input<typeof HistoryQuery>> = {}) =>
    json<InspectionsReply>('GET', `/inspections${query(sought)}`),
  /** A check asked for by button, to be kept. */
  inspect: (body: InspectionBody) => json<InspectionReply>('POST', '/inspections', body),
  review: (submission: string, body: ReviewBody) =>
    json<ReviewReply>('POST', `/submissions/${part(submission)}/reviews`, body),
  acceptMany: (body: BulkBody) => json<BulkReply>('POST', '/reviews/bulk', body),
  /** Hands a draft to the unit's leader, where the plan asks for it. */
  hand: (body: SubmissionBody, sending: Sending) => json<DraftReply>('POST', '/drafts', body, headersOf(sending)),
  drafts: (sought: Sought<z.input<typeof DraftsQuery>> = {}) => json<DraftsReply>('GET', `/drafts${query(sought)}`),
  draft: (id: string) => json<DraftDetail>('GET', `/drafts/${part(id)}`),
  approve: (id: string) => json<SubmissionReply>('POST', `/drafts/${part(id)}/approval`),
  giveBack: (id: string, body: DraftReturnBody) => json<DraftEntry>('POST', `/drafts/${part(id)}/return`, body),
});
