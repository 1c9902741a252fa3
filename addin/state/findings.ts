import { type Code, type Finding, isTextForm, type Severity } from '../../shared/finding.ts';
import { a1 } from '../../shared/grid.ts';
import type { Inspection } from '../../shared/inspection.ts';

/** A finding with the sheet it stands on; `sheet` is null for a fault of the whole file. */
export interface Listed {
  /** The same fault keeps its key from check to check, so that the list keeps its place. */
  key: string;
  sheet: string | null;
  finding: Finding;
}

export type Counts = Record<Severity, number>;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const placeOf = (sheet: string | null, { at, code }: Finding): string =>
  [sheet ?? '', at ? a1(at) : '', code].join('!');

/** Everything an inspection found, in the order of the sheets. */
export function allFindings(inspection: Inspection): Listed[] {
  const seen = new Map<string, number>();
  const listed = (sheet: string | null, findings: Finding[]): Listed[] =>
    findings.map((finding) => {
      const place = placeOf(sheet, finding);
      const times = (seen.get(place) ?? 0) + 1;
      seen.set(place, times);
      return { key: times === 1 ? place : `${place}#${times}`, sheet, finding };
    });
  return [
    ...listed(null, inspection.findings),
    ...inspection.tables.flatMap(({ table, findings }) => listed(table.sheet, findings)),
  ];
}

export interface Group {
  severity: Severity;
  /** One cause each, with every place where it is found: fifty empty cells of a column are one line. */
  causes: Listed[][];
  /** How the letters are stored, not what they say: hundreds of cells, one line of the list. */
  form: Listed[];
}

const isForm = ({ finding }: Listed): boolean => isTextForm(finding);

/** Several findings of form may stand at one cell. */
export const cellsOf = (entries: readonly Listed[]): number =>
  new Set(entries.map(({ sheet, finding }) => `${sheet}!${finding.at ? a1(finding.at) : ''}`)).size;

/** Which sign is hidden, the sentence does not tell. */
const SAID_ALIKE: ReadonlySet<Code> = new Set<Code>(['text.hidden-character']);

/** The same fault, said in the same words, on one sheet. */
const causeOf = ({ sheet, finding: { code, params } }: Listed): string =>
  JSON.stringify([sheet, code, SAID_ALIKE.has(code) ? null : params]);

const causesOf = (entries: Listed[]): Listed[][] => [...Map.groupBy(entries, causeOf).values()];

/** Cần sửa, then Cần xem lại, then Gợi ý; a group without findings is left out. */
export const grouped = (all: Listed[]): Group[] =>
  SEVERITIES.map((severity) => all.filter(({ finding }) => finding.severity === severity))
    .filter((entries) => entries.length > 0)
    .map((entries) => ({
      severity: entries[0]?.finding.severity ?? 'note',
      causes: causesOf(entries.filter((entry) => !isForm(entry))),
      form: entries.filter(isForm),
    }));

/** How many findings the group has. */
export const sizeOf = ({ causes, form }: Pick<Group, 'causes' | 'form'>): number => causes.flat().length + form.length;

/** What the keyboard walks through in a group. */
export const walked = ({ causes }: Group): Listed[] => causes.flat();

/** The order in which the keyboard walks. */
export const walk = (all: Listed[]): Listed[] => grouped(all).flatMap(walked);

export const counted = (all: Listed[]): Counts => {
  const counts: Counts = { error: 0, warning: 0, note: 0 };
  for (const { finding } of all) counts[finding.severity] += 1;
  return counts;
};

/** The findings of each cell of one sheet, by "E9"; the gravest first. */
export function byCell(all: Listed[], sheet: string): Map<string, Listed[]> {
  const cells = new Map<string, Listed[]>();
  for (const severity of SEVERITIES)
    for (const entry of all) {
      if (entry.sheet !== sheet || !entry.finding.at || entry.finding.severity !== severity) continue;
      const cell = a1(entry.finding.at);
      cells.set(cell, [...(cells.get(cell) ?? []), entry]);
    }
  return cells;
}
