import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { MeReply, PlanSummary } from '../../../shared/api.ts';
import type { Fetch } from '../../../shared/client.ts';
import { annexesAsked } from '../../../shared/plan/asked.ts';
import { departmentsAsked } from '../../../shared/plan/departments.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { registerOf, type Unit } from '../../../shared/plan/units.ts';
import type { Remembered } from '../../../shared/remembered.ts';
import type { Checker } from '../../check/checker.ts';
import type { PeriodSummary } from '../../state/choice.ts';
import { type Asked, doubled, type Lack, lacksOf, type Mailed, type Person } from '../../state/mailed.ts';

/** What the acts work with. Keys and the network are given, so that a test can hold them. */
export interface Surroundings {
  checker: Checker;
  fetch: Fetch;
  newKey(): string;
  /** Null for a unit that seals a package: nothing is asked of a server, and nothing sent. */
  server: 'own' | null;
  /** The plans there are, and one of them as it holds for a period. */
  plans(): Promise<PlanSummary[]>;
  units(): Promise<readonly Unit[]>;
  plan(id: string, period: string): Promise<Plan>;
  now(): Date;
  /** Hands a file to the browser's downloads. */
  save(name: string, content: string): void;
  /** What was said of columns on this machine. */
  remembered(): Remembered[];
  version: string;
}

/** Who is signed in in this browser; `unit`: somebody of a unit, who need not be. */
export type Who = MeReply | 'asking' | 'nobody' | 'unreachable' | 'unit';

/** The plan and period that files are entered for. */
export interface Chosen {
  plan: Plan;
  period: PeriodSummary;
}

export type Board = ReturnType<typeof createBoard>;

/** All that the page shows. Each file is a signal of its own, so that a hundred of them are not drawn anew for one. */
export function createBoard() {
  const who: Signal<Who> = signal('asking');
  const sender: Signal<Person> = signal({ name: '', position: '' });
  const plans: Signal<PlanSummary[]> = signal([]);
  const departments: Signal<readonly Unit[]> = signal([]);
  const chosen: Signal<Chosen | null> = signal(null);
  /** Of the server; without one the departments are those that the plan names and asks. */
  const register = computed(() =>
    registerOf(
      departments.value.length > 0 ? departments.value : chosen.value ? departmentsAsked(chosen.value.plan) : [],
    ),
  );
  const files: Signal<readonly Signal<Mailed>[]> = signal([]);
  const run: Signal<{ done: number; of: number } | null> = signal(null);
  /** Requests that the server asked to make later. */
  const held: Signal<number> = signal(0);
  const wait = async (seconds: number): Promise<void> => {
    held.value += 1;
    await new Promise((over) => setTimeout(over, seconds * 1_000));
    held.value -= 1;
  };
  const asked: ReadonlySignal<Asked> = computed(() => askedBy(chosen.value));
  const twice = computed(() =>
    doubled(
      files.value.map((file) => file.value).filter(({ course }) => course.at !== 'sent'),
      asked.value,
    ),
  );
  const isTwice = ({ id }: Mailed): boolean => twice.value.has(id);
  const lacks = (mailed: Mailed): Lack[] =>
    lacksOf(mailed, asked.value, { sender: sender.value, twice: isTwice(mailed) });
  return {
    ...{ who, sender, plans, departments, register, chosen, files, run, held, wait, asked, isTwice },
    /** Read, its unit known, nothing missing: it can be confirmed. */
    isReady: (mailed: Mailed): boolean =>
      mailed.reading.at === 'read' &&
      mailed.course.at !== 'sent' &&
      mailed.course.at !== 'sending' &&
      lacks(mailed).length === 0,
  };
}

const askedBy = (chosen: Chosen | null): Asked => ({
  annexes: chosen ? annexesAsked(chosen.plan, chosen.period.stage) : [],
  documentNumber: chosen?.plan.asks.documentNumber ?? false,
  signer: chosen?.plan.asks.signer ?? false,
});
