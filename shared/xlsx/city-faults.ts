import type { CityExplained } from '../api.ts';
import { a1 } from '../grid.ts';
import { annexLabel, severityLabel } from '../message/column.ts';
import { say } from '../message/render.ts';
import { columnsOf, type ListColumn } from './list.ts';

/** What was found in what a unit sent, with the reason it gave where it gave one. */
export interface CityFault extends Omit<CityExplained, 'reason'> {
  unitName: string;
  reason: string | null;
}

const { printed, onScreen } = columnsOf<CityFault>();

/** The columns of the list of all that was found, in the order of the merged tables. */
export const FAULT_COLUMNS: readonly ListColumn<CityFault>[] = [
  printed('Mã đơn vị', 8, 'centered', ({ unit }) => unit),
  printed('Đơn vị', 22, 'text', ({ unitName }) => unitName),
  printed('Phụ lục', 14, 'text', ({ annex }) => annexLabel(annex, 'vi')),
  printed('Trang tính', 16, 'text', ({ sheet }) => sheet),
  printed('Ô', 7, 'centered', ({ finding }) => finding.at && a1(finding.at)),
  printed('Mức độ', 11, 'centered', ({ finding }) => severityLabel(finding.severity, 'vi')),
  printed('Nội dung', 48, 'text', ({ finding }) => say(finding, 'vi')),
  printed('Giải trình của đơn vị', 34, 'text', ({ reason }) => reason, 'sent'),
  onScreen('Lần gửi', 6, 'centered', ({ revision }) => revision, 'sent'),
  onScreen('Tệp', 30, 'line', ({ file }) => file),
  onScreen('Mã nội dung kiểm tra', 24, 'line', ({ finding }) => finding.code),
];
