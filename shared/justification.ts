import type { z } from 'zod';
import type { Justification, SentFinding } from './api.ts';
import { a1 } from './grid.ts';

type Reasons = readonly z.input<typeof Justification>[];

/** The errors that still stand in the way of sending: each has to be mended, or explained by code and cell (DESIGN §7). */
export const openErrors = (findings: readonly SentFinding[], reasons: Reasons): SentFinding[] =>
  findings.filter((finding) => finding.severity === 'error' && !reasons.some(explains(finding)));

const explains =
  ({ code, at, part }: SentFinding) =>
  (reason: Reasons[number]): boolean =>
    reason.code === code &&
    (reason.cell === null || (at !== null && (reason.part ?? 0) === part && reason.cell === a1(at)));
