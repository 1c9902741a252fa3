import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { FileNote } from '../../shared/message/file-note.ts';
import { annexesAsked, unitsAsked } from '../../shared/plan/asked.ts';
import { type Register, unitTitle } from '../../shared/plan/units.ts';
import type { Asked, FoundTable, ReadFile } from './reading.ts';

/** What stands of one unit, or of a file whose unit is not known, for one annex: its tables in the order of the files. */
export interface Answer {
  /** Names the answer in the workbook. */
  id: string;
  /** The code of the unit; empty where it is not known. */
  unit: string;
  unitName: string;
  annex: AnnexKind;
  tables: FoundTable[];
}

export interface Sorted {
  answers: Answer[];
  /** For each file what there is to say of it. */
  notes: Map<ReadFile, FileNote[]>;
}

const unitOf = ({ units }: FoundTable) => (units.length === 1 ? units[0]?.unit : undefined);

/** The official order of the units, then the files that name none. */
function placesIn({ units }: Register): (answer: Answer) => number {
  const places = new Map(units.map(({ code }, place) => [code, place]));
  return ({ unit }) => places.get(unit) ?? units.length;
}

/** Whose each table is. A file that is there twice counts once, under the unit that one of its names tells. */
export function sorted(files: readonly ReadFile[], asked: Asked): Sorted {
  const repeats = repeated(files);
  const wanted = annexesAsked(asked.plan, asked.period.stage);
  const placeOf = placesIn(asked.register);
  const tables = files.filter((file) => !repeats.has(file)).flatMap((file) => file.tables);
  const answers = [
    ...Map.groupBy(
      tables.filter(({ annex }) => wanted.includes(annex)),
      idOf,
    ),
  ]
    .map(([id, same]) => answerOf(id, same))
    .sort((a, b) => placeOf(a) - placeOf(b) || wanted.indexOf(a.annex) - wanted.indexOf(b.annex));
  const notes = files.map((file): [ReadFile, FileNote[]] => {
    const original = repeats.get(file);
    if (original) return [file, [{ what: 'repeats', file: original.file.name }]];
    return [file, [...file.notes, ...unitNotes(file, asked), ...tableNotes(file, wanted, answers)]];
  });
  return { answers, notes: new Map(notes) };
}

const idOf = (table: FoundTable): string => `${unitOf(table)?.code ?? table.file.name} ${table.annex}`;

function answerOf(id: string, tables: FoundTable[]): Answer {
  const [first] = tables;
  if (!first) throw new Error(`an answer without a table: ${id}`);
  const unit = unitOf(first);
  return { id, unit: unit?.code ?? '', unitName: unit ? unitTitle(unit) : first.file.name, annex: first.annex, tables };
}

/** Files that are the same byte by byte as one that counts: of those of one unit the first, and none without a unit beside them. */
function repeated(files: readonly ReadFile[]): Map<ReadFile, ReadFile> {
  const result = new Map<ReadFile, ReadFile>();
  const read = files.filter(({ hash, tables }) => hash !== null && tables.length > 0);
  for (const same of Map.groupBy(read, ({ hash }) => hash).values()) {
    const named = same.filter((file) => file.tables.some(unitOf));
    const counting = [...Map.groupBy(named.length > 0 ? named : same, unitsKey).values()].flatMap((alike) =>
      alike.slice(0, 1),
    );
    for (const file of same.filter((each) => !counting.includes(each))) {
      const original = counting.find((each) => unitsKey(each) === unitsKey(file)) ?? counting[0];
      if (original) result.set(file, original);
    }
  }
  return result;
}

/** Files of no unit are one kind: with the same bytes they are one file. */
const unitsKey = ({ tables }: ReadFile): string => tables.map((table) => unitOf(table)?.code ?? '').join(' ');

function unitNotes({ tables }: ReadFile, { plan, period, register }: Asked): FileNote[] {
  const unclear = tables.filter((table) => !unitOf(table));
  const units = new Set(unclear.flatMap((table) => table.units.map(({ unit }) => unitTitle(unit))));
  const expected = new Set(unitsAsked(plan, period, register).map(({ code }) => code));
  const others = new Set(tables.flatMap((table) => unitOf(table) ?? []).filter(({ code }) => !expected.has(code)));
  return [
    ...(units.size > 0 ? [{ what: 'unit-unsure', units: [...units] } as const] : []),
    ...(unclear.length > 0 && units.size === 0 ? [{ what: 'unit-unknown' } as const] : []),
    ...[...others].map((unit) => ({ what: 'unit-not-asked', unit: unitTitle(unit) }) as const),
  ];
}

function tableNotes({ tables }: ReadFile, wanted: readonly AnnexKind[], answers: readonly Answer[]): FileNote[] {
  const extra = tables.filter(({ annex }) => !wanted.includes(annex));
  const joined = answers.filter((answer) => answer.tables.length > 1 && answer.tables.some((t) => tables.includes(t)));
  return [
    ...extra.map(({ annex, counts }) => ({ what: 'annex-not-asked', annex, rows: counts.rows }) as const),
    ...joined.map(({ annex, unitName, tables: all }): FileNote => {
      const files = [...new Set(all.map(({ file }) => file.name))];
      return { what: 'joined', annex, unit: unitName, tables: all.length, files };
    }),
  ];
}
