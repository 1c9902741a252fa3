import type { AnnexKind, ColumnKey, Stage } from '../annex/columns.ts';
import type { Severity } from '../finding.ts';

export type Locale = 'vi' | 'en';
type Label = Record<Locale, string>;

/** How a column is called where the sheet's own header is not at hand. */
const COLUMN: Record<ColumnKey, Label> = {
  ordinal: { vi: 'Số thứ tự', en: 'Ordinal' },
  task: { vi: 'Nội dung nhiệm vụ', en: 'Task' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  measure: { vi: 'Đơn vị tính', en: 'Unit of measure' },
  value: { vi: 'Chỉ tiêu giao', en: 'Target value' },
  previous: { vi: 'Kết quả kỳ trước', en: 'Previous period' },
  numerator: { vi: 'Tử số', en: 'Numerator' },
  denominator: { vi: 'Mẫu số', en: 'Denominator' },
  actual: { vi: 'Kết quả đạt được', en: 'Actual value' },
  start: { vi: 'Bắt đầu', en: 'Start' },
  finish: { vi: 'Hoàn thành', en: 'Finish' },
  time: { vi: 'Thời gian thực hiện', en: 'Time' },
  lead: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
  coordinating: { vi: 'Cơ quan phối hợp', en: 'Coordinating agencies' },
  deliverable: { vi: 'Sản phẩm', en: 'Deliverable' },
  budget: { vi: 'Kinh phí', en: 'Budget' },
  funding: { vi: 'Nguồn kinh phí', en: 'Source of funding' },
  status: { vi: 'Tình trạng', en: 'Status' },
  result: { vi: 'Kết quả thực hiện', en: 'Result' },
  cumulative: { vi: 'Lũy kế', en: 'Cumulative' },
  reason: { vi: 'Lý do', en: 'Reason' },
  proposal: { vi: 'Kiến nghị, đề xuất', en: 'Proposal' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  note: { vi: 'Ghi chú', en: 'Note' },
};

const ANNEX: Record<AnnexKind, Label> = {
  tasks: { vi: 'Danh mục nhiệm vụ', en: 'List of tasks' },
  targets: { vi: 'Danh mục chỉ tiêu', en: 'List of targets' },
};

const STAGE: Record<Stage, Label> = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  report: { vi: 'Báo cáo', en: 'Report' },
};

const SEVERITY: Record<Severity, Label> = {
  error: { vi: 'Cần sửa', en: 'To correct' },
  warning: { vi: 'Cần xem lại', en: 'To review' },
  note: { vi: 'Gợi ý', en: 'Suggestion' },
};

const has = <K extends string>(labels: Record<K, Label>, key: string): key is K => Object.hasOwn(labels, key);

/** Params carry the keys as plain strings; words that are no key (a header of the sheet) are shown as they are. */
export const columnLabel = (key: string, locale: Locale): string => (has(COLUMN, key) ? COLUMN[key][locale] : key);

export const annexLabel = (kind: string, locale: Locale): string => (has(ANNEX, kind) ? ANNEX[kind][locale] : kind);

export const stageLabel = (stage: Stage, locale: Locale): string => STAGE[stage][locale];

export const severityLabel = (severity: Severity, locale: Locale): string => SEVERITY[severity][locale];
