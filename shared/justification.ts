import type { z } from 'zod';
import type { Justification, SentFinding } from './api.ts';
import { a1 } from './grid.ts';

type Reasons = readonly z.input<typeof Justification>[];

/** The errors that still stand in the way of sending: each has to be mended, or explained by code and cell (DESIGN §7). */
export const openErrors = (findings: readonly SentFinding[], reasons: Reasons): SentFinding[] =>
  findings.filter((finding) => finding.severity === 'error' && !reasons.some(explains(finding)));

/** The reason given for an error: the one for its cell before the one for its kind. */
export const reasonFor = (finding: SentFinding, reasons: Reasons): string | null =>
  reasons.filter(explains(finding)).sort((a, b) => Number(a.cell === null) - Number(b.cell === null))[0]?.reason ??
  null;

const explains =
  ({ code, at, part }: SentFinding) =>
  (reason: Reasons[number]): boolean =>
    reason.code === code &&
    (reason.cell === null || (at !== null && (reason.part ?? 0) === part && reason.cell === a1(at)));
