import { cpuUsage } from 'node:process';
import { processorBelow } from './processes.ts';

/** One bench: contestants doing the same work in the same run, and the one the others are compared with. */
export interface Bench {
  name: string;
  /** What one unit of work is, for the table: "row", "push". */
  unit: string;
  units: number;
  limit: string;
  /** What each comes to is shown beside its time: the same work has the same answer. */
  contestants: Record<string, () => Answer | Promise<Answer>>;
  /**
   * What ratios are made of: time of the processor, which other work on the machine hardly disturbs; or time as it passes,
   * where part of the work is done by a server.
   */
  clock?: 'processor' | 'wall';
  /** Processor time of the processes below this one counts too: a server of its own. */
  children?: boolean;
  /** Rounds beside those of the warm-up; fewer for what takes long. */
  rounds?: number;
  warmUp?: number;
  /** Called after the last round. */
  end?: () => Promise<void>;
}

type Answer = number | string | Elsewhere;

/** Work done in a process of its own, which says itself how long it took and how much memory it had at most. */
export interface Elsewhere {
  milliseconds: number;
  /** Milliseconds of the processor, all threads. */
  processor: number;
  /** Peak resident set, MB. */
  memory: number;
  answer: number | string;
}

export interface Result {
  bench: string;
  unit: string;
  contestant: string;
  clock: 'processor' | 'wall';
  /** Median and interquartile range by that clock, milliseconds. */
  median: number;
  spread: number;
  /** Median as time passed; beside it what the machine was busy with otherwise. */
  wall: number;
  rounds: number;
  /** Nanoseconds per unit of work. */
  perUnit: number;
  /** Against the limit, in the same run: 1 is as fast as it. */
  ratio: number;
  /** Median of the peaks, MB; null where it was not a process of its own. */
  memory: number | null;
  answer: number | string;
}

const ROUNDS = 7;
const WARM_UP = 2;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

interface Measured extends Elsewhere {
  own: boolean;
}

async function once(work: () => Answer | Promise<Answer>, children: boolean): Promise<Measured> {
  const below = children ? processorBelow() : 0;
  const [start, before] = [performance.now(), cpuUsage()];
  const answer = await work();
  if (typeof answer === 'object') return { ...answer, own: true };
  const { user, system } = cpuUsage(before);
  return {
    milliseconds: performance.now() - start,
    processor: (user + system) / 1000 + (children ? processorBelow() - below : 0),
    memory: 0,
    answer,
    own: false,
  };
}

/** Runs the contestants in turn, round after round, so that what disturbs the machine disturbs all of them. */
export async function run(bench: Bench): Promise<Result[]> {
  const { rounds = ROUNDS, warmUp = WARM_UP, clock = 'processor' } = bench;
  const all = new Map<string, Measured[]>();
  for (let round = -warmUp; round < rounds; round++)
    for (const [name, work] of Object.entries(bench.contestants)) {
      const measured = await once(work, bench.children ?? false);
      if (round >= 0) all.set(name, [...(all.get(name) ?? []), measured]);
    }
  await bench.end?.();
  const timesOf = (name: string) =>
    (all.get(name) ?? []).map(({ milliseconds, processor }) => (clock === 'wall' ? milliseconds : processor));
  const limit = quantile(timesOf(bench.limit), 0.5);
  return [...all].map(([contestant, measured]) => {
    const times = timesOf(contestant);
    const median = quantile(times, 0.5);
    const [first] = measured;
    return {
      bench: bench.name,
      unit: bench.unit,
      contestant,
      clock,
      median,
      spread: quantile(times, 0.75) - quantile(times, 0.25),
      wall: quantile(
        measured.map(({ milliseconds }) => milliseconds),
        0.5,
      ),
      rounds,
      perUnit: (median * 1e6) / bench.units,
      ratio: median / limit,
      memory: first?.own
        ? quantile(
            measured.map(({ memory }) => memory),
            0.5,
          )
        : null,
      answer: first?.answer ?? '',
    };
  });
}
