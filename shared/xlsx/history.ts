import { writeXlsx } from 'hucre/xlsx';
import type { AuditEntry } from '../api.ts';
import { changeWords } from '../message/changed.ts';
import { codeLabel } from '../message/code.ts';
import { annexLabel } from '../message/column.ts';
import { moment } from '../message/moment.ts';
import { outcomeLabel } from '../message/outcome.ts';
import { roleLabel } from '../message/role.ts';
import { openArchive } from './archive.ts';
import { columnsOf, type List, type ListColumn } from './list.ts';
import { listSheet } from './list-sheet.ts';
import { listWorkbook } from './list-workbook.ts';
import { FONT } from './look.ts';
import { serialOfMoment } from './moment.ts';

const { printed, onScreen } = columnsOf<AuditEntry>();

/** What a line of the history says, for .xlsx and .csv alike: what is read on paper first. */
export const HISTORY_COLUMNS: readonly ListColumn<AuditEntry>[] = [
  printed('Dòng số', 7, 'centered', ({ seq }) => seq),
  printed('Lúc', 18, 'moment', ({ at }) => serialOfMoment(at)),
  printed('Việc', 18, 'text', ({ outcome }) => outcomeLabel(outcome, 'vi')),
  printed('Đơn vị', 16, 'text', ({ unitName }) => unitName),
  printed('Phụ lục', 12, 'text', ({ annex }) => annex && annexLabel(annex, 'vi')),
  printed('Lần gửi', 6, 'centered', ({ revision }) => revision),
  printed('Họ và tên', 18, 'text', ({ who }) => who?.name ?? null),
  printed('Chức vụ', 16, 'text', ({ who }) => who?.position ?? null),
  printed('Cần sửa', 6, 'centered', ({ errors }) => errors),
  printed('Cần xem lại', 7, 'centered', ({ warnings }) => warnings),
  printed('Lỗi theo loại', 26, 'text', ({ counts }) =>
    counts.map(({ code, count }) => `${codeLabel(code, 'vi')}: ${count}`).join('; '),
  ),
  printed('Đã đặt', 24, 'text', ({ changes }) => changes.map((change) => changeWords(change, 'vi')).join('; ')),
  printed('Lý do, ý kiến', 24, 'text', ({ remark }) => remark),
  onScreen('Vai trò', 16, 'text', ({ who }) => (who?.role ? roleLabel(who.role, 'vi') : null)),
  onScreen('Thuộc đơn vị', 20, 'text', ({ who }) => who?.unitName ?? null),
  onScreen('Mã đơn vị', 10, 'centered', ({ unit }) => unit),
  onScreen('Kế hoạch', 18, 'text', ({ plan }) => plan),
  onScreen('Bản kế hoạch', 9, 'centered', ({ planVersion }) => planVersion),
  onScreen('Kỳ', 16, 'text', ({ period }) => period),
  onScreen('Số dòng của bảng', 9, 'centered', ({ rows }) => rows),
  onScreen('Phần mềm gửi', 14, 'text', ({ client }) => client && `${client.name} ${client.version}`),
  onScreen('Bộ kiểm tra', 10, 'centered', ({ engine }) => engine),
  onScreen('Đã chốt', 9, 'centered', ({ sealed }) => (sealed ? 'Có' : 'Chưa')),
  onScreen('Nội dung đã xóa', 9, 'centered', ({ erased }) => (erased ? 'Có' : null)),
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
