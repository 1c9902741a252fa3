import type { SentFinding, SubmissionBody } from '../../shared/api.ts';
import type { Code } from '../../shared/finding.ts';
import { a1 } from '../../shared/grid.ts';
import type { Plan } from '../../shared/plan/schema.ts';

export type Justification = NonNullable<SubmissionBody['justifications']>[number];
export type DocumentFacts = NonNullable<SubmissionBody['document']>;

/** What the sender fills in beside the table. */
export interface Letter {
  justifications: Justification[];
  document: DocumentFacts | null;
}

/** One kind of error with the cells where it stands: justified once for all of them. */
export interface OpenError {
  code: Code;
  findings: SentFinding[];
  cells: string[];
}

/** Errors that stop a sending unless justified, by code; the server may know more than this machine does. */
export function openErrors(here: SentFinding[], there: SentFinding[]): OpenError[] {
  const place = ({ code, part, at }: SentFinding) => `${code} ${part} ${at ? a1(at) : ''}`;
  const known = new Set(here.map(place));
  const errors = [...here, ...there.filter((finding) => !known.has(place(finding)))].filter(
    ({ severity }) => severity === 'error',
  );
  return [...Map.groupBy(errors, ({ code }) => code)].map(([code, findings]) => ({
    code,
    findings,
    cells: findings.flatMap(({ at }) => (at ? [a1(at)] : [])),
  }));
}

/** What the sender typed: reasons by code, and the document's facts where the plan asks for them. */
export interface Filled {
  reasons: Partial<Record<Code, string>>;
  number: string;
  date: string;
  signer: string;
}

export const NOTHING_FILLED: Filled = { reasons: {}, number: '', date: '', signer: '' };

/** Fields still empty: the code of an unjustified error, or a fact of the document. */
export type Missing = Code | 'number' | 'date' | 'signer';

type Asks = Plan['asks'];

export function missingFrom(filled: Filled, open: OpenError[], asks: Asks): Missing[] {
  const unjustified = open.map(({ code }) => code).filter((code) => !filled.reasons[code]?.trim());
  const facts: Missing[] = [];
  if (asks.documentNumber && !filled.number.trim()) facts.push('number');
  if (asks.documentNumber && !filled.date) facts.push('date');
  if (asks.signer && !filled.signer.trim()) facts.push('signer');
  return [...unjustified, ...facts];
}

export const letterOf = (filled: Filled, open: OpenError[], asks: Asks): Letter => ({
  justifications: open.map(({ code }) => ({ code, cell: null, reason: filled.reasons[code]?.trim() ?? '' })),
  document:
    asks.documentNumber || asks.signer
      ? { number: filled.number.trim(), date: filled.date || null, signer: filled.signer.trim() }
      : null,
});
