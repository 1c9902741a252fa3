import type { CityExplained, CityUnit } from '../api.ts';
import { a1 } from '../grid.ts';
import { annexLabel } from '../message/column.ts';
import { say } from '../message/render.ts';
import { unitTitle } from '../plan/units.ts';
import { Canvas } from './canvas.ts';
import type { Part } from './city-part.ts';
import { FONT, footer, LOOK, page, printTitles, TABLE_MARGINS } from './look.ts';
import { wrappedLines } from './text-width.ts';

const HEADER = 3;
const COLUMNS = [
  { header: 'Đơn vị', width: 20 },
  { header: 'Phụ lục', width: 16 },
  { header: 'Trang tính, ô', width: 20 },
  { header: 'Nội dung cần sửa', width: 46 },
  { header: 'Giải trình của đơn vị', width: 46 },
] as const;

/** Errors that were sent nevertheless, each with the reason the unit gave. */
export function explainedSheet(
  name: string,
  title: string,
  explained: readonly CityExplained[],
  units: readonly CityUnit[],
): Part {
  const titles = new Map(units.map((unit) => [unit.code, unitTitle(unit)]));
  const canvas = new Canvas(COLUMNS.map(({ width }) => width));
  canvas.banner(1, COLUMNS.length, title, LOOK.title);
  COLUMNS.forEach(({ header }, k) => {
    canvas.put(HEADER, k + 1, header, LOOK.header);
  });
  canvas.height(HEADER, 2, FONT.size);
  explained.forEach(({ unit, annex, sheet, finding, reason }, k) => {
    const row = HEADER + 1 + k;
    const place = finding.at ? `${sheet}, ô ${a1(finding.at)}` : sheet;
    const texts = [titles.get(unit) ?? unit, annexLabel(annex, 'vi'), place, say(finding, 'vi'), reason];
    texts.forEach((text, c) => {
      canvas.put(row, c + 1, text, LOOK.text);
    });
    const lines = texts.map((text, c) => wrappedLines(text, canvas.widths[c] ?? 0, FONT));
    canvas.height(row, Math.max(...lines), FONT.size);
  });
  return {
    sheet: {
      name,
      ...canvas.drawn,
      freezePane: { rows: HEADER },
      pageSetup: page(TABLE_MARGINS),
      headerFooter: footer(title),
    },
    names: [printTitles(name, HEADER, HEADER)],
  };
}
