import { ANNEXES, type AnnexKind, type ColumnKey, REPEATED } from '../annex/columns.ts';
import type { MappedColumn } from '../inspection.ts';
import { fold } from '../text.ts';
import { type Contents, holdingOf } from './contents.ts';
import { isUnaskedHeading } from './phrases.ts';

/** What a column that no heading tells of holds beyond doubt, and the columns it may then be, most likely first. */
const BY_CONTENTS: { kinds: readonly AnnexKind[]; holds: keyof Contents; keys: ColumnKey[] }[] = [
  { kinds: ['tasks', 'targets'], holds: 'agency', keys: ['lead', 'coordinating'] },
  { kinds: ['tasks'], holds: 'time', keys: ['time'] },
  { kinds: ['targets'], holds: 'unit', keys: ['measure'] },
  { kinds: ['targets'], holds: 'number', keys: ['value'] },
];
/** Who writes the table, not who takes part in the task: "Đơn vị báo cáo". */
const REPORTING = /(?<!\bcung )\b(bao cao|lap bieu|nhap lieu|cung cap)\b/;
const BEYOND_DOUBT = 0.8;
const FEWEST = 4;

/** A column whose heading is unknown is taken for what its cells hold, where no other is; figures may be several. */
export function adoptByContents(columns: MappedColumn[], contents: Map<number, Contents>, kind: AnnexKind): void {
  const named = new Set(columns.map((column) => column.key));
  const has = (key: ColumnKey) => (REPEATED.has(key) ? named.has(key) : columns.some((column) => column.key === key));
  for (const column of columns) {
    const held = contents.get(column.column);
    if (column.key || column.candidates.length || !held || held.count < FEWEST || isUnaskedHeading(column.header))
      continue;
    const found = BY_CONTENTS.find(({ kinds, holds }) => kinds.includes(kind) && held[holds] >= BEYOND_DOUBT);
    const timed = found?.holds === 'time' && (has('start') || has('finish'));
    const key = timed ? undefined : found?.keys.find((each) => !has(each));
    if (key === 'coordinating' && REPORTING.test(fold(column.header))) continue;
    if (key) Object.assign(column, { key, how: 'contents', ...(REPEATED.has(key) && { qualifier: column.header }) });
  }
}

/** Columns that tell of a kind even where no heading names its subject; two at least. */
const TELLING: Record<AnnexKind, ReadonlySet<ColumnKey>> = {
  tasks: new Set(['start', 'finish', 'time', 'lead']),
  targets: new Set(['measure', 'value', 'actual', 'previous']),
};

/** "Muốn đạt điều gì": the one column of long texts that nothing names is the subject, beside columns that tell of the kind. */
export function adoptSubject(columns: MappedColumn[], contents: Map<number, Contents>, kind: AnnexKind): void {
  const { subject } = ANNEXES[kind];
  if (columns.some(({ key }) => key === subject)) return;
  const telling = columns.filter(({ key }) => key && TELLING[kind].has(key)).length;
  const texts = columns.filter(({ key, column, header, candidates }) => {
    const held = contents.get(column);
    return !key && !candidates.length && !isUnaskedHeading(header) && held && isTold(held);
  });
  const [told, another] = texts;
  if (telling < 2 || !told || another) return;
  Object.assign(told, { key: subject, how: 'contents' });
  adoptOrdinal(columns, contents, kind);
}

const isTold = ({ count, long, number, agency, time }: Contents): boolean =>
  count >= FEWEST && long >= 0.5 && number + time < 0.3 && agency < 0.5;

/** A column of numbers left of the subject without a heading is the ordinal. */
export function adoptOrdinal(columns: MappedColumn[], contents: Map<number, Contents>, kind: AnnexKind): void {
  if (columns.some((column) => column.key === 'ordinal')) return;
  const subject = columns.find((column) => column.key === ANNEXES[kind].subject)?.column ?? 0;
  const found = [...contents].find(
    ([column, { ordinal, count }]) =>
      column < subject && count > 0 && ordinal >= 0.6 && !columns.some((other) => other.column === column && other.key),
  );
  if (!found) return;
  const known = columns.find((column) => column.column === found[0]);
  if (known) Object.assign(known, { key: 'ordinal', how: 'contents' });
  else columns.unshift({ ...UNNAMED, key: 'ordinal', column: found[0], how: 'contents', holds: holdingOf(found[1]) });
}

/** A column without a heading. */
const UNNAMED = { header: '', qualifier: null, candidates: [] };
