import type { z } from 'zod';
import type { Justification } from './api.ts';
import type { Finding } from './finding.ts';
import { a1 } from './grid.ts';

type Reasons = readonly z.infer<typeof Justification>[];

/** The errors that still stand in the way of sending: each has to be mended, or explained by code and cell (DESIGN §7). */
export const openErrors = (findings: readonly Finding[], reasons: Reasons): Finding[] =>
  findings.filter((finding) => finding.severity === 'error' && !reasons.some(explains(finding)));

const explains =
  ({ code, at }: Finding) =>
  (reason: Reasons[number]): boolean =>
    reason.code === code && (reason.cell === null || (at !== null && reason.cell === a1(at)));
