import type { CityUnit } from '../api.ts';
import { annexLabel } from '../message/column.ts';
import { unitTitle } from '../plan/units.ts';
import { Canvas } from './canvas.ts';
import type { Part } from './city-part.ts';
import { FONT, footer, LOOK, page, printTitles, TABLE_MARGINS } from './look.ts';
import { wrappedLines } from './text-width.ts';

const HEADER = 3;
const COLUMNS = [
  { header: 'Stt', width: 6 },
  { header: 'Mã đơn vị', width: 10 },
  { header: 'Đơn vị', width: 40 },
  { header: 'Còn thiếu', width: 60 },
] as const;

/** Whom to remind, and of what. */
export function missingSheet(name: string, titles: readonly [string, string], units: readonly CityUnit[]): Part {
  const canvas = new Canvas(COLUMNS.map(({ width }) => width));
  canvas.banner(1, COLUMNS.length, titles[0], LOOK.title);
  canvas.banner(2, COLUMNS.length, titles[1], LOOK.plain);
  COLUMNS.forEach(({ header }, k) => {
    canvas.put(HEADER, k + 1, header, LOOK.header);
  });
  units.forEach((unit, k) => {
    const row = HEADER + 1 + k;
    const lacks = unit.lacks.map((annex) => annexLabel(annex, 'vi')).join('; ');
    canvas.put(row, 1, k + 1, LOOK.centered);
    canvas.put(row, 2, unit.code, LOOK.centered);
    canvas.put(row, 3, unitTitle(unit), LOOK.text);
    canvas.put(row, 4, lacks, LOOK.text);
    canvas.height(row, wrappedLines(lacks, COLUMNS[3].width, FONT), FONT.size);
  });
  return {
    sheet: {
      name,
      ...canvas.drawn,
      freezePane: { rows: HEADER },
      pageSetup: page(TABLE_MARGINS),
      headerFooter: footer(titles[0]),
    },
    names: [printTitles(name, HEADER, HEADER)],
  };
}
