import type { Problem, Receipt, SubmissionBody } from '../../shared/api.ts';
import type { TableInspection } from '../../shared/inspection.ts';
import type { Letter } from '../state/letter.ts';
import { type Draft, waitBefore } from '../state/sending.ts';
import { clientFor, decided } from '../sync/server.ts';
import type { Desk } from './desk.ts';

export type SendActs = ReturnType<typeof sendActs>;

/** Sending through the outbox: one draft at a time, the same key until the server has decided. */
export function sendActs(desk: Desk) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let packing = false;
  const client = () => clientFor(desk.state.value.session?.credential ?? null, desk.fetch);

  const keepReceipt = (receipt: Receipt, replayed: boolean) => {
    desk.kept.dropDraft();
    desk.dispatch({ type: 'received', receipt, replayed });
    desk.kept.keepReceipts(desk.state.value.receipts);
  };

  const refuse = (draft: Draft, problem: Problem) => {
    desk.kept.dropDraft();
    desk.dispatch({ type: 'refused', draft, problem });
  };

  const attempt = async (draft: Draft, attempts: number, kept: boolean): Promise<void> => {
    clearTimeout(timer);
    try {
      const { receipt, replayed } = await client().submit(draft.body, draft);
      keepReceipt(receipt, replayed);
    } catch (error) {
      const refusal = decided(error);
      if (refusal) return refuse(draft, refusal.problem);
      desk.dispatch({ type: 'unsure', draft, attempts, kept });
      timer = setTimeout(() => void attempt(draft, attempts + 1, kept), waitBefore(attempts));
    }
  };

  const start = (draft: Draft): Promise<void> => {
    const kept = desk.kept.keepDraft(draft);
    desk.dispatch({ type: 'sent', draft });
    return attempt(draft, 1, kept);
  };

  return {
    /** Asks what stands at the server, so that the sender sees which sending this one replaces. */
    prepare: async (table: TableInspection): Promise<void> => {
      const { plan, period } = desk.state.value.choice;
      if (plan === null || period === null) return;
      desk.dispatch({ type: 'standing-asked' });
      try {
        const standing = await client().standing(plan, period, table.table.annex);
        desk.dispatch({ type: 'standing-known', standing });
      } catch (error) {
        const refusal = decided(error);
        desk.dispatch({ type: 'sending-left' });
        desk.dispatch({
          type: 'noticed',
          notice: refusal ? { kind: 'refused', problem: refusal.problem } : { kind: 'unreachable' },
        });
      }
    },
    /** A second press while the first is under way does nothing. */
    send: async (table: TableInspection, letter: Letter, base: number | null): Promise<void> => {
      if (packing) return;
      packing = true;
      const body = await bodyOf(desk, table, letter).finally(() => {
        packing = false;
      });
      if (body) await start({ key: desk.newKey(), base, body });
    },
    /** The server holds a newer sending and the sender decided to replace it: a new draft. */
    replace: (draft: Draft, base: number | null) => start({ ...draft, key: desk.newKey(), base }),
    retryNow: (): Promise<void> => {
      const { sending } = desk.state.value;
      return sending.at === 'unsure' ? attempt(sending.draft, sending.attempts + 1, sending.kept) : Promise.resolve();
    },
    /** A draft an earlier visit could not bring to its receipt goes on where it was. */
    resume: (): Promise<void> => {
      const draft = desk.kept.draft();
      return draft && desk.state.value.session ? start(draft) : Promise.resolve();
    },
    leaveOutbox: () => clearTimeout(timer),
  };
}

/** The table's area and its title lines, nothing else of the workbook. */
async function bodyOf(desk: Desk, { table }: TableInspection, letter: Letter): Promise<SubmissionBody | null> {
  const { book, choice, session, place } = desk.state.value;
  const grid = book.at === 'open' ? book.grids.find(({ sheet }) => sheet === table.sheet) : undefined;
  if (!grid || book.at !== 'open' || !session || choice.plan === null || choice.period === null) return null;
  return {
    plan: choice.plan,
    period: choice.period,
    annex: table.annex,
    file: book.name,
    grid: await desk.checker.run('extract', { grid, table }),
    mapping: null,
    sender: { name: session.name, position: session.position },
    document: letter.document,
    justifications: letter.justifications,
    client: { name: place, version: desk.version },
  };
}
