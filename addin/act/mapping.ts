import type { AnnexKind, ColumnKey } from '../../shared/annex/columns.ts';
import type { Table } from '../../shared/inspection.ts';
import { corrected, pointedOut, pointing, type Remembered, withRemembered } from '../../shared/remembered.ts';
import type { SheetHost } from '../host/port.ts';
import { chosenPeriod } from '../state/choice.ts';
import type { Desk } from './desk.ts';

export type MappingActs = ReturnType<typeof mappingActs>;

/** What was said of columns before: in the workbook where it can hold that, else on this device. */
export const rememberedOf = ({ kept }: Desk, host: SheetHost): Promise<Remembered[]> =>
  host.memory ? host.memory.read().catch(() => []) : Promise.resolve(kept.mappings());

/** What the user says of a column stands above what was recognised, now and when the table is opened again. */
export function mappingActs(desk: Desk, inspect: () => Promise<void>) {
  const keep = async (mappings: Remembered[]): Promise<boolean> => {
    const memory = desk.host?.memory;
    if (!memory) return desk.kept.keepMappings(mappings);
    return memory.write(mappings).then(
      () => true,
      () => false,
    );
  };

  const say = async (table: Table, said: Remembered | null): Promise<void> => {
    const { book } = desk.state.value;
    if (book.at !== 'open') return;
    const mappings = withRemembered(book.mappings, table, said);
    desk.dispatch({ type: 'mappings-said', mappings });
    await inspect();
    if (!(await keep(mappings))) desk.dispatch({ type: 'noticed', notice: { kind: 'mapping-not-kept' } });
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
    /** Back to what was recognised. */
    restore: (table: Table) => say(table, null),
  };
}
