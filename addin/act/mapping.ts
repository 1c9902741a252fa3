import type { AnnexKind, ColumnKey } from '../../shared/annex/columns.ts';
import type { Table } from '../../shared/inspection.ts';
import { corrected, pointedOut, pointing, type Remembered, withRemembered } from '../../shared/remembered.ts';
import type { BookMemory, SheetHost } from '../host/port.ts';
import { chosenPeriod } from '../state/choice.ts';
import type { Desk } from './desk.ts';

export type MappingActs = ReturnType<typeof mappingActs>;

type Said = Partial<BookMemory> & Pick<BookMemory, 'mappings'>;

/** What was said before: in the workbook where it can hold that; else of columns, on this device. */
export const rememberedOf = async ({ kept }: Desk, { memory }: SheetHost): Promise<Said> =>
  memory ? memory.read().catch(() => ({ mappings: [] })) : { mappings: kept.mappings() };

const isDone = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** What the user says of a column stands above what was recognised, now and when the table is opened again. */
export function mappingActs(desk: Desk, inspect: () => Promise<void>) {
  const keep = async (mappings: Remembered[]): Promise<boolean> => {
    const memory = desk.host?.memory;
    return memory ? isDone(memory.writeMappings(mappings)) : desk.kept.keepMappings(mappings);
  };
  const tellUnlessKept = (isKept: boolean) => {
    if (!isKept) desk.dispatch({ type: 'noticed', notice: { kind: 'choice-not-kept' } });
  };

  const say = async (table: Table, said: Remembered | null): Promise<void> => {
    const { book } = desk.state.value;
    if (book.at !== 'open') return;
    const mappings = withRemembered(book.mappings, table, said);
    desk.dispatch({ type: 'mappings-said', mappings });
    await inspect();
    tellUnlessKept(await keep(mappings));
  };

  return {
    choose: (table: Table, column: number, key: ColumnKey | null) => say(table, corrected(table, column, key)),
    /** A table that was not recognised, whose header is in this row and whose subject in this column; false where none is. */
    point: async (sheet: string, row: number, annex: AnnexKind, column: number): Promise<boolean> => {
      const { book, choice } = desk.state.value;
      const grid = book.at === 'open' ? book.grids.find((each) => each.sheet === sheet) : undefined;
      if (!grid) return false;
      const plan = desk.plans.get(choice.plan ?? '') ?? null;
      const stage = chosenPeriod(choice)?.stage ?? 'plan';
      const pointed = pointing(sheet, row, annex, column);
      const table = await desk.checker.run('point', { grid, plan, stage, mapping: pointed });
      if (table) await say(table, pointedOut(table));
      return table !== null;
    },
    /** All tables of a kind are one annex, or each stands alone. A file has no room to remember it, a workbook in Excel has. */
    join: async (joined: boolean): Promise<void> => {
      const memory = desk.host?.memory;
      desk.dispatch({ type: 'joined-chosen', joined });
      await inspect();
      if (memory) tellUnlessKept(await isDone(memory.writeJoined(joined)));
    },
    /** Back to what was recognised. */
    restore: (table: Table) => say(table, null),
  };
}
