import type { RowsDiff } from '../diff.ts';
import type { SentFinding } from './core.ts';
import type { StatusReply } from './review.ts';
import type { Receipt } from './submission.ts';

/**
 * Every way a request can be refused (RFC 9457): the code is stable, the status stands here and nowhere else.
 * `type` on the wire is "/problems/<code>".
 */
export const PROBLEMS = {
  'body-invalid': 422,
  'body-too-large': 413,
  'rows-too-many': 413,
  'storage-full': 413,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'code-invalid': 401,
  'account-unknown': 403,
  'accounts-not-offered': 404,
  'sign-in-failed': 401,
  'provider-silent': 503,
  'origin-foreign': 403,
  'attempts-exceeded': 429,
  'rate-exceeded': 429,
  'plan-unknown': 404,
  'period-unknown': 404,
  'period-exists': 409,
  'period-outside-plan': 422,
  'period-not-open': 409,
  'period-open': 409,
  'period-closed': 409,
  'edition-unknown': 404,
  'nobody-missing': 404,
  'plan-version-unknown': 404,
  'plan-version-stale': 409,
  'unit-not-asked': 403,
  'unit-exists': 409,
  'unit-ended': 409,
  'annex-not-asked': 422,
  'annex-not-found': 422,
  'findings-open': 422,
  'key-missing': 400,
  'key-reused': 422,
  'revision-missing': 428,
  'revision-stale': 412,
  'nil-not-allowed': 422,
  'behalf-not-allowed': 403,
  'file-missing': 422,
  'file-hash-wrong': 422,
  'not-sealed': 409,
  'document-missing': 422,
  'act-not-allowed': 409,
  'review-stale': 412,
  'submission-replaced': 409,
  'approval-needed': 409,
  'approval-not-asked': 409,
  'draft-decided': 409,
  'client-outdated': 426,
  'not-ready': 503,
  internal: 500,
} as const satisfies Record<string, number>;
export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

export interface Problem {
  type: `/problems/${ProblemCode}`;
  status: number;
  title: string;
  detail: string;
  requestId: string;
  /** Of findings-open: what has to be mended or justified. */
  findings?: SentFinding[];
  /** Of revision-stale: what stands at the server. */
  standing?: Receipt | null;
  /** Of revision-stale: from what stands to what was sent. */
  diff?: RowsDiff;
  /** Of act-not-allowed and review-stale: the state it is in. */
  reviewed?: StatusReply;
  /** Of plan-version-stale: the version that stands; null where there is none. */
  version?: number | null;
  /** Of body-invalid and document-missing: the path of each mistake. */
  errors?: { path: string; message: string }[];
}
