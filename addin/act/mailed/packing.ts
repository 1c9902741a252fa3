import type { Signal } from '@preact/signals';
import { mappingOf } from '../../../shared/remembered.ts';
import { packedFile, type Sealed } from '../../../shared/sealed.ts';
import { answersLeft, type Mailed } from '../../state/mailed.ts';
import type { Board, Surroundings } from './board.ts';

/** Seals what was confirmed, a package for each file, and hands them to the browser's downloads: nothing is sent. */
export const packing = (board: Board, around: Surroundings) => async (): Promise<void> => {
  const files = board.files.peek().filter((file) => file.peek().confirmed && board.isReady(file.peek()));
  for (const file of files) {
    const content = await packed(board, around, file.peek());
    around.save(
      `${board.register.peek().nameOf(content.unit)} ${file.peek().id}.phuluc`,
      await around.checker.run('seal', { content }),
    );
    markSaved(file);
  }
};

const markSaved = (file: Signal<Mailed>): void => {
  file.value = { ...file.peek(), course: { at: 'sent' } };
};

async function packed(board: Board, around: Surroundings, mailed: Mailed): Promise<Sealed> {
  const { reading, unit, document, reason, file, bytes } = mailed;
  const chosen = board.chosen.peek();
  if (!chosen || unit === null || reading.at !== 'read') throw new Error('nothing to pack');
  const tables = answersLeft(mailed, board.asked.peek()).flatMap(({ annex, tables }) =>
    tables.map((table) => ({ annex, ...table })),
  );
  return {
    ...{ plan: chosen.plan.id, period: chosen.period.id, unit, document, reason: reason.trim() },
    sealedAt: around.now().toISOString(),
    sender: board.sender.peek(),
    file: { name: file, base64: packedFile(bytes) },
    tables: await Promise.all(
      tables.map(async ({ annex, grid: at, table }) => {
        const grid = reading.grids[at];
        if (!grid) throw new Error(`no grid ${at}`);
        return { annex, grid: await around.checker.run('extract', { grid, table }), mapping: mappingOf(table) };
      }),
    ),
  };
}
