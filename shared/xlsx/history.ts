import { writeXlsx } from 'hucre/xlsx';
import type { AuditEntry } from '../api.ts';
import { changeWords } from '../message/changed.ts';
import { codeLabel } from '../message/code.ts';
import { annexLabel } from '../message/column.ts';
import { moment } from '../message/moment.ts';
import { outcomeLabel } from '../message/outcome.ts';
import { roleLabel } from '../message/role.ts';
import { unitByCode, unitTitle } from '../plan/units.ts';
import { openArchive } from './archive.ts';
import { columnsOf, type List, type ListColumn } from './list.ts';
import { listSheet } from './list-sheet.ts';
import { listWorkbook } from './list-workbook.ts';
import { FONT } from './look.ts';
import { serialOfMoment } from './moment.ts';

const { printed: column } = columnsOf<AuditEntry>();

function unitName(code: string | null | undefined): string | null {
  const unit = unitByCode(code ?? '');
  return unit ? unitTitle(unit) : (code ?? null);
}

/** What a line of the history says, for .xlsx and .csv alike. */
export const HISTORY_COLUMNS: readonly ListColumn<AuditEntry>[] = [
  column('Dòng số', 9, 'centered', ({ seq }) => seq),
  column('Lúc', 18, 'moment', ({ at }) => serialOfMoment(at)),
  column('Việc', 24, 'text', ({ outcome }) => outcomeLabel(outcome, 'vi')),
  column('Đơn vị', 20, 'text', ({ unitName }) => unitName),
  column('Mã đơn vị', 10, 'centered', ({ unit }) => unit),
  column('Kế hoạch', 18, 'text', ({ plan }) => plan),
  column('Bản kế hoạch', 9, 'centered', ({ planVersion }) => planVersion),
  column('Kỳ', 16, 'text', ({ period }) => period),
  column('Phụ lục', 16, 'text', ({ annex }) => annex && annexLabel(annex, 'vi')),
  column('Lần gửi', 8, 'centered', ({ revision }) => revision),
  column('Họ và tên', 22, 'text', ({ who }) => who?.name ?? null),
  column('Chức vụ', 24, 'text', ({ who }) => who?.position ?? null),
  column('Vai trò', 16, 'text', ({ who }) => (who?.role ? roleLabel(who.role, 'vi') : null)),
  column('Thuộc đơn vị', 20, 'text', ({ who }) => unitName(who?.unit)),
  column('Số dòng của bảng', 9, 'centered', ({ rows }) => rows),
  column('Cần sửa', 9, 'centered', ({ errors }) => errors),
  column('Cần xem lại', 9, 'centered', ({ warnings }) => warnings),
  column('Lỗi theo loại', 40, 'text', ({ counts }) =>
    counts.map(({ code, count }) => `${codeLabel(code, 'vi')}: ${count}`).join('; '),
  ),
  column('Đã đặt', 36, 'text', ({ changes }) => changes.map((change) => changeWords(change, 'vi')).join('; ')),
  column('Lý do, ý kiến', 40, 'text', ({ remark }) => remark),
  column('Phần mềm gửi', 14, 'text', ({ client }) => client && `${client.name} ${client.version}`),
  column('Bộ kiểm tra', 10, 'centered', ({ engine }) => engine),
  column('Đã chốt', 9, 'centered', ({ sealed }) => (sealed ? 'Có' : 'Chưa')),
  column('Nội dung đã xóa', 9, 'centered', ({ erased }) => (erased ? 'Có' : null)),
];

/** The history as a workbook, row by row as it is read: memory stays flat however long it is. */
export async function* historyWorkbook(
  entries: AsyncIterable<AuditEntry>,
  { filter, generatedAt }: { filter: string; generatedAt: string },
): AsyncGenerator<Uint8Array> {
  const list: List<AuditEntry> = {
    name: 'Lịch sử',
    table: 'LichSu',
    titles: ['LỊCH SỬ KIỂM TRA', `${filter} – Lập lúc ${moment(generatedAt, 'vi')}`],
    columns: HISTORY_COLUMNS,
    frozen: 3,
    heads: () => false,
    leadsTo: () => null,
    rows: () => entries,
  };
  const { sheet, names } = listSheet(list);
  const bytes = await writeXlsx({
    sheets: [sheet],
    namedRanges: names,
    defaultFont: FONT,
    properties: { title: 'Lịch sử kiểm tra', modified: new Date(generatedAt) },
  });
  yield* listWorkbook(await openArchive(bytes), [list]);
}
