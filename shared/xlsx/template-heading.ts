import type { ColumnKey, Stage } from '../annex/columns.ts';
import type { Area } from '../grid.ts';
import type { Plan, PlanColumn } from '../plan/schema.ts';
import { authorityOf, isDepartment } from '../plan/units.ts';
import type { Prefill } from './template-rows.ts';

/** Columns that stand under one heading where they stand side by side, as the annexes seen so far have it. */
const SPANS: readonly { over: readonly [ColumnKey, ColumnKey]; label: string }[] = [
  { over: ['start', 'finish'], label: 'Thời gian' },
  { over: ['lead', 'coordinating'], label: 'Phân công trách nhiệm' },
];

/** The header of a table: its rows of words, and which cells are one. Areas count from the header's first row as 1. */
export interface Heading {
  rows: string[][];
  merges: Area[];
}

/** One row, or two where columns share a heading: then every other column is merged over both. */
export function headingOf(columns: readonly PlanColumn[]): Heading {
  const labels = columns.map(({ label }) => label);
  const spans = SPANS.flatMap(({ over: [first, second], label }) => {
    const at = columns.findIndex(({ key }, k) => key === first && columns[k + 1]?.key === second);
    return at < 0 ? [] : [{ at, label }];
  });
  if (spans.length === 0) return { rows: [labels], merges: [] };
  const upper = [...labels];
  const lower = labels.map(() => '');
  const merges: Area[] = [];
  const spanned = new Set<number>();
  for (const { at, label } of spans) {
    lower.splice(at, 2, ...labels.slice(at, at + 2));
    upper.splice(at, 2, label, '');
    merges.push({ top: 1, bottom: 1, left: at + 1, right: at + 2 });
    spanned.add(at).add(at + 1);
  }
  labels.forEach((_, k) => {
    if (!spanned.has(k)) merges.push({ top: 1, bottom: 2, left: k + 1, right: k + 1 });
  });
  return { rows: [upper, lower], merges };
}

/** What the annex goes with: the unit's own document, number and day left blank (legal in electronic documents, III.1.c). */
const DOCUMENT: Record<Stage, { name: string; sign: string }> = {
  plan: { name: 'Kế hoạch', sign: 'KH' },
  report: { name: 'Báo cáo', sign: 'BC' },
};

const day = (date: string): string => date.split('-').reverse().join('/');

/** "số 31/KH-UBND ngày 18/02/2025 của …: "…"", as far as it is known. */
function identity({ number, date, issuer, title, illustrative }: Plan): string {
  const parts = [number && `số ${number}`, date && `ngày ${day(date)}`, `của ${issuer}: "${title}"`];
  return [...parts, illustrative && '(mẫu minh họa)'].filter(Boolean).join(' ');
}

/** Who answers, and for which period. */
export type Filled = Pick<Prefill, 'unit' | 'period'>;

/** "31/KH-UBND" of a commune; a department's own letters nobody has told us. */
const lettersOf = ({ unit }: Filled): string => (isDepartment(unit) ? '…' : 'UBND');

/** The lines above the table. The last one says which plan is answered: it is found again by its year and subject. */
export function titleLines(plan: Plan, title: string, stage: Stage, filled: Filled | null = null) {
  const { name, sign } = DOCUMENT[stage];
  const year = plan.span.from.slice(0, 4) === plan.span.to.slice(0, 4) ? plan.span.to.slice(0, 4) : '…';
  const results = stage === 'report' ? 'Kết quả thực hiện ' : '';
  return [
    { look: 'annex', text: 'Phụ lục' },
    { look: 'title', text: (results + title).toLocaleUpperCase('vi') },
    {
      look: 'reference',
      text: `(Kèm theo ${name} số …/${sign}-${filled ? lettersOf(filled) : 'UBND'} ngày … tháng … năm ${year} của ${filled ? authorityOf(filled.unit) : 'Ủy ban nhân dân …'})`,
    },
    ...(filled ? [{ look: 'plain', text: filled.period } as const] : []),
    { look: 'plain', text: `Thực hiện Kế hoạch ${identity(plan)}` },
  ] as const;
}
