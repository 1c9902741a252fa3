import type { Signal } from '@preact/signals';
import type { SubmissionBody } from '../../../shared/api.ts';
import type { TableInspection } from '../../../shared/inspection.ts';
import { mappingOf } from '../../../shared/remembered.ts';
import { unpackedFile } from '../../../shared/sealed.ts';
import { enteredDay } from '../../../shared/value/entered.ts';
import type { Answer } from '../../state/answer.ts';
import { answersLeft, faultsIn, type Mailed } from '../../state/mailed.ts';
import type { Draft } from '../../state/sending.ts';
import { clientFor, decided } from '../../sync/server.ts';
import { putFile } from '../put-file.ts';
import type { Board, Surroundings } from './board.ts';
import { askStanding } from './standing.ts';

/** Enters what was confirmed, one file after another; what fails stays with its reason and holds up nothing else. */
export function entering(board: Board, around: Surroundings) {
  const client = () => clientFor(null, around.fetch);

  const fail = async (file: Signal<Mailed>, error: unknown, drafts: Draft[]): Promise<void> => {
    const problem = decided(error)?.problem;
    if (!problem) {
      file.value = { ...file.peek(), course: { at: 'unsure', drafts } };
      return;
    }
    file.value = { ...file.peek(), confirmed: false, course: { at: 'refused', problem } };
    if (problem.standing !== undefined) await askStanding(board, around, file);
  };

  const enter = async (file: Signal<Mailed>): Promise<void> => {
    const { course } = file.peek();
    let drafts = course.at === 'unsure' ? course.drafts : [];
    file.value = { ...file.peek(), course: { at: 'sending' } };
    try {
      if (drafts.length === 0) drafts = await packed(board, around, file.peek());
      for (const draft of [...drafts]) {
        const { receipt } = await client().submit(draft.body, draft);
        drafts = drafts.filter((each) => each !== draft);
        file.value = { ...file.peek(), receipts: [...file.peek().receipts, receipt] };
      }
      file.value = { ...file.peek(), course: { at: 'sent' } };
    } catch (error) {
      await fail(file, error, drafts);
    }
  };

  return async (): Promise<void> => {
    if (board.run.peek()) return;
    const files = board.files.peek().filter((file) => file.peek().confirmed && board.isReady(file.peek()));
    for (const [done, file] of files.entries()) {
      board.run.value = { done, of: files.length };
      await enter(file);
    }
    board.run.value = null;
  };
}

/** The file goes first: the server takes nothing in that names one it does not hold. */
async function packed(board: Board, around: Surroundings, mailed: Mailed): Promise<Draft[]> {
  const original = await putFile(
    clientFor(null, around.fetch),
    mailed.sealed ? unpackedFile(mailed.sealed) : mailed.bytes,
  );
  return Promise.all(
    answersLeft(mailed, board.asked.peek()).map(async (answer): Promise<Draft> => {
      const base = mailed.standing?.[answer.annex]?.revision ?? null;
      return { key: around.newKey(), base, body: await bodyOf(board, around, mailed, answer, original) };
    }),
  );
}

async function bodyOf(
  board: Board,
  around: Surroundings,
  mailed: Mailed,
  { annex, tables }: Answer,
  original: string,
): Promise<SubmissionBody> {
  const chosen = board.chosen.peek();
  if (!chosen || mailed.unit === null) throw new Error('nobody enters this');
  const { number, date, signer } = mailed.document;
  const typed = number || date || signer;
  return {
    ...{ plan: chosen.plan.id, period: chosen.period.id, annex, onBehalf: mailed.unit },
    parts: await Promise.all(tables.map((table) => partOf(around, mailed, table, original))),
    sender: mailed.sealed?.sender ?? board.sender.peek(),
    document: typed ? { number, date: enteredDay(date), signer } : null,
    justifications: reasonsOf(board, mailed),
    client: { name: mailed.sealed ? 'package' : 'page', version: around.version },
  };
}

/** Of the table its area and the title lines above it; the whole file travels beside it, unopened. */
async function partOf(
  { checker }: Surroundings,
  { file, reading, sealed }: Mailed,
  { grid: at, table }: TableInspection,
  original: string,
): Promise<SubmissionBody['parts'][number]> {
  const grid = reading.at === 'read' ? reading.grids[at] : undefined;
  if (!grid) throw new Error(`no grid ${at}`);
  return {
    file: sealed?.file.name ?? file,
    grid: await checker.run('extract', { grid, table }),
    mapping: mappingOf(table),
    original,
  };
}

/** One reason stands for every kind of error: the file was signed as it is, and the unit answers for it. */
function reasonsOf(board: Board, mailed: Mailed): SubmissionBody['justifications'] {
  const reason = mailed.reason.trim();
  const errors = faultsIn(mailed, board.asked.peek()).filter(({ severity }) => severity === 'error');
  if (reason === '') return [];
  return [...new Set(errors.map(({ code }) => code))].map((code) => ({ code, cell: null, reason }));
}
