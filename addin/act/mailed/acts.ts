import type { Signal } from '@preact/signals';
import type { AnnexKind } from '../../../shared/annex/columns.ts';
import type { PlanSummary } from '../../../shared/api.ts';
import { isDepartment } from '../../../shared/plan/units.ts';
import { isFixed, type Mailed, type Person, type Pick, type TypedDocument } from '../../state/mailed.ts';
import { clientFor, decided } from '../../sync/server.ts';
import type { Board, Surroundings } from './board.ts';
import { entering } from './entering.ts';
import { examining } from './examining.ts';
import { packing } from './packing.ts';

export type MailedActs = ReturnType<typeof mailedActs>;

/** Everything that can be done with files that units mailed. */
export function mailedActs(board: Board, around: Surroundings) {
  const files = examining(board, around);
  return {
    ...placing(board, around, files.again),
    ...correcting(board, files.again),
    drop: files.drop,
    /** Who sends, where nobody is signed in. */
    sign: (sender: Partial<Person>): void => {
      board.sender.value = { ...board.sender.peek(), ...sender };
    },
    enter: around.server === null ? packing(board, around) : entering(board, around),
  };
}

/** Examines files once more after something about them changed. */
type Again = ReturnType<typeof examining>['again'];

/** What files are entered for. */
function placing(board: Board, around: Surroundings, again: Again) {
  const choose = async (plan: string, period: string): Promise<void> => {
    const found = board.plans.peek().find(({ id }) => id === plan);
    const asked = found?.periods.find(({ id }) => id === period) ?? found?.periods[0];
    if (!found || !asked) return;
    board.chosen.value = { plan: await around.plan(found.id, asked.id), period: asked };
    await again(board.files.peek());
  };
  /** Who is signed in, and for what files can be entered; `at` is where the city's desk stood. */
  const begin = async (at: { plan: string | null; period: string | null }): Promise<void> => {
    try {
      if (around.server === null) board.who.value = 'unit';
      else await recognise(board, around);
      [board.plans.value, board.departments.value] = await Promise.all([around.plans(), departmentsOf(around)]);
      const [plan, period] = placeAmong(board.plans.peek(), at);
      await choose(plan, period);
    } catch (error) {
      board.who.value = decided(error) ? 'nobody' : 'unreachable';
    }
  };
  return { begin, choose };
}

/** What a person says of a file. */
function correcting(board: Board, again: Again) {
  /** What was confirmed was what stood there then: whatever is changed has to be confirmed again. */
  const change = (file: Signal<Mailed>, changes: Partial<Mailed>): void => {
    if (!isFixed(file.peek())) file.value = { ...file.peek(), confirmed: false, ...changes };
  };
  return {
    remove: (file: Signal<Mailed>): void => {
      if (file.peek().course.at !== 'sending') board.files.value = board.files.peek().filter((each) => each !== file);
    },
    nameUnit: async (file: Signal<Mailed>, unit: string | null): Promise<void> => {
      change(file, { unit, standing: null });
      await again([file]);
    },
    pick: async (file: Signal<Mailed>, annex: AnnexKind, pick: Pick | undefined): Promise<void> => {
      const { [annex]: _, ...others } = file.peek().picks;
      change(file, { picks: pick === undefined ? others : { ...others, [annex]: pick } });
      await again([file]);
    },
    write: (file: Signal<Mailed>, document: Partial<TypedDocument>): void =>
      change(file, { document: { ...file.peek().document, ...document } }),
    explain: (file: Signal<Mailed>, reason: string): void => change(file, { reason }),
    confirm: (file: Signal<Mailed>, confirmed: boolean): void => change(file, { confirmed }),
    /** Those of which nothing is missing and in which nothing has to be mended. */
    confirmClean: (clean: readonly Signal<Mailed>[]): void => {
      for (const file of clean) change(file, { confirmed: true });
    },
  };
}

const departmentsOf = async (around: Surroundings) => (await around.units()).filter(isDepartment);

async function recognise(board: Board, { fetch }: Surroundings): Promise<void> {
  const me = await clientFor(null, fetch).me();
  board.who.value = me;
  board.sender.value = { name: me.name, position: me.position };
}

/** Where the desk stood, if that is to be found, else the first of all. */
function placeAmong(
  plans: readonly PlanSummary[],
  at: { plan: string | null; period: string | null },
): [string, string] {
  const plan = plans.find(({ id }) => id === at.plan) ?? plans[0];
  return [plan?.id ?? '', at.period ?? ''];
}
