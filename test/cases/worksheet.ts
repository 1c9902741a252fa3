import { a1, a1Area, columnNumber } from '../../shared/grid.ts';
import { dayNumber } from '../../shared/value/calendar.ts';
import type { SheetCase } from './case.ts';
import { type Content, contentOf } from './content.ts';
import type { Drawing, DrawnCell } from './drawing.ts';
import { STYLE } from './styles.ts';
import type { TextStore } from './text-store.ts';
import { escapeText, part } from './xml.ts';

const NUMBER_STYLE = { general: STYLE.cell, percent: STYLE.percent, grouped: STYLE.grouped } as const;

const serial = (day: string, date1904: boolean): number =>
  dayNumber(day) - dayNumber(date1904 ? '1904-01-01' : '1899-12-30');

function stored(content: Content, texts: TextStore, date1904: boolean): { style: number; type: string; xml: string } {
  switch (content.kind) {
    case 'text': {
      const { type, content: xml } = texts.store(content.text);
      return { style: STYLE.cell, type, xml };
    }
    case 'number': {
      const formula = content.formula ? `<f>${escapeText(content.formula)}</f>` : '';
      return { style: NUMBER_STYLE[content.format], type: 'n', xml: `${formula}<v>${content.value}</v>` };
    }
    case 'date':
      return { style: STYLE.date, type: 'n', xml: `<v>${serial(content.day, date1904)}</v>` };
    case 'formula':
      return {
        style: STYLE.cell,
        type: 'str',
        xml: `<f>${escapeText(content.formula)}</f><v>${escapeText(content.text)}</v>`,
      };
    case 'error':
      return { style: STYLE.cell, type: 'e', xml: `<v>${content.error}</v>` };
  }
}

function cellXml(cell: DrawnCell, mark: string, texts: TextStore, date1904: boolean): string {
  const { style, type, xml } = stored(contentOf(cell.content), texts, date1904);
  const own = mark === 'head' || mark === 'again' ? STYLE.head : mark === 'group' ? STYLE.group : style;
  return `<c r="${a1(cell)}" s="${own}" t="${type}">${xml}</c>`;
}

const BORDERED = 300;

/** Rows that were given borders and never filled: some hundreds, and the last one. */
function formattedRows(from: number, to: number): string {
  const rows = Array.from({ length: Math.min(BORDERED, to - from) }, (_, k) => from + k);
  return [...rows, to].map((row) => `<row r="${row}"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`).join('');
}

export function worksheet(sheet: SheetCase, drawing: Drawing, texts: TextStore, date1904: boolean): string {
  const marks = new Map(drawing.tables.flatMap((table) => table.rows).map(({ row, mark }) => [row, mark]));
  const hidden = new Set(sheet.hiddenRows);
  const rows = Map.groupBy(drawing.cells, (cell) => cell.row);
  const last = Math.max(0, ...rows.keys());
  const xml = [...rows].map(
    ([row, cells]) =>
      `<row r="${row}"${hidden.has(row) ? ' hidden="1"' : ''}>${cells.map((cell) => cellXml(cell, marks.get(row) ?? '', texts, date1904)).join('')}</row>`,
  );
  const columns = (sheet.hiddenColumns ?? []).map(columnNumber);
  const widths = columns.map((column) => `<col min="${column}" max="${column}" width="0" hidden="1"/>`).join('');
  const merges = drawing.merges.map((area) => `<mergeCell ref="${a1Area(area)}"/>`).join('');
  return part(
    'worksheet',
    null,
    [
      sheet.formattedTo ? `<dimension ref="A1:XFD${sheet.formattedTo}"/>` : '',
      widths && `<cols>${widths}</cols>`,
      `<sheetData>${xml.join('')}${sheet.formattedTo ? formattedRows(last + 1, sheet.formattedTo) : ''}</sheetData>`,
      merges && `<mergeCells count="${drawing.merges.length}">${merges}</mergeCells>`,
    ].join(''),
  );
}
