import { type Signal, signal } from '@preact/signals';
import type { Baseline } from '../../../shared/check/baseline.ts';
import type { Grid } from '../../../shared/grid.ts';
import type { Inspection } from '../../../shared/inspection.ts';
import { unitsNamed } from '../../../shared/plan/unit-named.ts';
import type { Register } from '../../../shared/plan/units.ts';
import type { Unsealed } from '../../../shared/sealed.ts';
import { isFixed, type Mailed, newMailed } from '../../state/mailed.ts';
import { clientFor } from '../../sync/server.ts';
import { whyUnreadable } from '../reading.ts';
import type { Board, Surroundings } from './board.ts';
import { askStanding } from './standing.ts';

/** Reading and checking what was dropped, one file after another: the thread gives each its full time. */
export function examining(board: Board, around: Surroundings) {
  let line = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    line = line.then(work);
    return line;
  };
  let last = 0;

  const check = async (file: Signal<Mailed>): Promise<void> => {
    const { reading } = file.peek();
    if (reading.at !== 'read' || isFixed(file.peek())) return;
    const inspection = await inspected(board, around, reading.grids, file.peek());
    file.value = { ...file.peek(), reading: { ...reading, inspection }, confirmed: false };
    void askStanding(board, around, file);
  };

  const open = async (file: Signal<Mailed>): Promise<void> => {
    const { bytes } = file.peek();
    // Taken away while it waited for its turn.
    if (!board.files.peek().includes(file)) return;
    try {
      if (PACKAGE.test(file.peek().file)) {
        const opened = await around.checker.run('unseal', { bytes });
        file.value = withPackage(file.peek(), opened);
        if (file.peek().reading.at === 'broken') return;
      }
      const grids =
        file.peek().sealed?.tables.map(({ grid }) => grid) ?? (await around.checker.run('read', { bytes })).grids;
      const inspection = await inspected(board, around, grids, file.peek());
      file.value = recognised(file.peek(), grids, inspection, board.register.peek());
    } catch (error) {
      file.value = { ...file.peek(), reading: { at: 'unreadable', why: whyUnreadable(error) } };
      return;
    }
    // A report is held against what its unit sent before, which is known only now.
    if (file.peek().unit !== null && board.chosen.peek()?.period.stage === 'report') return check(file);
    void askStanding(board, around, file);
  };

  return {
    drop: async (dropped: readonly File[]): Promise<void> => {
      const read = await Promise.all(
        dropped.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      const files = read.map(({ name, bytes }) => signal(newMailed(++last, name, bytes)));
      board.files.value = [...board.files.peek(), ...files];
      await Promise.all(files.map((file) => inTurn(() => open(file))));
    },
    /** The same tables under another plan, for another unit, or read together. */
    again: (files: readonly Signal<Mailed>[]): Promise<void> =>
      inTurn(async () => {
        for (const file of files) await check(file);
      }),
  };
}

export const PACKAGE = /\.phuluc$/i;

/** What a package says of itself: whose it is, the document, the reason; several tables of a kind are one annex. */
function withPackage(mailed: Mailed, opened: Unsealed): Mailed {
  if ('broken' in opened) return { ...mailed, reading: { at: 'broken', why: opened.broken } };
  const { sealed } = opened;
  const kinds = Map.groupBy(sealed.tables, ({ annex }) => annex);
  const several = [...kinds].filter(([, same]) => same.length > 1).map(([annex]) => [annex, 'joined'] as const);
  const { document, reason } = sealed;
  return { ...mailed, sealed, document, reason, picks: Object.fromEntries(several) };
}

/** The unit is proposed where one alone is named; it is entered for nobody before somebody confirms it. */
function recognised(mailed: Mailed, grids: Grid[], inspection: Inspection, register: Register): Mailed {
  const titles = inspection.tables.flatMap(({ table }) => table.title);
  const named = unitsNamed(mailed.file, titles, register);
  const [only] = named;
  const unit = mailed.sealed?.unit ?? (named.length === 1 && only ? only.unit.code : null);
  return { ...mailed, reading: { at: 'read', grids, inspection }, named, unit: mailed.unit ?? unit };
}

async function inspected(board: Board, around: Surroundings, grids: Grid[], mailed: Mailed): Promise<Inspection> {
  const chosen = board.chosen.peek();
  const stage = chosen?.period.stage ?? 'plan';
  const join = Object.values(mailed.picks).includes('joined');
  const { sealed } = mailed;
  const mappings = sealed?.tables.map(({ mapping }) => (mapping ? [mapping] : [])) ?? [];
  const options = { stage, join, mappings, baseline: await baselineOf(board, around, mailed) };
  return around.checker.run('inspect', {
    ...{ grids, plan: chosen?.plan ?? null, options, remembered: sealed ? [] : around.remembered() },
  });
}

/** Without an answer the check goes on without it: the server holds the report against it all the same. */
async function baselineOf(board: Board, { fetch, server }: Surroundings, { unit }: Mailed): Promise<Baseline | null> {
  const chosen = board.chosen.peek();
  if (chosen?.period.stage !== 'report' || unit === null || server === null) return null;
  return clientFor(null, fetch)
    .baseline(chosen.plan.id, chosen.period.id, unit)
    .catch((): null => null);
}
