import type { SentFinding, SubmissionBody } from '../../shared/api.ts';
import type { Code } from '../../shared/finding.ts';
import { a1 } from '../../shared/grid.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { enteredDay } from '../../shared/value/entered.ts';
import type { Filled } from './filled.ts';

export type Justification = NonNullable<SubmissionBody['justifications']>[number];
export type DocumentFacts = NonNullable<SubmissionBody['document']>;

/** What the sender fills in beside the table. */
export interface Letter {
  justifications: Justification[];
  document: DocumentFacts | null;
  /** The signed PDF. */
  signed: File | null;
  /** Whether the workbooks travel along as they are. */
  along: boolean;
}

/** One kind of error with the cells where it stands: justified once for all of them, or each for itself. */
export interface OpenError {
  code: Code;
  findings: SentFinding[];
  cells: string[];
}

/** Names one error among those of a submission: "target.impossible 0 D20". */
export const errorKey = ({ code, part, at }: SentFinding): string => `${code} ${part} ${at ? a1(at) : ''}`;

/** Errors that stop a sending unless justified, by code; the server may know more than this machine does, or take it more seriously. */
export function openErrors(here: SentFinding[], there: SentFinding[]): OpenError[] {
  const errors = new Map(
    [...here, ...there].filter(({ severity }) => severity === 'error').map((finding) => [errorKey(finding), finding]),
  );
  return [...Map.groupBy(errors.values(), ({ code }) => code)].map(([code, findings]) => ({
    code,
    findings,
    cells: findings.flatMap(({ at }) => (at ? [a1(at)] : [])),
  }));
}

/** Fields still empty, or not to be read: the code of an unjustified error, or a fact of the document. */
export type Missing = Code | 'number' | 'date' | 'signer';

type Asks = Plan['asks'];

const ownReason = ({ ownReasons }: Filled, finding: SentFinding): string => ownReasons[errorKey(finding)]?.trim() ?? '';

/** By one reason for all of its kind, or by one for each cell. */
const isJustified = (filled: Filled, { code, findings }: OpenError): boolean =>
  Boolean(filled.reasons[code]?.trim()) || findings.every((finding) => ownReason(filled, finding) !== '');

/** The reason of the kind, and those of single cells. */
function justificationsOf(filled: Filled, { code, findings }: OpenError): Justification[] {
  const reason = filled.reasons[code]?.trim() ?? '';
  const own = findings.flatMap((finding): Justification[] => {
    const { at, part } = finding;
    const said = ownReason(filled, finding);
    return at && said ? [{ code, cell: a1(at), part, reason: said }] : [];
  });
  return [...(reason ? [{ code, cell: null, reason }] : []), ...own];
}

export function missingFrom(filled: Filled, open: OpenError[], asks: Asks): Missing[] {
  const unjustified = open.filter((error) => !isJustified(filled, error)).map(({ code }) => code);
  const facts: Missing[] = [];
  if (asks.documentNumber && !filled.number.trim()) facts.push('number');
  if (asks.documentNumber && !enteredDay(filled.date)) facts.push('date');
  if (asks.signer && !filled.signer.trim()) facts.push('signer');
  return [...unjustified, ...facts];
}

export const letterOf = (filled: Filled, open: OpenError[], asks: Asks): Letter => ({
  justifications: open.flatMap((error) => justificationsOf(filled, error)),
  document:
    asks.documentNumber || asks.signer || filled.signed
      ? { number: filled.number.trim(), date: enteredDay(filled.date), signer: filled.signer.trim() }
      : null,
  signed: filled.signed,
  along: filled.along,
});
