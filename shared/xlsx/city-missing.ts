import type { CityUnit } from '../api.ts';
import { annexLabel } from '../message/column.ts';
import { unitTitle } from '../plan/units.ts';
import type { Part } from './city-part.ts';
import { type DrawnColumn, drawnList } from './drawn-list.ts';
import { LOOK } from './look.ts';

const COLUMNS: readonly DrawnColumn<CityUnit>[] = [
  { header: 'Stt', width: 6, look: LOOK.centered, of: (_, place) => place + 1 },
  { header: 'Mã đơn vị', width: 10, look: LOOK.centered, of: ({ code }) => code },
  { header: 'Đơn vị', width: 40, look: LOOK.text, of: unitTitle },
  {
    header: 'Còn thiếu',
    width: 60,
    look: LOOK.text,
    of: ({ lacks }) => lacks.map((annex) => annexLabel(annex, 'vi')).join('; '),
  },
];

/** Whom to remind, and of what. */
export const missingSheet = (name: string, titles: readonly [string, string], units: readonly CityUnit[]): Part =>
  drawnList({ name, titles, columns: COLUMNS, items: units });
