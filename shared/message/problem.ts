import type { DocumentField, DraftState, ProblemCode } from '../api.ts';
import type { State } from '../review.ts';
import type { Locale } from './column.ts';
import { en } from './problem-en.ts';
import { vi } from './problem-vi.ts';

/** What the sentence of a problem needs, where it needs anything. */
interface Params {
  'body-too-large': { limitBytes: number };
  'storage-full': { limitBytes: number };
  'rows-too-many': { limit: number };
  'attempts-exceeded': { minutes: number };
  'period-not-open': { opensAt: string };
  'period-closed': { closedAt: string };
  'plan-version-stale': { version: number | null };
  'rate-exceeded': { seconds: number };
  'unit-ended': { until: string };
  'findings-open': { open: number };
  'revision-stale': { revision: number | null };
  'document-missing': { fields: readonly DocumentField[] };
  'act-not-allowed': { state: State };
  'submission-replaced': { revision: number | null };
  'draft-decided': { state: DraftState };
  /** Which of our programs asks. */
  'client-outdated': { client: string };
  internal: { requestId: string };
}

export type ProblemParams<C extends ProblemCode> = C extends keyof Params ? Params[C] : Record<never, never>;

/** What happened, and what the person at the screen should do now. */
export interface ProblemText {
  title: string;
  detail: string;
}

/** A sentence for every way a request can be refused: a missing one does not compile. */
export type Problems = { [C in ProblemCode]: (params: ProblemParams<C>) => ProblemText };

const CATALOGUES: Record<Locale, Problems> = { vi, en };

const say = <C extends ProblemCode>(problems: Problems, code: C, params: ProblemParams<C>): ProblemText =>
  problems[code](params);

export const renderProblem = <C extends ProblemCode>(code: C, locale: Locale, params: ProblemParams<C>): ProblemText =>
  say(CATALOGUES[locale], code, params);
