import type { AuditEntry, AuditFilter } from '../../shared/api.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../shared/csv.ts';
import { codeLabel } from '../../shared/message/code.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { VIETNAM } from '../../shared/message/moment.ts';
import { outcomeLabel } from '../../shared/message/outcome.ts';
import { day } from '../../shared/message/words.ts';
import type { Register } from '../../shared/plan/units.ts';
import { HISTORY_COLUMNS, historyWorkbook } from '../../shared/xlsx/history.ts';
import { cityJson, inChunks } from '../city/stream.ts';
import type { ExportFormat } from '../pages/audit/address.ts';
import type { Store } from '../store/store.ts';
import { entriesOf, soughtOf } from './entry.ts';

/** Lines that are read at once. */
const TOGETHER = 500;

interface Exporting {
  register: Register;
  filter: AuditFilter;
  generatedAt: string;
}

type Write = (entries: AsyncIterable<AuditEntry>, exporting: Exporting) => AsyncIterable<Uint8Array>;

/** How each format is written, piece by piece. */
export const WRITERS: Record<ExportFormat, { media: string; write: Write }> = {
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (entries, { register, filter, generatedAt }) =>
      historyWorkbook(entries, { filter: filterWords(register, filter), generatedAt }),
  },
  csv: { media: 'text/csv', write: (entries) => inChunks(csvOf(entries)) },
  json: {
    media: 'application/json',
    write: (entries, { filter, generatedAt }) => cityJson({ filter, generatedAt }, { entries: asJson(entries) }),
  },
};

/** All lines that a filter finds, newest first, a page in memory at a time. What is recorded meanwhile is newer. */
export async function* allEntries(store: Store, filter: AuditFilter): AsyncGenerator<AuditEntry> {
  for (let after: string | undefined; ; ) {
    const { items, next } = await entriesOf(store, soughtOf(filter, after), TOGETHER);
    yield* items;
    if (next === null) return;
    after = next;
  }
}

async function* asJson(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield JSON.stringify(entry);
}

async function* csvOf(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(HISTORY_COLUMNS.map(({ header }) => header));
  for await (const entry of entries)
    yield csvLine(HISTORY_COLUMNS.map(({ look, of }) => (look === 'moment' ? localMinute(entry.at) : of(entry))));
}

/** By the clock in Vietnam, in the one form that spreadsheets of every language take for a moment. */
const localMinute = (at: string): string =>
  new Date(Date.parse(at) + VIETNAM).toISOString().slice(0, 16).replace('T', ' ');

/** What was chosen, as the heading of a workbook says it. */
function filterWords(
  { nameOf }: Register,
  { unit, plan, period, annex, outcome, code, from, to }: AuditFilter,
): string {
  const said = [
    unit && nameOf(unit),
    plan,
    period,
    annex && annexLabel(annex, 'vi'),
    outcome && outcomeLabel(outcome, 'vi'),
    code && codeLabel(code, 'vi'),
    from && `từ ngày ${day(from)}`,
    to && `đến ngày ${day(to)}`,
  ].filter(Boolean);
  return said.length === 0 ? 'Toàn bộ' : said.join(', ');
}
