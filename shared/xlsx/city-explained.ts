import type { CityExplained, CityUnit } from '../api.ts';
import { a1 } from '../grid.ts';
import { annexLabel } from '../message/column.ts';
import { say } from '../message/render.ts';
import { unitTitle } from '../plan/units.ts';
import type { Part } from './city-part.ts';
import { type DrawnColumn, drawnList } from './drawn-list.ts';
import { LOOK } from './look.ts';

const columnsOf = (titles: ReadonlyMap<string, string>): readonly DrawnColumn<CityExplained>[] => [
  { header: 'Đơn vị', width: 20, look: LOOK.text, of: ({ unit }) => titles.get(unit) ?? unit },
  { header: 'Phụ lục', width: 16, look: LOOK.text, of: ({ annex }) => annexLabel(annex, 'vi') },
  {
    header: 'Trang tính, ô',
    width: 20,
    look: LOOK.text,
    of: ({ sheet, finding }) => (finding.at ? `${sheet}, ô ${a1(finding.at)}` : sheet),
  },
  { header: 'Nội dung cần sửa', width: 46, look: LOOK.text, of: ({ finding }) => say(finding, 'vi') },
  { header: 'Giải trình của đơn vị', width: 46, look: LOOK.text, of: ({ reason }) => reason },
];

/** Errors that were sent nevertheless, each with the reason the unit gave. */
export function explainedSheet(
  name: string,
  titles: readonly [string, string],
  explained: readonly CityExplained[],
  units: readonly CityUnit[],
): Part {
  const columns = columnsOf(new Map(units.map((unit) => [unit.code, unitTitle(unit)])));
  return drawnList({ name, titles, columns, items: explained });
}
