import type { Code } from '../../shared/finding.ts';

/** What the sender typed: reasons by code and by error, and the document's facts where the plan asks for them. */
export interface Filled {
  reasons: Partial<Record<Code, string>>;
  /** By `errorKey`: reasons of single cells, which come before that of their kind. */
  ownReasons: Record<string, string>;
  number: string;
  /** As it was typed: "18/3/2026". */
  date: string;
  signer: string;
  signed: File | null;
  along: boolean;
}

export const NOTHING_FILLED: Filled = {
  reasons: {},
  ownReasons: {},
  number: '',
  date: '',
  signer: '',
  signed: null,
  along: false,
};

/** The same where there is nothing to report: instead of a table a remark. */
export interface NilFilled {
  remark: string;
  filled: Filled;
}

export const NOTHING_TO_REPORT: NilFilled = { remark: '', filled: NOTHING_FILLED };
