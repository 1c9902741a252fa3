import type { CityFinding, CityUnit } from '../api.ts';
import { say } from '../message/render.ts';
import { unitTitle } from '../plan/units.ts';
import { Canvas } from './canvas.ts';
import type { Part } from './city-part.ts';
import { FONT, footer, LOOK, page, printTitles, TABLE_MARGINS } from './look.ts';
import { wrappedLines } from './text-width.ts';

/** What units do not agree on, with where it was seen. */
export function notesSheet(
  name: string,
  title: string,
  findings: readonly CityFinding[],
  units: readonly CityUnit[],
): Part {
  const titles = new Map(units.map((unit) => [unit.code, unitTitle(unit)]));
  const canvas = new Canvas([6, 70, 50]);
  canvas.banner(1, 3, title, LOOK.title);
  ['Stt', 'Nội dung', 'Đơn vị (dòng trong tệp đã gửi)'].forEach((label, k) => {
    canvas.put(3, k + 1, label, LOOK.header);
  });
  canvas.height(3, 2, FONT.size);
  findings.forEach((finding, k) => {
    const sources = finding.sources.map(({ unit, row }) => `${titles.get(unit) ?? unit} (dòng ${row})`).join('; ');
    const texts = [say(finding, 'vi'), sources];
    canvas.put(4 + k, 1, k + 1, LOOK.centered);
    texts.forEach((text, c) => {
      canvas.put(4 + k, c + 2, text, LOOK.text);
    });
    canvas.height(
      4 + k,
      Math.max(...texts.map((text, c) => wrappedLines(text, canvas.widths[c + 1] ?? 0, FONT))),
      FONT.size,
    );
  });
  return {
    sheet: {
      name,
      ...canvas.drawn,
      freezePane: { rows: 3 },
      pageSetup: page(TABLE_MARGINS),
      headerFooter: footer(title),
    },
    names: [printTitles(name, 3, 3)],
  };
}
