import type { Code, IsoDate, ParamsOf } from '../finding.ts';

/** A sentence for every code: a missing one does not compile. */
export type Messages = { [C in Code]: (params: ParamsOf<C>) => string };

/** "2025-12-31" → "31/12/2025", as both languages of this product write days. */
export const day = (date: IsoDate): string => date.split('-').reverse().join('/');

/** A cell may hold a page of text; a sentence quotes its beginning. Cut between words where there are any. */
export function quote(text: string, limit = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.lastIndexOf(' ', limit);
  return `${line.slice(0, cut > 0 ? cut : limit)}…`;
}

/** 0.934 → "93%". */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const quoted = (items: readonly string[], between: string): string =>
  items.map((item) => `"${item}"`).join(between);
