import type { AnnexKind } from './annex/columns.ts';
import { ANNEXES } from './annex/columns.ts';
import type { AgenciesValue, Row, Value } from './annex/row.ts';
import { takenUpBy } from './assigned.ts';
import type { IsoDate } from './finding.ts';
import { subjectOf } from './match.ts';
import type { Plan } from './plan/schema.ts';
import { contentKey, fold } from './text.ts';

/** What a row is found, sorted and grouped by among those of all units. */
export interface RowKeys {
  /** What it is about: two units with the same task have the same. */
  subject: string;
  /** The last day it is due by; null where it names none. */
  due: IsoDate | null;
  /** The plan's agencies that lead or coordinate, between spaces: " so-khcn ubnd ". */
  agencies: string;
  /** The task that the plan gave every unit and this row takes up. */
  assigned: string | null;
  /** All its words without accents, between spaces: " tap huan ki nang so ". */
  search: string;
}

/** Between spaces, so that what begins with a space is found at the beginning of a word alone. */
const spaced = (words: string): string => ` ${words} `;

const agenciesOf = ({ values }: Row): string[] =>
  [values.lead, values.coordinating].flatMap(
    (named: AgenciesValue | undefined) => named?.items.flatMap(({ id }) => id ?? []) ?? [],
  );

function searchOf({ values, more }: Row): string {
  const all: Value[] = [...Object.values(values), ...more.map(({ value }) => value)];
  return spaced(fold(all.map(({ text }) => text).join(' ')));
}

/** Of each row of an annex; null for a heading, which is nothing to find. */
export function rowKeys(
  rows: readonly Row[],
  kind: AnnexKind,
  { assigned }: Pick<Plan, 'assigned'>,
): (RowKeys | null)[] {
  const taken = ANNEXES[kind].item === 'task' ? takenUpBy(assigned, rows) : new Map<Row, string>();
  return rows.map((row) =>
    row.kind === 'group'
      ? null
      : {
          subject: contentKey(subjectOf(row, kind)),
          due: row.values.finish?.to ?? row.values.time?.to ?? null,
          agencies: spaced([...new Set(agenciesOf(row))].join(' ')),
          assigned: taken.get(row) ?? null,
          search: searchOf(row),
        },
  );
}

/** What a search has to find in `search`: typed with or without accents, a word may be begun. Empty finds everything. */
export function soughtIn(typed: string): string {
  const words = fold(typed);
  return words === '' ? '' : ` ${words}`;
}
