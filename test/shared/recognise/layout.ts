import fc from 'fast-check';
import type { Cell, Grid } from '../../../shared/grid.ts';

/** One annex laid out the way some ward would: the same rows, another sheet. */
export interface Laid {
  grid: Grid;
  /** Column of each key. */
  columns: Record<string, number>;
  /** The sheet row of each item, in order. */
  rows: number[];
}

export interface Item {
  ordinal: string;
  group?: boolean;
  cells: Record<string, string | number>;
}

const HEADINGS: Record<string, string[]> = {
  ordinal: ['Stt', 'STT', 'Số TT', 'TT', 'S.T.T', 'Số thứ tự'],
  task: [
    'Nội dung nhiệm vụ',
    'Nhiệm vụ',
    'NỘI DUNG CÔNG VIỆC',
    'Nhiệm vụ, giải pháp',
    'Nội dung thực hiện',
    'Tên nhiệm vụ',
    'Nội dung',
    'Nhiệm vụ trọng tâm năm 2025',
  ],
  start: ['Bắt đầu', 'Thời gian bắt đầu', 'Ngày bắt đầu', 'Từ ngày'],
  finish: ['Hoàn thành', 'Thời hạn hoàn thành', 'Ngày kết thúc', 'Thời gian hoàn thành', 'Hạn hoàn thành'],
  time: [
    'Thời gian thực hiện',
    'Thời gian',
    'Tiến độ',
    'Tiến độ thực hiện',
    'Lộ trình thực hiện',
    'THỜI GIAN\nTHỰC HIỆN',
  ],
  lead: [
    'Cơ quan chủ trì',
    'Đơn vị chủ trì',
    'Chủ trì',
    'Đơn vị thực hiện',
    'Cơ quan, đơn vị chủ trì',
    'Đơn vị chủ trì tham mưu',
    'Đơn vị',
  ],
  coordinating: ['Cơ quan phối hợp', 'Đơn vị phối hợp', 'Phối hợp', 'Đơn vị phối hợp thực hiện'],
  deliverable: ['Sản phẩm', 'Kết quả', 'Sản phẩm/kết quả', 'Sản phẩm đầu ra', 'Dự kiến kết quả'],
  indicator: [
    'Chỉ tiêu',
    'Tên chỉ tiêu',
    'Nội dung chỉ tiêu',
    'Chỉ tiêu cụ thể',
    'Mục tiêu',
    'CHỈ TIÊU CHỦ YẾU',
    'Tiêu chí',
  ],
  measure: ['Đơn vị tính', 'ĐVT', 'Đơn vị', 'Đ.v.t', 'Đơn vị đo'],
  value: [
    'Chỉ tiêu giao',
    'Mức phấn đấu',
    'Kế hoạch năm 2025',
    'Mục tiêu năm 2025',
    'Kế hoạch',
    'Kết quả',
    'Giá trị mục tiêu',
  ],
  note: ['Ghi chú', 'GHI CHÚ'],
  other: ['Mức độ ưu tiên', 'Căn cứ', 'Địa bàn'],
};

const SPANS: Record<string, string[]> = {
  start: ['Thời gian', 'Thời gian thực hiện', 'Tiến độ'],
  lead: ['Phân công trách nhiệm', 'Tổ chức thực hiện', 'Phân công thực hiện'],
};
const PAIRS: Record<string, string> = { start: 'finish', lead: 'coordinating' };

export interface Layout {
  order: string[];
  wording: Record<string, string>;
  top: number;
  left: number;
  title: string[];
  spanned: boolean;
  spans: Record<string, string>;
  numbering: boolean;
  pageAfter: number | null;
  gaps: boolean;
  footer: boolean;
  decomposed: boolean;
  mergeGroups: boolean;
}

/** Random layouts of an annex with these columns; "Kết quả", "Đơn vị" and their like only stand where people use them. */
export const layouts = (keys: string[], title: string): fc.Arbitrary<Layout> =>
  fc.record({
    order: fc
      .shuffledSubarray([...keys, 'other'], { minLength: keys.length + 1 })
      .map((order) => ['ordinal', ...order.filter((key) => key !== 'ordinal')]),
    wording: fc.record(
      Object.fromEntries(Object.entries(HEADINGS).map(([key, words]) => [key, fc.constantFrom(...words)])),
    ),
    top: fc.integer({ min: 1, max: 12 }),
    left: fc.integer({ min: 1, max: 6 }),
    title: fc.constantFrom(
      [],
      [title],
      ['Phụ lục I', title, '(Kèm theo Kế hoạch số      /KH-UBND ngày    tháng    năm 2025)'],
    ),
    spanned: fc.boolean(),
    spans: fc.record(Object.fromEntries(Object.entries(SPANS).map(([key, words]) => [key, fc.constantFrom(...words)]))),
    numbering: fc.boolean(),
    pageAfter: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
    gaps: fc.boolean(),
    footer: fc.boolean(),
    decomposed: fc.boolean(),
    mergeGroups: fc.boolean(),
  });

/** Start and finish, lead and coordinating stand side by side: nobody parts them. */
const sideBySide = (order: string[]): string[] =>
  order.flatMap((key) => {
    const partner = PAIRS[key];
    if (partner && order.includes(partner)) return [key, partner];
    return Object.entries(PAIRS).some(([first, second]) => second === key && order.includes(first)) ? [] : [key];
  });

class Pen {
  readonly cells: Cell[] = [];
  readonly merges: Grid['merges'] = [];
  readonly decomposed: boolean;
  constructor(decomposed: boolean) {
    this.decomposed = decomposed;
  }
  put(row: number, column: number, value: string | number): void {
    if (value !== '')
      this.cells.push({
        row,
        column,
        value: typeof value === 'string' && this.decomposed ? value.normalize('NFD') : value,
      });
  }
}

function writeHeader(pen: Pen, layout: Layout, order: string[], top: number): number {
  const bottom = layout.spanned ? top + 1 : top;
  order.forEach((key, i) => {
    const column = layout.left + i;
    const span = layout.spanned ? layout.spans[key] : undefined;
    const first = Object.entries(PAIRS).find(([, second]) => second === key)?.[0];
    if (span) {
      pen.put(top, column, span);
      pen.merges.push({ top, bottom: top, left: column, right: column + 1 });
    }
    const below = layout.spanned && (span || (first && order.includes(first)));
    pen.put(below ? bottom : top, column, layout.wording[key] ?? key);
    if (layout.spanned && !below) pen.merges.push({ top, bottom, left: column, right: column });
  });
  return bottom;
}

/** Draws the items in a layout. */
export function lay(items: Item[], layout: Layout): Laid {
  const order = sideBySide(layout.order);
  const pen = new Pen(layout.decomposed);
  let row = layout.top;
  for (const line of layout.title) pen.put(row++, layout.left, line);
  if (layout.title.length && layout.gaps) row++;
  row = writeHeader(pen, layout, order, row) + 1;
  if (layout.numbering) {
    for (const [i] of order.entries()) pen.put(row, layout.left + i, `(${i + 1})`);
    row++;
  }
  const rows: number[] = [];
  items.forEach((item, n) => {
    order.forEach((key, i) => {
      pen.put(
        row,
        layout.left + i,
        key === 'ordinal' ? item.ordinal : key === 'other' && !item.group ? 'Cao' : (item.cells[key] ?? ''),
      );
    });
    rows.push(row++);
    if (layout.pageAfter === n + 1 && n + 1 < items.length) {
      pen.put(row++, layout.left + 2, String(2));
      row = writeHeader(pen, layout, order, row + 1) + 1;
    }
  });
  if (layout.footer) {
    pen.put(row + 1, layout.left + 1, 'Nơi nhận:');
    pen.put(row + 2, layout.left + 1, '- UBND TP; Sở KH&CN;');
  }
  const cells = pen.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const columns = Object.fromEntries(order.map((key, i) => [key, layout.left + i]));
  return { grid: { sheet: 'Phụ lục', cells, merges: pen.merges, hiddenRows: [], hiddenColumns: [] }, columns, rows };
}
