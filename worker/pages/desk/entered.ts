import type { Entered } from '../../desk/decision.ts';

/** What was typed, as text to copy. */
export const placedText = ({ remark, comments }: Entered): string =>
  [remark, ...comments.map(({ cell, text }) => [cell, text].filter(Boolean).join(': '))].filter(Boolean).join('\n');
