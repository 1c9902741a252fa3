import type { CityFinding, CityUnit } from '../api.ts';
import { say } from '../message/render.ts';
import { unitTitle } from '../plan/units.ts';
import type { Part } from './city-part.ts';
import { type DrawnColumn, drawnList } from './drawn-list.ts';
import { LOOK } from './look.ts';

/** Units named in one row: a row higher than a page would be cut. */
const NAMED = 30;

/** A finding, or what did not go into the row above of where it was seen. */
interface Note {
  /** Null: goes on from the row above. */
  finding: CityFinding | null;
  place: number;
  sources: CityFinding['sources'];
}

function notesOf(findings: readonly CityFinding[]): Note[] {
  return findings.flatMap((finding, k) => {
    const rows = Math.max(1, Math.ceil(finding.sources.length / NAMED));
    return Array.from({ length: rows }, (_, part) => ({
      finding: part === 0 ? finding : null,
      place: k + 1,
      sources: finding.sources.slice(part * NAMED, (part + 1) * NAMED),
    }));
  });
}

const columnsOf = (titles: ReadonlyMap<string, string>): readonly DrawnColumn<Note>[] => [
  { header: 'Stt', width: 6, look: LOOK.centered, of: ({ finding, place }) => finding && place },
  {
    header: 'Nội dung',
    width: 60,
    look: LOOK.text,
    of: ({ finding }) => (finding ? say(finding, 'vi') : '(tiếp theo)'),
  },
  {
    header: 'Đơn vị (dòng trong tệp đã gửi)',
    width: 74,
    look: LOOK.text,
    of: ({ sources }) => sources.map(({ unit, row }) => `${titles.get(unit) ?? unit} (dòng ${row})`).join('; '),
  },
];

/** What units do not agree on, with where it was seen. */
export function notesSheet(
  name: string,
  titles: readonly [string, string],
  findings: readonly CityFinding[],
  units: readonly CityUnit[],
): Part {
  const columns = columnsOf(new Map(units.map((unit) => [unit.code, unitTitle(unit)])));
  return drawnList({ name, titles, columns, items: notesOf(findings) });
}
