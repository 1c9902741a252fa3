import type { AnnexKind } from '../../shared/annex/columns.ts';
import { annexLabel } from '../../shared/message/column.ts';
import type { PutTable } from '../host/port.ts';
import { askedIn, askServer } from './asking.ts';
import type { Desk } from './desk.ts';
import { inPlace } from './in-place.ts';

/** Hears how many rows have arrived, and may stop it until all have. */
interface Wish {
  written(rows: number, all: number): void;
  signal: AbortSignal;
}

/** The merged table of the whole city: in Excel into a sheet of its own, on the page as a workbook to keep. */
export function cityActs(desk: Desk) {
  return {
    /** The sheet is written anew each time. Null where it was not: stopped by the wish, or with a notice. */
    pull: async (annex: AnnexKind, { written, signal }: Wish): Promise<PutTable | null> => {
      const asked = askedIn(desk);
      const put = desk.host?.putTable;
      if (!asked || !put) return null;
      const { plan, period } = asked;
      const view = await askServer(desk, (client) => client.city(plan.id, period.id), signal);
      if (!view) return null;
      const at = new Date().toISOString();
      const cells = await desk.checker.run('city', { plan, period, annex, rows: view[annex], at });
      if (signal.aborted) return null;
      const table = {
        of: [annex, plan.id, period.id].join(' '),
        sheet: `Tổng hợp ${annexLabel(annex, 'vi').replace(/^Danh mục /, '')}`,
        cells,
      };
      return inPlace(desk, (begun) => {
        const told = (rows: number) => {
          begun();
          written(rows, cells.rows.length);
        };
        return put(table, { written: told, signal });
      });
    },
    /** The same as a workbook, with who has sent and what was found. */
    workbook: async (): Promise<Uint8Array | null> => {
      const asked = askedIn(desk);
      return asked && askServer(desk, (client) => client.workbook(asked.plan.id, asked.period.id));
    },
  };
}
