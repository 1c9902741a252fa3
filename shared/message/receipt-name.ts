import type { Receipt } from '../api.ts';

/** What a kept receipt is called, without its ending. */
export const receiptName = ({ unit, plan, period, annex, revision }: Receipt): string =>
  `phieu-${unit}-${plan}-${period}-${annex}-lan-${revision}`;
